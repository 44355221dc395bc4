import type { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { authorise } from '#domain/authorisation.ts';
import { stampOf } from '#domain/event-change.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isShownOpportunity, Opportunity } from '#domain/opportunity.ts';
import { slugOf } from '#domain/slug.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { bookChange } from '../item/book.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { opportunityRow } from './records.ts';
import { requireSound } from './rules.ts';

/** A new opportunity: its kind, its title and whether it is open to those who live elsewhere; the rest has a default. */
export const NewOpportunity = Opportunity.omit({ id: true, municipality: true, slug: true, modified: true })
  .partial()
  .required({ kind: true, title: true, openWhileAway: true })
  .strict();
export type NewOpportunity = z.input<typeof NewOpportunity>;

const defaults = {
  summary: '',
  text: '',
  organiser: null,
  placeId: null,
  contactId: null,
  url: null,
  deadline: null,
  ageFrom: null,
  ageTo: null,
  whoPays: null,
  example: false,
  status: 'published',
  shownUntil: null,
  verifyBy: null,
  ownerRole: null,
} as const satisfies Partial<Opportunity>;

/** Creates an opportunity, published today unless said otherwise. Throws `invalid` with a complaint per field. */
export async function createOpportunity(ctx: Ctx, municipality: string, input: NewOpportunity): Promise<Opportunity> {
  authorise(ctx.actor, 'opportunity.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.write((tx) => createOpportunityWithin(ctx, tx, home, input));
}

/** As {@link createOpportunity}, inside the caller's transaction; it is the actor's unless somebody else wrote it. */
export async function createOpportunityWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  input: NewOpportunity,
  ownerId: string | null = ownerOf(ctx.actor),
): Promise<Opportunity> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const details = { ...defaults, published: today, ...checkedInput(NewOpportunity, input) };
  const created = {
    ...details,
    id: ctx.newId(),
    municipality: home.slug,
    slug: slugOf(details.title),
    modified: stampOf(ctx.clock()),
  } as Opportunity;
  await requireSound(tx, home, created);
  await tx.insert(opportunity).values({ ...opportunityRow(created, home.code), ownerId });
  const shown = (item: Opportunity): boolean => isShownOpportunity(item, today);
  await bookChange(ctx, tx, home, { noun: 'opportunity', verb: 'create', before: null, after: created, shown });
  return created;
}
