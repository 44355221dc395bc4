/** An event as the fields of its form. `event-form.ts` reads them back. */
import type { DraftScope, Fields } from './draft.ts';
import { fieldsOfDates } from './event-date-lists.ts';
import { fieldsOfTimes } from './event-times.ts';
import { eventDefaults, type Event, type EventDetails } from './event.ts';
import { priceText } from './form-price.ts';
import { tick } from './form-reading.ts';
import { pictureIdOf } from './picture-fields.ts';
import { fieldsOfRule, recurrenceFieldNames } from './recurrence-fields.ts';
import { emptyOverride } from './series.ts';
import { nominalLength, shift, type Wall } from './time.ts';

/** Every field of an event's form. `nth` (which weekday of the month) goes with `repeat=monthly-weekday`. */
export const eventFieldNames = [
  'title',
  'summary',
  'text',
  'category',
  'placeId',
  'newPlace',
  'contactId',
  'organiser',
  'date',
  'from',
  'endDate',
  'to',
  'wholeDay',
  ...recurrenceFieldNames,
  'excluded',
  'extra',
  'pictureId',
  'pictureAlt',
  'ageFrom',
  'ageTo',
  'price',
  'signUp',
  'signUpUrl',
  'languages',
  'access',
  'comeAlone',
  'fromAfar',
  'visibility',
  'ownerRole',
  'verifyBy',
] as const;

/** Which dates of the event a form is about. */
export type EventWhich = { scope: DraftScope; recurrenceId: Wall | null };

/** An event as its form begins: the whole, the whole from one date on, or that date alone. Pure. */
export function fieldsOfEvent(event: Event, which: EventWhich): Fields {
  const { scope, recurrenceId } = which;
  if (scope === 'all' || recurrenceId === null) return fieldsOfWhole(event, event);
  return scope === 'one' ? fieldsOfDate(event, recurrenceId) : fieldsOfWhole(event, onwardsFrom(event, recurrenceId));
}

/** The fields of a form for something new. */
export function blankEventFields(): Fields {
  const { rule, excludedDates, extraDates, ...said } = eventDefaults;
  return {
    ...textsOf({ ...said, title: '', category: '' }),
    ...emptyTimes,
    ...fieldsOfRule('', rule),
    excluded: [...excludedDates],
    extra: [...extraDates],
  };
}

const emptyTimes: Fields = { date: [], from: [], endDate: [], to: [], wholeDay: [] };

function fieldsOfWhole(event: Event, series: EventDetails): Fields {
  return {
    ...textsOf(event),
    ...fieldsOfTimes(series),
    ...fieldsOfRule(series.start, series.rule),
    ...fieldsOfDates(series),
  };
}

/** The event as it would be if its first date were another of its own. */
function onwardsFrom(event: Event, recurrenceId: Wall): Event {
  const onwards = (wall: Wall) => wall >= recurrenceId;
  return {
    ...event,
    start: recurrenceId,
    end: shift(recurrenceId, nominalLength(event.start, event.end)),
    excludedDates: event.excludedDates.filter(onwards),
    extraDates: event.extraDates.filter((wall) => wall > recurrenceId),
  };
}

function fieldsOfDate(event: Event, recurrenceId: Wall): Fields {
  const override = event.overrides.find((one) => one.recurrenceId === recurrenceId) ?? emptyOverride(recurrenceId);
  const start = override.start ?? recurrenceId;
  const end = override.end ?? shift(start, nominalLength(event.start, event.end));
  return {
    title: [override.title ?? event.title],
    summary: [override.summary ?? event.summary],
    placeId: some(override.placeId ?? event.placeId),
    newPlace: [],
    ...fieldsOfTimes({ start, end }),
    reason: some(override.cancelled ? null : override.reason),
  };
}

type Said = Omit<EventDetails, 'start' | 'end' | 'rule' | 'excludedDates' | 'extraDates' | 'example'>;
/** What the defaults say is read-only. */
type Sayable = { [Name in keyof Said]: Said[Name] extends readonly (infer One)[] ? readonly One[] : Said[Name] };

function textsOf(event: Sayable): Fields {
  return {
    title: [event.title],
    summary: [event.summary],
    text: [event.text],
    category: [event.category],
    placeId: some(event.placeId),
    newPlace: [],
    contactId: some(event.contactId),
    organiser: some(event.organiser),
    pictureId: some(pictureIdOf(event.pictureUrl)),
    pictureAlt: some(event.pictureAlt),
    ageFrom: some(event.ageFrom),
    ageTo: some(event.ageTo),
    price: some(priceText(event.price)),
    signUp: [event.signUp],
    signUpUrl: some(event.signUpUrl),
    languages: [...event.languages],
    access: [...event.access],
    comeAlone: tick(event.comeAlone),
    fromAfar: tick(event.fromAfar),
    visibility: [event.visibility],
    ownerRole: some(event.ownerRole),
    verifyBy: some(event.verifyBy),
  };
}

function some(value: string | number | null): string[] {
  return value === null || value === '' ? [] : [String(value)];
}
