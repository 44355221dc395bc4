/** What the office writes besides events. */
import { Contact, contactStatuses } from '#domain/contact.ts';
import { Opportunity } from '#domain/opportunity.ts';
import { KeptPlace } from '#domain/place.ts';
import { Story } from '#domain/story.ts';
import { changeContact, ContactChange } from '#services/contact/change.ts';
import { createContact, NewContact } from '#services/contact/create.ts';
import { publishContact, withdrawContact } from '#services/contact/withdraw.ts';
import { changeOpportunity, OpportunityChange } from '#services/opportunity/change.ts';
import { createOpportunity, NewOpportunity } from '#services/opportunity/create.ts';
import { publishOpportunity } from '#services/opportunity/publish.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { changePlace, PlaceChange } from '#services/place/change.ts';
import { createPlace, NewPlace } from '#services/place/create.ts';
import { mergePlace } from '#services/place/merge.ts';
import { offerPlace, retirePlace } from '#services/place/retire.ts';
import { changeStory, StoryChange } from '#services/story/change.ts';
import { createStory, NewStory } from '#services/story/create.ts';
import { publishStory } from '#services/story/publish.ts';
import { withdrawStory } from '#services/story/withdraw.ts';
import { z } from 'zod';
import { contactReading, opportunityReading, placeReading, storyReading } from './noun-lists.ts';
import { written, type OfficeNoun } from './noun-routes.ts';

const PlaceMerge = z.strictObject({ into: z.string().max(60) }).meta({ id: 'PlaceMerge' });

/** Every one of them, by what it can do. */
export const officeNouns: readonly OfficeNoun[] = [
  {
    path: '/opportunities',
    name: 'Opportunity',
    reading: opportunityReading,
    answer: Opportunity.meta({ id: 'OfficeOpportunity' }),
    create: written(NewOpportunity, (ctx, { municipality }, input) => createOpportunity(ctx, municipality, input)),
    change: written(OpportunityChange, changeOpportunity),
    steps: {
      publish: { name: 'publishOpportunity', summary: 'Put an opportunity back', act: publishOpportunity },
      withdraw: { name: 'withdrawOpportunity', summary: 'Take an opportunity back', act: withdrawOpportunity },
    },
  },
  {
    path: '/contacts',
    name: 'Contact',
    reading: contactReading,
    answer: Contact.extend({ status: z.enum(contactStatuses) }).meta({ id: 'OfficeContact' }),
    create: written(NewContact, (ctx, { municipality }, input) => createContact(ctx, municipality, input)),
    change: written(ContactChange, changeContact),
    steps: {
      publish: { name: 'publishContact', summary: 'Put a contact back', act: publishContact },
      withdraw: { name: 'withdrawContact', summary: 'Take a contact back', act: withdrawContact },
    },
  },
  {
    path: '/stories',
    name: 'Story',
    reading: storyReading,
    answer: Story.meta({ id: 'OfficeStory' }),
    create: written(NewStory, (ctx, { municipality }, input) => createStory(ctx, municipality, input)),
    change: written(StoryChange, changeStory),
    steps: {
      publish: { name: 'publishStory', summary: 'Put a story back', act: publishStory },
      withdraw: { name: 'withdrawStory', summary: 'Take a story back', act: withdrawStory },
    },
  },
  {
    path: '/places',
    name: 'Place',
    reading: placeReading,
    answer: KeptPlace.meta({ id: 'OfficePlace' }),
    create: written(NewPlace, (ctx, { municipality }, input) => createPlace(ctx, municipality, input)),
    change: written(PlaceChange, changePlace),
    steps: {
      retire: { name: 'retirePlace', summary: 'Offer a place no longer', act: retirePlace },
      offer: { name: 'offerPlace', summary: 'Offer a place again', act: offerPlace },
      merge: {
        name: 'mergePlace',
        summary: 'Say that it is another place: what is here comes to be there; answers that one',
        ...written(PlaceMerge, (ctx, key, { into }) => mergePlace(ctx, key, into)),
      },
    },
  },
];
