/** What a draft knows of stories. */
import type { Reader, Transaction } from '#db/client.ts';
import { fieldText, type Draft } from '#domain/draft.ts';
import { invalid } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { fieldsOfStory, readStoryFields, type StoryDetails } from '#domain/story-fields.ts';
import type { Story } from '#domain/story.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../../hub.ts';
import { complaintsAboutPicture } from '../../picture/references.ts';
import { amendStoryWithin, loadStory } from '../../story/amend.ts';
import { changedStory } from '../../story/change.ts';
import { createStoryWithin } from '../../story/create.ts';
import type { DraftKind } from '../kind.ts';

export const storyKind: DraftKind = {
  fieldsOf: (item) => fieldsOfStory(item as Story),
  load: (_ctx, db, home, itemId) => loadStory(db, home, itemId),
  blank: () => ({}),
  label: (fields) => ({ title: fieldText(fields, 'title').slice(0, 200), startsOn: null }),
  check: async (ctx, home, draft) => {
    await detailsOf(ctx, ctx.db.read, home, draft);
  },
  async publish(ctx, tx, home, draft) {
    const details = await detailsOf(ctx, tx, home, draft);
    if (draft.itemId === null) {
      const { id: itemId } = await createStoryWithin(ctx, tx, home, details, draft.authorId ?? ownerOf(ctx.actor));
      return { itemId };
    }
    const change = { id: draft.itemId, verb: 'change', decide: (before: Story) => changedStory(before, details) };
    const { id: itemId } = await amendStoryWithin(ctx, tx, home, change);
    return { itemId };
  },
};

/** Throws `invalid` with everything at once. */
async function detailsOf(
  ctx: Ctx,
  db: Reader | Transaction,
  home: Municipality,
  { fields }: Draft,
): Promise<StoryDetails> {
  const { details, complaints } = readStoryFields(fields, dayAt(ctx.clock(), home.timeZone));
  complaints.push(...(await complaintsAboutPicture(db, home, details)));
  if (complaints.length > 0) throw invalid(...complaints);
  return details;
}
