/** What an opportunity's page shows. */
import type { ContactDetail } from '#domain/contact.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { embedded, jobThing } from '#feeds/jsonld.ts';
import { attempt } from '#services/attempt.ts';
import { getContact } from '#services/contact/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getOpportunity } from '#services/opportunity/queries.ts';
import { getPlace } from '#services/place/queries.ts';
import { itemId } from '../../_item.ts';

export type OpportunityView = {
  today: Day;
  item: OpportunityListing;
  contact: ContactDetail | null;
  /** JSON-LD for search engines; null for what is not a job, and for an example. */
  linked: string | null;
  /** Its deadline is over. */
  closed: boolean;
};

/** Loads the opportunity of an address, `slug-id`. Throws `not_found`. */
export async function loadOpportunity(
  ctx: Ctx,
  home: Municipality,
  name: string | undefined,
): Promise<OpportunityView> {
  const item = await getOpportunity(ctx, home, itemId(name));
  const today = dayAt(ctx.clock(), home.timeZone);
  const { contactId, deadline } = item;
  return {
    today,
    item,
    contact: contactId === null ? null : await getContact(ctx, home, contactId).catch(() => null),
    linked: await linkedData(ctx, home, item, today),
    closed: deadline !== null && deadline < today,
  };
}

async function linkedData(ctx: Ctx, home: Municipality, item: OpportunityListing, today: Day): Promise<string | null> {
  const place = item.placeId === null ? null : await attempt(getPlace(ctx, home, item.placeId));
  const thing = jobThing(item, {
    home,
    publicUrl: ctx.settings.publicUrl,
    today,
    places: new Map(place === null ? [] : [[place.id, place]]),
    towns: townNames(item),
  });
  return thing === null ? null : embedded(thing);
}

function townNames({ place }: OpportunityListing): Map<string, string> {
  return new Map(place?.town == null || place.townName === null ? [] : [[place.town, place.townName]]);
}
