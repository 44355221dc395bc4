/** What has become of one thing that was kept. */
import { eq } from 'drizzle-orm';
import { contact } from '#db/schema/contact.ts';
import { event } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import type { ContactListing } from '#domain/contact.ts';
import { HjemegnError } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { isEventHidden, isPlaceHidden } from '#domain/hidden.ts';
import type { Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import { noChoices } from '#domain/profile.ts';
import type { ItemName } from '#domain/saved.ts';
import { getContact } from '../contact/queries.ts';
import { nextDateOf } from '../event/match-queries.ts';
import { getEvent } from '../event/queries.ts';
import type { Ctx } from '../hub.ts';
import { getOpportunity } from '../opportunity/queries.ts';
import { townOfPlace } from '../place/queries.ts';

const tables = { event, opportunity, contact } as const;

/** The thing as its page shows it, or why it is not shown. */
export type Found =
  | { event: Event; next: Listing | null }
  | { opportunity: OpportunityListing }
  | { contact: ContactListing }
  | 'hidden'
  | 'withdrawn';

/** Looks for it in the municipality it belongs to, as whoever reads with `ctx` may see it. */
export async function findItem(ctx: Ctx, homes: readonly Municipality[], { noun, id }: ItemName): Promise<Found> {
  const table = tables[noun];
  const [row] = await ctx.db.read.select({ code: table.municipality }).from(table).where(eq(table.id, id));
  const home = homes.find(({ code }) => code === row?.code);
  if (home === undefined) return 'withdrawn';
  try {
    return await readers[noun](ctx, home, id);
  } catch (error) {
    if (error instanceof HjemegnError) return 'withdrawn';
    throw error;
  }
}

const readers = {
  event: async (ctx: Ctx, home: Municipality, id: string): Promise<Found> => {
    const found = await getEvent(ctx, home, id);
    const town = await townOfPlace(ctx, found.placeId);
    if (isEventHidden(found, ctx.hidden ?? noChoices.hidden, () => town)) return 'hidden';
    return { event: found, next: await nextDateOf(ctx, home, id) };
  },
  opportunity: async (ctx: Ctx, home: Municipality, id: string): Promise<Found> => {
    const found = await getOpportunity(ctx, home, id);
    return (await isHiddenAt(ctx, found.placeId)) ? 'hidden' : { opportunity: found };
  },
  contact: async (ctx: Ctx, home: Municipality, id: string): Promise<Found> => {
    const found = await getContact(ctx, home, id);
    return (await isHiddenAt(ctx, found.placeId)) ? 'hidden' : { contact: found };
  },
};

async function isHiddenAt(ctx: Ctx, placeId: string | null): Promise<boolean> {
  return isPlaceHidden({ placeId, town: await townOfPlace(ctx, placeId) }, ctx.hidden ?? noChoices.hidden);
}
