/** What a draft knows of opportunities. */
import type { Reader, Transaction } from '#db/client.ts';
import { fieldText, type Draft, type Fields } from '#domain/draft.ts';
import { invalid } from '#domain/errors.ts';
import { readDay } from '#domain/form-time.ts';
import type { Municipality } from '#domain/municipality.ts';
import { fieldsOfOpportunity, readOpportunityFields, type OpportunityDetails } from '#domain/opportunity-fields.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { nextVerifyBy } from '#domain/vouching.ts';
import { ownerOf, type Ctx } from '../../hub.ts';
import { complaintsAboutOwners } from '../../municipality/references.ts';
import { amendOpportunityWithin, loadOpportunity } from '../../opportunity/amend.ts';
import { changedOpportunity } from '../../opportunity/change.ts';
import { createOpportunityWithin } from '../../opportunity/create.ts';
import type { DraftKind } from '../kind.ts';

export const opportunityKind: DraftKind = {
  fieldsOf: (item) => fieldsOfOpportunity(item as Opportunity),
  load: (_ctx, db, home, itemId) => loadOpportunity(db, home, itemId),
  blank: () => ({}),
  label: labelOf,
  check: async (ctx, home, draft) => {
    await detailsOf(ctx, ctx.db.read, home, draft);
  },
  async publish(ctx, tx, home, draft) {
    const details = await detailsOf(ctx, tx, home, draft);
    if (draft.itemId === null) return publishNew(ctx, tx, home, { draft, details });
    const change = {
      id: draft.itemId,
      verb: 'change',
      decide: (before: Opportunity) => changedOpportunity(before, details),
    };
    const { id: itemId } = await amendOpportunityWithin(ctx, tx, home, change);
    return { itemId };
  },
};

type Plan = { draft: Draft; details: OpportunityDetails };

/** It is whose it was written by; and somebody is to look at it again in good time, whether a day was said or not. */
async function publishNew(ctx: Ctx, tx: Transaction, home: Municipality, { draft, details }: Plan) {
  const verifyBy = details.verifyBy ?? nextVerifyBy('opportunity', dayAt(ctx.clock(), home.timeZone));
  const ownerId = draft.authorId ?? ownerOf(ctx.actor);
  const { id: itemId } = await createOpportunityWithin(ctx, tx, home, { ...details, verifyBy }, ownerId);
  return { itemId };
}

/** Throws `invalid` with everything at once: what is missing, wrong, or somewhere else. */
async function detailsOf(ctx: Ctx, db: Reader | Transaction, home: Municipality, { fields }: Draft) {
  const { details, complaints } = readOpportunityFields(fields, dayAt(ctx.clock(), home.timeZone));
  complaints.push(...(await complaintsAboutOwners(db, home, details)));
  if (complaints.length > 0) throw invalid(...complaints);
  return details;
}

/** The queue sorts it by its deadline. */
function labelOf(fields: Fields, today: Day): { title: string; startsOn: string | null } {
  const startsOn = readDay(fieldText(fields, 'deadline'), today);
  return { title: fieldText(fields, 'title').slice(0, 200), startsOn };
}
