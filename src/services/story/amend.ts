/** The road every change to a story takes: load, decide, write, in one transaction. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { story } from '#db/schema/story.ts';
import { notFound } from '#domain/errors.ts';
import { stamped } from '#domain/item-change.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isShownStory, requireWords, type Story } from '#domain/story.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { bookChange } from '../item/book.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { requirePicture } from '../picture/references.ts';
import { storyOf, storyRow } from './records.ts';

/** Which story of which municipality. */
export type StoryKey = { municipality: string; id: string };

/** What a verb decides: the story as it should be from now on. */
export type Decision = (before: Story) => Story;

/** Changes one story and answers it as it became. Nothing is written when nothing differs. */
export async function amendStory(ctx: Ctx, key: StoryKey, verb: string, decide: Decision): Promise<Story> {
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write((tx) => amendStoryWithin(ctx, tx, home, { id: key.id, verb, decide }));
}

/** As {@link amendStory}, inside the caller's transaction. Throws `not_found` and `invalid`. */
export async function amendStoryWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { id, verb, decide }: { id: string; verb: string; decide: Decision },
): Promise<Story> {
  const before = await loadStory(tx, home, id);
  const now = ctx.clock();
  const today = dayAt(now, home.timeZone);
  const shown = (item: Story): boolean => isShownStory(item, today);
  const after = stamped(before, decide(before), { now, shown });
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  requireWords(after);
  if (after.pictureUrl !== before.pictureUrl) await requirePicture(tx, home, after);
  await tx.update(story).set(storyRow(after, home.code)).where(eq(story.id, id));
  await bookChange(ctx, tx, home, { noun: 'story', verb, before, after, shown });
  return after;
}

/** A story as it is, whatever its status. Throws `not_found`, also for another municipality's. */
export async function loadStory(db: Reader | Transaction, home: Municipality, id: string): Promise<Story> {
  const [row] = await db
    .select()
    .from(story)
    .where(and(eq(story.id, id), eq(story.municipality, home.code)));
  if (row === undefined) throw notFound('story');
  return storyOf(row, home.slug);
}
