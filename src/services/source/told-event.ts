/** What a source tells, as an event of ours: for its form, or to be published. */
import { eventDefaults, type Event } from '#domain/event.ts';
import { untilOf } from '#domain/recurrence.ts';
import { addDays, dayOf, type Day } from '#domain/time.ts';
import type { NewEvent } from '../event/create.ts';
import type { PlaceBook } from '../import/places.ts';
import type { Said } from '../import/said.ts';
import { isDated, type Told } from './offer.ts';

/** As a new event to be published; places that are not known are made. */
export function newEventOf(said: Said, idOf: PlaceBook['idOf']): NewEvent {
  const { place, status: _, reason: _reason, overrides, ...details } = said;
  return {
    ...details,
    placeId: idOf(place),
    fromAfar: place?.online ?? false,
    status: 'published',
    overrides: overrides.map(({ place: where, ...one }) => ({ ...one, placeId: idOf(where) })),
  };
}

/** As an event that never was, for a form to be filled from. A time that is not told stands on `today`. */
export function sampleOf(told: Told, today: Day, find: PlaceBook['find']): Event {
  const { place, status: _, reason: _reason, overrides: _dates, ...details } = told;
  const [start, end] = isDated(told) ? [told.start, told.end] : [today, addDays(today, 1)];
  return {
    ...eventDefaults,
    languages: [...eventDefaults.languages],
    access: [],
    ...details,
    start,
    end,
    placeId: find(place),
    fromAfar: place?.online ?? false,
    id: '00000000',
    municipality: '',
    slug: '',
    uid: '',
    status: 'draft',
    reason: null,
    moved: null,
    overrides: [],
    sequence: 0,
    created: '',
    modified: '',
  };
}

/** True when none of its dates is still to come, as far as that is told. */
export function isOver(told: Told, today: Day): boolean {
  if (!isDated(told)) return false;
  const until = told.rule === null ? null : untilOf(told.rule);
  if (told.rule !== null && until === null) return false;
  const dates = [told.end, ...told.extraDates, ...told.overrides.map(({ end }) => end ?? ''), until ?? ''];
  return dates.every((wall) => dayOf(wall) < today);
}
