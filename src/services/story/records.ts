/** Stories between rows and values. */
import type { story } from '#db/schema/story.ts';
import type { Story } from '#domain/story.ts';
import { secondsOf, stampAt } from '../stamps.ts';

/** A row as a value. */
export function storyOf(row: typeof story.$inferSelect, slug: string): Story {
  const { modifiedAt, ownerId: _, ...fields } = row;
  return { ...fields, municipality: slug, modified: stampAt(modifiedAt) };
}

/** The columns of a story that is to be kept. */
export function storyRow(value: Story, code: string): typeof story.$inferInsert {
  const { modified, ...fields } = value;
  return { ...fields, municipality: code, modifiedAt: secondsOf(modified) };
}
