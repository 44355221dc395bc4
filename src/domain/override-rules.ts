/** What may be decided for single dates, and what of it is worth keeping. */
import { invalid, type Complaint } from './errors.ts';
import { complaintsAboutTime } from './event-rules.ts';
import type { Event } from './event.ts';
import { emptyOverride, originalStarts, type Override } from './series.ts';
import { dayOf, isWholeDay, nominalLength, shift, type Wall } from './time.ts';

/**
 * The event without decisions that decide nothing: a field that says what the series says, a date that
 * the series no longer has. Throws `invalid` for a date that is decided twice or has impossible times.
 */
export function withSettledOverrides(event: Event, timeZone: string): Event {
  if (event.overrides.length === 0) return event;
  const dates = datesOf(event, timeZone);
  const overrides = event.overrides
    .filter((override) => dates.has(override.recurrenceId))
    .map((override) => settled(override, event))
    .filter((override) => !decidesNothing(override))
    .toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1));
  const complaints = overrides.flatMap((override, at) => complaintsAbout(override, overrides[at - 1], event, timeZone));
  if (complaints.length > 0) throw invalid(...complaints);
  return { ...event, overrides };
}

/** True when the event has a date with that original start. */
export function hasDate(event: Event, timeZone: string, recurrenceId: Wall): boolean {
  if (isWholeDay(recurrenceId) !== isWholeDay(event.start)) return false;
  return originalStarts(event, timeZone, dayOf(recurrenceId)).includes(recurrenceId);
}

/**
 * Why a date cannot be moved where it was decided: another date of the series begins there already. Empty when none does,
 * and for a date that is cancelled or stays where it was.
 */
export function complaintsAboutMeeting(
  before: Event,
  { recurrenceId, ...to }: Override,
  timeZone: string,
): Complaint[] {
  const was = before.overrides.find((override) => override.recurrenceId === recurrenceId);
  const stays = to.start === (was?.start ?? null) && was?.cancelled !== true;
  if (to.cancelled || to.start === null || to.start === recurrenceId || stays) return [];
  const others = before.overrides.filter((override) => override !== was);
  return beginsAt({ ...before, overrides: others }, timeZone, to.start) ? [alreadyThere] : [];
}

/** True when a date of the event that is on begins then. */
function beginsAt(event: Event, timeZone: string, start: Wall): boolean {
  if (event.overrides.some((override) => !override.cancelled && override.start === start)) return true;
  const named = event.overrides.find((override) => override.recurrenceId === start);
  const isElsewhere = named !== undefined && (named.cancelled || named.start !== null);
  return !isElsewhere && hasDate(event, timeZone, start);
}

/** When a date would be if nothing were decided for it. */
function usualTimes(event: Event, recurrenceId: Wall): { start: Wall; end: Wall } {
  return { start: recurrenceId, end: shift(recurrenceId, nominalLength(event.start, event.end)) };
}

function datesOf(event: Event, timeZone: string): ReadonlySet<Wall> {
  const last = event.overrides.map((override) => dayOf(override.recurrenceId)).toSorted();
  return new Set(originalStarts(event, timeZone, last.at(-1) ?? dayOf(event.start)));
}

function settled(override: Override, event: Event): Override {
  const usual = usualTimes(event, override.recurrenceId);
  const start = override.start ?? usual.start;
  const end = override.end ?? shift(start, nominalLength(event.start, event.end));
  const moved = start !== usual.start || end !== usual.end;
  return {
    ...override,
    reason: override.cancelled || moved ? override.reason : null,
    start: moved ? start : null,
    end: moved ? end : null,
    title: override.title === event.title ? null : override.title,
    summary: override.summary === event.summary ? null : override.summary,
    placeId: override.placeId === event.placeId ? null : override.placeId,
  };
}

function decidesNothing(override: Override): boolean {
  const nothing = emptyOverride(override.recurrenceId);
  return Object.entries(nothing).every(([name, value]) => override[name as keyof Override] === value);
}

function complaintsAbout(
  override: Override,
  previous: Override | undefined,
  event: Event,
  timeZone: string,
): Complaint[] {
  if (override.recurrenceId === previous?.recurrenceId) return [decidedTwice(override.recurrenceId)];
  if (override.start === null || override.end === null) return [];
  if (isWholeDay(override.start) !== isWholeDay(event.start)) return [otherKind];
  return complaintsAboutTime({ start: override.start, end: override.end }, timeZone);
}

const alreadyThere: Complaint = {
  field: 'start',
  da: 'Der er allerede en gang i rækken, som begynder der. Vælg en anden tid, eller aflys den ene.',
  en: 'The series already has a date that begins then. Choose another time, or cancel one of them.',
};

const otherKind: Complaint = {
  field: 'start',
  da: 'Datoen skal have et klokkeslæt, hvis de andre har det, og ellers ikke.',
  en: 'The date needs a time of day if the others have one, and otherwise none.',
};

function decidedTwice(recurrenceId: Wall): Complaint {
  return {
    field: 'overrides',
    da: `Datoen ${recurrenceId} er ændret to gange.`,
    en: `The date ${recurrenceId} is changed twice.`,
  };
}
