import type { z } from 'zod';
import { story } from '#db/schema/story.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import { checkedInput } from '#domain/input.ts';
import { slugOf } from '#domain/slug.ts';
import { Story } from '#domain/story.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { revise } from '../municipality/revise.ts';
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
} as const satisfies Partial<Story>;

/** Creates a story, published today unless said otherwise. Throws `invalid` with a complaint per field. */
export async function createStory(ctx: Ctx, municipality: string, input: NewStory): Promise<Story> {
  authorise(ctx.actor, 'story.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const details = { ...defaults, published: dayAt(ctx.clock(), home.timeZone), ...checkedInput(NewStory, input) };
  const named = {
    id: ctx.newId(),
    municipality: home.slug,
    slug: slugOf(details.title),
    modified: stampOf(ctx.clock()),
  };
  const created = { ...details, ...named } as Story;
  if (created.pictureUrl !== null && created.pictureAlt === null) throw invalid(altMissing);
  return ctx.db.write(async (tx) => {
    await tx.insert(story).values({ ...storyRow(created, home.code), ownerId: ownerOf(ctx.actor) });
    await revise(ctx, tx, home.code, [
      { noun: 'story', itemId: created.id, verb: 'create', snapshot: created, hidden: created.status !== 'published' },
    ]);
    return created;
  });
}

const altMissing = {
  field: 'pictureAlt',
  da: 'Billedet mangler en tekst til dem, der ikke kan se det.',
  en: 'The picture needs a text for those who cannot see it.',
};
