/** **story** · nyt hjemmefra: a short piece from home. */
import { z } from 'zod';
import { DayText, Id, Line, Markdown, SitePath, Slug, Stamp, Title } from './schemas.ts';

/** A story as everyone may read it. */
export const Story = z.object({
  id: Id,
  municipality: Slug,
  slug: Slug,
  title: Title,
  summary: Line,
  text: Markdown,
  pictureUrl: SitePath.nullable(),
  pictureAlt: Line.nullable(),
  published: DayText,
  status: z.enum(['draft', 'published', 'withdrawn']),
  example: z.boolean(),
  modified: Stamp,
});
export type Story = z.infer<typeof Story>;

/** The address of a story's page on this site. */
export function storyPath(item: Pick<Story, 'municipality' | 'slug' | 'id'>): string {
  return `/${item.municipality}/nyt/${item.slug}-${item.id}`;
}
