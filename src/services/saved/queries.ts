/** Reading what somebody keeps, and what has become of it. */
import { and, desc, eq } from 'drizzle-orm';
import { saved } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import type { ContactListing } from '#domain/contact.ts';
import type { Event } from '#domain/event.ts';
import type { Listing } from '#domain/listing.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import type { ItemName } from '#domain/saved.ts';
import { asVisitor, type Ctx } from '../hub.ts';
import { listMunicipalities } from '../municipality/queries.ts';
import { getMyChoices } from '../profile/choices.ts';
import { idOf } from '../profile/queries.ts';
import { findItem, type Found } from './find.ts';

/** Everything that is kept. */
export type Saved = {
  /** By their next date; those without one last. */
  events: { event: Event; next: Listing | null }[];
  opportunities: OpportunityListing[];
  contacts: ContactListing[];
  /** What was taken back or deleted after it was kept, and the day it was kept. */
  withdrawn: (ItemName & { savedOn: string })[];
  /** How many are left out, because they are hidden. */
  hidden: number;
};

/** What I keep, also of a municipality I have moved from. Needs a fresh sign-in. */
export async function listSaved(ctx: Ctx): Promise<Saved> {
  authorise(ctx.actor, 'profile.read', { owner: idOf(ctx.actor) });
  const rows = await ctx.db.read
    .select()
    .from(saved)
    .where(eq(saved.profileId, idOf(ctx.actor)))
    .orderBy(desc(saved.savedOn), saved.itemId);
  const { hidden } = await getMyChoices(ctx);
  const reader: Ctx = { ...asVisitor(ctx), hidden };
  const homes = (await listMunicipalities(reader)).filter(({ joined }) => joined);
  const all: Saved = { events: [], opportunities: [], contacts: [], withdrawn: [], hidden: 0 };
  for (const { noun, itemId, savedOn } of rows) {
    put(all, await findItem(reader, homes, { noun, id: itemId }), { noun, id: itemId, savedOn });
  }
  return inOrder(all);
}

function put(all: Saved, found: Found, row: ItemName & { savedOn: string }): void {
  if (found === 'withdrawn') all.withdrawn.push(row);
  else if (found === 'hidden') all.hidden += 1;
  else if ('event' in found) all.events.push(found);
  else if ('opportunity' in found) all.opportunities.push(found.opportunity);
  else all.contacts.push(found.contact);
}

function inOrder(all: Saved): Saved {
  const startOf = ({ next }: Saved['events'][number]): number => next?.startsAt ?? Infinity;
  return {
    ...all,
    events: all.events.toSorted((a, b) => startOf(a) - startOf(b)),
    opportunities: all.opportunities.toSorted((a, b) => ((a.deadline ?? 'x') < (b.deadline ?? 'x') ? -1 : 1)),
  };
}

/** True when I keep it. */
export async function isSaved(ctx: Ctx, { noun, id }: ItemName): Promise<boolean> {
  authorise(ctx.actor, 'profile.save', { owner: idOf(ctx.actor) });
  const which = and(eq(saved.profileId, idOf(ctx.actor)), eq(saved.noun, noun), eq(saved.itemId, id));
  return (await ctx.db.read.select({ id: saved.itemId }).from(saved).where(which)).length > 0;
}
