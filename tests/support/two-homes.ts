/** A hub with a lively Haderslev, and Kolding, which has joined too and has one of everything. */
import { createContact } from '#services/contact/create.ts';
import { createEvent } from '#services/event/create.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { createPlace } from '#services/place/create.ts';
import type { Ctx } from '#services/hub.ts';
import { createStory } from '#services/story/create.ts';
import { openTestHub, type TestHub } from './hub.ts';

/** The ids of what Kolding has, by the API's name for its list. */
type Theirs = Record<'events' | 'opportunities' | 'contacts' | 'stories' | 'places', string>;

/** The hub and what is Kolding's in it. */
export type TwoHomes = TestHub & { theirs: Theirs };

/** Opens it on the Monday evening of the tests. */
export async function openTwoHomes(): Promise<TwoHomes> {
  const at = await openTestHub({ demo: true });
  return { ...at, theirs: await joinKolding(at.hub) };
}

/** Kolding joins a hub, with one of everything. */
export async function joinKolding(hub: Ctx): Promise<Theirs> {
  await joinMunicipality(hub, 'kolding', [{ name: 'Kolding', postalCode: '6000' }]);
  const place = await createPlace(hub, 'kolding', { name: 'Slotssøen', town: 'kolding' });
  const contact = await createContact(hub, 'kolding', { role: 'Ungevejleder', helpsWith: 'Alt muligt' });
  const story = await createStory(hub, 'kolding', { title: 'Is på søen', text: 'Den er tyk nok.' });
  const opportunity = await createOpportunity(hub, 'kolding', {
    kind: 'job',
    title: 'Hjælp i kiosken',
    openWhileAway: 'yes',
  });
  const event = await createEvent(hub, 'kolding', {
    title: 'Fest ved slottet',
    category: 'musik',
    start: '2026-11-28T20:00',
    end: '2026-11-28T23:00',
    placeId: place.id,
  });
  return {
    events: event.id,
    opportunities: opportunity.id,
    contacts: contact.id,
    stories: story.id,
    places: place.id,
  };
}
