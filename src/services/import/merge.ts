/** What an event becomes when its calendar says something else than last time: that, and what was decided here stands. */
import { isDeepStrictEqual } from 'node:util';
import type { Event } from '#domain/event.ts';
import { emptyOverride, type Override } from '#domain/series.ts';
import type { Wall } from '#domain/time.ts';
import type { PlaceBook } from './places.ts';
import { emptySaid } from './said-override.ts';
import type { Said, SaidOverride } from './said.ts';

/** What the calendar said last time, null when that is not known, and what it says now. */
export type Difference = { before: Said | null; after: Said };

/** Takes over every field that differs, and leaves the others as they are. `draft` keeps what is not public so. */
export function merged(event: Event, said: Difference, draft: boolean, { idOf }: PlaceBook): Event {
  const { before, after } = said;
  const placeChanged = !isDeepStrictEqual(before?.place, after.place);
  return {
    ...event,
    ...changedWords(said),
    ...(placeChanged ? { placeId: idOf(after.place) } : {}),
    ...mergedTimes(event, said),
    ...mergedStatus(event, said, draft),
    overrides: mergedOverrides(event, said, idOf),
  };
}

function changedWords({ before, after }: Difference): Partial<Event> {
  const names = ['title', 'summary', 'text', 'category', 'visibility'] as const;
  const changed = names.filter((name) => before?.[name] !== after[name]);
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/** Start, end and rule go together. Dates that were taken out or added here stay so, unless the calendar moves it all. */
function mergedTimes(event: Event, { before, after }: Difference): Partial<Event> {
  const { start, end, rule, excludedDates, extraDates } = after;
  const moved = before?.start !== start || before.end !== end || before.rule !== rule;
  const movedHere = before?.start !== event.start || before.end !== event.end || before.rule !== event.rule;
  if (before === null || (moved && movedHere)) return { start, end, rule, excludedDates, extraDates };
  return {
    ...(moved ? { start, end, rule } : {}),
    excludedDates: mergedDates(event.excludedDates, before.excludedDates, excludedDates),
    extraDates: mergedDates(event.extraDates, before.extraDates, extraDates),
  };
}

function mergedDates(own: readonly Wall[], before: readonly Wall[], after: readonly Wall[]): Wall[] {
  const removed = new Set(before).difference(new Set(after));
  const added = new Set(after).difference(new Set(before));
  return [...new Set(own).difference(removed).union(added)].toSorted();
}

/** What is not public does not become so by being cancelled; only what was tentative or private is published by its calendar. */
function mergedStatus(event: Event, { before, after }: Difference, draft: boolean): Partial<Event> {
  if (before?.status === after.status && before.reason === after.reason) return {};
  const isPublic = event.status === 'published' || event.status === 'cancelled';
  if (after.status === 'cancelled') return isPublic ? { status: 'cancelled', reason: after.reason } : {};
  if (event.status === 'cancelled') return { status: 'published', reason: null };
  const waited = before === null || before.status === 'tentative';
  return after.status === 'confirmed' && waited && !draft ? { status: 'published', reason: null } : {};
}

/** What is decided for single dates: what the calendar changed, and what was decided here stands. */
export function mergedOverrides(event: Event, { before, after }: Difference, idOf: PlaceBook['idOf']): Override[] {
  const own = new Map(event.overrides.map((override) => [override.recurrenceId, override]));
  const last = new Map(before?.overrides.map((override) => [override.recurrenceId, override]));
  const now = new Map(after.overrides.map((override) => [override.recurrenceId, override]));
  const ids = [...new Set([...own.keys(), ...last.keys(), ...now.keys()])].toSorted();
  return ids.map((id) =>
    mergedOverride(own.get(id) ?? emptyOverride(id), last.get(id) ?? emptySaid(id), now.get(id) ?? emptySaid(id), idOf),
  );
}

function mergedOverride(own: Override, last: SaidOverride, now: SaidOverride, idOf: PlaceBook['idOf']): Override {
  const names = ['cancelled', 'reason', 'start', 'end', 'title', 'summary'] as const;
  const changed = names.filter((name) => last[name] !== now[name]).map((name) => [name, now[name]]);
  const place = isDeepStrictEqual(last.place, now.place) ? {} : { placeId: idOf(now.place) };
  return { ...own, ...(Object.fromEntries(changed) as Partial<Override>), ...place };
}
