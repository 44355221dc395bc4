/** The nouns as they leave the house: the domain's own schemas, less what is the office's business, with the address of their page. */
import { z } from 'zod';
import { ContactDetail, ContactListing } from '#domain/contact.ts';
import { Event } from '#domain/event.ts';
import { Listing } from '#domain/listing.ts';
import { Category, Municipality } from '#domain/municipality.ts';
import { OpportunityListing } from '#domain/opportunity.ts';
import { Place, Town } from '#domain/place.ts';
import { Stamp } from '#domain/schemas.ts';
import { Story } from '#domain/story.ts';

const page = { page: z.url().describe('Where a person reads about it.') };

const picture = {
  pictureUrl: z.url().nullable().describe('A WebP, at most 1280 pixels wide. `pictureAlt` says what it shows.'),
};

export const MunicipalityItem = Municipality.meta({ id: 'Municipality' });

export const CategoryItem = Category.meta({ id: 'Category' });

const TownItem = Town.meta({ id: 'Town' });

export const MunicipalityDetail = Municipality.extend({
  ...page,
  categories: z.array(CategoryItem),
  towns: z.array(TownItem),
  links: z.record(z.string(), z.url()).describe('What else there is of it: lists of this API, and feeds.'),
}).meta({ id: 'MunicipalityDetail' });

export const RevisionItem = z
  .object({
    number: z.number().int().min(0).describe('Rises with every change the public can see.'),
    at: Stamp.describe('When it last rose.'),
  })
  .meta({ id: 'Revision' });

export const OccurrenceItem = Listing.extend({ ...page, ...picture }).meta({
  id: 'Occurrence',
  description: 'One date of an event. `start` and `end` are wall-clock time in the time zone of the municipality.',
});

export const EventItem = Event.omit({ ownerRole: true, verifyBy: true, visibility: true })
  .extend({
    ...page,
    ...picture,
    dates: z.array(OccurrenceItem).describe('Every date that is written out, past ones too.'),
  })
  .meta({ id: 'Event', description: 'An event with its rule, its exceptions and its dates.' });

export const OpportunityItem = OpportunityListing.omit({ ownerRole: true, verifyBy: true, status: true })
  .extend(page)
  .meta({ id: 'Opportunity', description: 'Something to apply for, join or ask for.' });

export const ContactItem = ContactListing.omit({ verifyBy: true, position: true })
  .extend(page)
  .meta({ id: 'Contact', description: 'A role or service one can turn to, never only a person.' });

export const ContactDetailItem = ContactDetail.omit({ verifyBy: true, position: true, deputy: true })
  .extend({ ...page, deputy: ContactItem.nullable() })
  .meta({ id: 'ContactDetail', description: 'A contact with the one who answers in its place.' });

export const StoryItem = Story.omit({ status: true, verifyBy: true })
  .extend({ ...page, ...picture })
  .meta({ id: 'Story' });

export const PlaceItem = Place.meta({ id: 'Place' });

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Goes into `efter` to read on; null at the end.'),
  });
}

/** What a schema names of a value, and nothing else. */
export function shown<Schema extends z.ZodObject>(schema: Schema, value: z.output<Schema>): z.output<Schema> {
  const entries = Object.keys(schema.shape).map((name) => [name, (value as Record<string, unknown>)[name]] as const);
  return Object.fromEntries(entries) as z.output<Schema>;
}
