import type { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { story } from '#db/schema/story.ts';
import { authorise } from '#domain/authorisation.ts';
import { stampOf } from '#domain/event-change.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { slugOf } from '#domain/slug.ts';
import { isShownStory, requireWords, Story } from '#domain/story.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { bookChange } from '../item/book.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { requirePicture } from '../picture/references.ts';
import { storyRow } from './records.ts';

/** A new story: its title and text; the rest has a default. */
export const NewStory = Story.omit({ id: true, municipality: true, slug: true, modified: true })
  .partial()
  .required({ title: true, text: true })
  .strict();
export type NewStory = z.input<typeof NewStory>;

const defaults = {
  summary: '',
  pictureUrl: null,
  pictureAlt: null,
  status: 'published',
  example: false,
  verifyBy: null,
} as const satisfies Partial<Story>;

/** Creates a story, published today unless said otherwise. Throws `invalid` with a complaint per field. */
export async function createStory(ctx: Ctx, municipality: string, input: NewStory): Promise<Story> {
  authorise(ctx.actor, 'story.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.write((tx) => createStoryWithin(ctx, tx, home, input));
}

/** As {@link createStory}, inside the caller's transaction; it is the actor's unless somebody else wrote it. */
export async function createStoryWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  input: NewStory,
  ownerId: string | null = ownerOf(ctx.actor),
): Promise<Story> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const details = { ...defaults, published: today, ...checkedInput(NewStory, input) };
  const created = {
    ...details,
    id: ctx.newId(),
    municipality: home.slug,
    slug: slugOf(details.title),
    modified: stampOf(ctx.clock()),
  } as Story;
  requireWords(created);
  await requirePicture(tx, home, created);
  await tx.insert(story).values({ ...storyRow(created, home.code), ownerId });
  const shown = (item: Story): boolean => isShownStory(item, today);
  await bookChange(ctx, tx, home, { noun: 'story', verb: 'create', before: null, after: created, shown });
  return created;
}
