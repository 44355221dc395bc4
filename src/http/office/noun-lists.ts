/** How the office's things are listed and read, by the filters that their pages have. */
import { z } from 'zod';
import { Contact, contactStatuses } from '#domain/contact.ts';
import { officeStates, type OfficeFilter } from '#domain/office-filter.ts';
import { Opportunity } from '#domain/opportunity.ts';
import { KeptPlace } from '#domain/place.ts';
import { Story } from '#domain/story.ts';
import { getContactForOffice, listContactPage } from '#services/contact/office-queries.ts';
import { getOpportunityForOffice, listOpportunitiesForOffice } from '#services/opportunity/office-queries.ts';
import { getPlaceForOffice, listPlacePage } from '#services/place/office-queries.ts';
import { getStoryForOffice, listStoriesForOffice } from '#services/story/office-queries.ts';
import { reading } from './noun-reading.ts';
import { search } from './query.ts';

const owned = { ownerId: z.string().nullable().describe('The colleague who keeps it right; null for nobody.') };

const stateQuery = z.strictObject({
  vis: z
    .enum(officeStates)
    .optional()
    .describe('Show: all, unless said; what everybody can see; what has run out; what was taken back.'),
  q: search,
});

function filterOf({ vis = 'alle', q }: z.output<typeof stateQuery>): OfficeFilter {
  return { state: vis, query: q ?? null };
}

const opportunity = Opportunity.extend(owned).meta({ id: 'OfficeOpportunityLine' });

export const opportunityReading = reading({
  plural: 'Opportunities',
  query: stateQuery,
  line: opportunity,
  list: async (ctx, home, said, part) => {
    const page = await listOpportunitiesForOffice(ctx, home, { filter: filterOf(said), ...part });
    return { items: page.items.map(flat), next: page.next };
  },
  detail: opportunity,
  read: async (ctx, home, id) => flat(await getOpportunityForOffice(ctx, home, id)),
});

const story = Story.extend(owned).meta({ id: 'OfficeStoryLine' });

export const storyReading = reading({
  plural: 'Stories',
  query: stateQuery,
  line: story,
  list: async (ctx, home, said, part) => {
    const page = await listStoriesForOffice(ctx, home, { filter: filterOf(said), ...part });
    return { items: page.items.map(flat), next: page.next };
  },
  detail: story,
  read: async (ctx, home, id) => flat(await getStoryForOffice(ctx, home, id)),
});

function flat<Item extends object>({ item, ownerId }: { item: Item; ownerId: string | null }) {
  return { ...item, ownerId };
}

const contact = Contact.extend({ status: z.enum(contactStatuses), ...owned }).meta({ id: 'OfficeContactLine' });
const ids = z.array(z.string());

export const contactReading = reading({
  plural: 'Contacts',
  query: z.strictObject({
    vis: z.enum(contactStatuses).optional().describe('Show: only those of one status.'),
    q: search,
  }),
  line: contact,
  list: async (ctx, home, { vis = null, q = null }, part) => {
    const page = await listContactPage(ctx, home, { status: vis, text: q, ...part });
    return { items: page.items.map((one) => ({ ...one.contact, ownerId: one.ownerId })), next: page.next };
  },
  detail: contact
    .extend({
      deputies: ids.describe('Who answers in its place, one after the other.'),
      answersFor: ids.describe('Those for whom it answers.'),
    })
    .meta({ id: 'OfficeContactDetail' }),
  read: async (ctx, home, id) => {
    const { contact: found, ownerId, deputies, answersFor } = await getContactForOffice(ctx, home, id);
    const idOf = (one: { id: string }): string => one.id;
    return { ...found, ownerId, deputies: deputies.map(idOf), answersFor: answersFor.map(idOf) };
  },
});

const place = KeptPlace.extend(owned).meta({ id: 'OfficePlaceLine' });
const many = z.number().int();

export const placeReading = reading({
  plural: 'Places',
  query: z.strictObject({
    vis: z.enum(['used', 'retired']).optional().describe('Show: only those in use, or those out of use.'),
    q: search,
  }),
  line: place,
  list: async (ctx, home, { vis, q = null }, part) => {
    const retired = vis === undefined ? null : vis === 'retired';
    const page = await listPlacePage(ctx, home, { retired, text: q, ...part });
    return { items: page.items.map((one) => ({ ...one.place, ownerId: one.ownerId })), next: page.next };
  },
  detail: place
    .extend({
      uses: z.object({ events: many, opportunities: many, contacts: many }).describe('How much is there.'),
      mergedInto: z.string().nullable().describe('The place that it turned out to be.'),
    })
    .meta({ id: 'OfficePlaceDetail' }),
  read: async (ctx, home, id) => {
    const { place: found, ownerId, uses, mergedInto } = await getPlaceForOffice(ctx, home, id);
    return { ...found, ownerId, uses, mergedInto: mergedInto?.id ?? null };
  },
});
