/** What a file says of single dates of a series: moved, changed, cancelled (RFC 5545 §3.8.4.4). */
import { originalStarts } from '#domain/series.ts';
import { dayOf, nominalLength, shift, type Wall } from '#domain/time.ts';
import type { Dates } from './dates.ts';
import type { Desk } from './desk.ts';
import { wrongLine } from './failures.ts';
import { placeOf, type SaidPlace } from './location.ts';
import { atHome, inKind, momentOf } from './moments.ts';
import { textOf, type Properties, type Property } from './properties.ts';
import type { SaidOverride } from './said.ts';
import { spanOf } from './span.ts';
import { isCancelled, isPrivate } from './status.ts';
import { lineOf, wordsOf, type Words } from './words.ts';

/** An event of a file that is a date of another. */
export type Instance = { line: number; properties: Properties; recurrence: Property };

/** What a date is compared with: what its series says. */
export type Usual = { dates: Dates; words: Words; place: SaidPlace | null };

/** Decides nothing. */
export function emptySaid(recurrenceId: Wall): SaidOverride {
  return {
    recurrenceId,
    cancelled: false,
    reason: null,
    start: null,
    end: null,
    title: null,
    summary: null,
    place: null,
  };
}

/** The dates of a series with what its instances say; those that are for the calendar's owner only are taken out. */
export function withInstances(
  usual: Usual,
  instances: readonly Instance[],
  desk: Desk,
): Dates & { overrides: SaidOverride[] } {
  const named = instances.map((instance) => ({
    ...instance,
    recurrenceId: recurrenceIdOf(instance, usual.dates, desk),
  }));
  refuseTwice(named);
  const hidden = named.filter(({ properties }) => isPrivate(properties)).map(({ recurrenceId }) => recurrenceId);
  const said = named
    .filter(({ properties }) => !isPrivate(properties))
    .map((instance) => overrideOf(instance, instance.recurrenceId, usual, desk));
  const dates = withDatesOf(
    said,
    { ...usual.dates, excludedDates: [...usual.dates.excludedDates, ...hidden].toSorted() },
    desk,
  );
  const decided = new Set(said.map(({ recurrenceId }) => recurrenceId));
  const periods = dates.periods.filter(({ recurrenceId }) => !decided.has(recurrenceId));
  return { ...dates, overrides: [...periods, ...said].toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1)) };
}

function recurrenceIdOf({ recurrence }: Instance, { start }: Dates, { clocks }: Desk): Wall {
  return inKind(atHome(momentOf(String(recurrence.values[0]), recurrence, clocks), clocks.home), start);
}

function refuseTwice(named: readonly { line: number; recurrenceId: Wall }[]): void {
  const seen = new Map<Wall, number>();
  for (const { line, recurrenceId } of named) {
    const before = seen.get(recurrenceId);
    if (before !== undefined) throw twice(line, before, recurrenceId);
    seen.set(recurrenceId, line);
  }
}

function twice(line: number, before: number, recurrenceId: Wall) {
  return wrongLine(
    line,
    `datoen ${recurrenceId} er ændret to gange (også på linje ${before}).`,
    `the date ${recurrenceId} is changed twice (also on line ${before}).`,
  );
}

function overrideOf({ line, properties }: Instance, recurrenceId: Wall, usual: Usual, desk: Desk): SaidOverride {
  const cancelled = isCancelled(properties);
  const words = wordsOf(properties, cancelled);
  const { start, end } = timesOf(properties, line, usual, desk);
  const place = placeOf(properties, desk.towns);
  const summary = lineOf(words);
  const untitled = textOf(properties, 'summary') === '' || words.title === usual.words.title;
  return {
    recurrenceId,
    cancelled,
    reason: words.reason,
    start,
    end,
    title: untitled ? null : words.title,
    summary: summary === '' || summary === lineOf(usual.words) ? null : summary,
    place: JSON.stringify(place) === JSON.stringify(usual.place) ? null : place,
  };
}

/** An instance that does not say how long it is lasts as long as the others. */
function timesOf(properties: Properties, line: number, { dates }: Usual, { clocks }: Desk): { start: Wall; end: Wall } {
  const span = spanOf(properties, line, clocks);
  const start = inKind(span.start, dates.start);
  const told = properties.has('dtend') || properties.has('duration');
  return { start, end: told ? inKind(span.end, dates.start) : shift(start, nominalLength(dates.start, dates.end)) };
}

/** A date that is written out is there, whether or not the rule still gives it or an exception once took it out. */
function withDatesOf(said: readonly SaidOverride[], dates: Dates, { clocks }: Desk): Dates {
  const present = new Set(said.filter(({ cancelled }) => !cancelled).map(({ recurrenceId }) => recurrenceId));
  const excludedDates = dates.excludedDates.filter((date) => !present.has(date));
  const last = [...present].toSorted().at(-1) ?? dates.start;
  const given = new Set(originalStarts({ ...dates, excludedDates, overrides: [] }, clocks.home, dayOf(last)));
  const missing = [...present].filter((date) => !given.has(date));
  return { ...dates, excludedDates, extraDates: [...dates.extraDates, ...missing].toSorted() };
}
