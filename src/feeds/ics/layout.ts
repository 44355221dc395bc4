/**
 * A series laid out as calendar programs agree to read it: a rule with the dates that are not there,
 * overrides that stay between their neighbours, and everything else as an event of its own.
 */
import { expandRule, untilOf, type Rule } from '#domain/recurrence.ts';
import type { Series } from '#domain/series.ts';
import { dayOf, type Day, type Wall } from '#domain/time.ts';
import { dateReader, type DateEntry, type DateReader } from './dates.ts';
import { meetsClockChange } from './zone.ts';

/** What becomes one VEVENT. */
export type Item =
  /** The series: its rule, and the starts of the rule that are not there (EXDATE). */
  | { kind: 'master'; start: Wall; end: Wall; rule: Rule; excluded: Wall[] }
  /** An event that happens once. */
  | ({ kind: 'single' } & DateEntry)
  /** A date of the master that differs from it (RECURRENCE-ID). */
  | ({ kind: 'override' } & DateEntry)
  /** A date that stands for itself: an extra one, since RDATE is read in too many ways, or one moved far. */
  | ({ kind: 'apart' } & DateEntry);

/** Lays a series out. Dates that a change of clocks would bend are looked for up to the end of `horizon`. */
export function layoutOf(series: Series, horizon: Day): Item[] {
  const { start, end, rule } = series;
  const reader = dateReader(series);
  if (rule === null) return [...once(reader, start), ...extraItems(series, reader, [start])];
  const bends = meetsClockChange(start, end);
  if (!bends && isPlain(series)) return [{ kind: 'master', start, end, rule, excluded: [] }];
  const last = lastDay(series, bends ? horizon : dayOf(start));
  const dates = expandRule(start, rule, last);
  const row = rowOf(reader, dates);
  const master: Item = { kind: 'master', start, end, rule, excluded: row.excluded };
  const stands = row.stands || !endsBy(rule, last);
  return [...(stands ? [master] : []), ...row.items, ...extraItems(series, reader, dates)];
}

/** Every date of a series up to a last day as an event of its own, those that were decided about beyond it too. */
export function singleDates(series: Series, last: Day): Extract<Item, { kind: 'single' | 'apart' }>[] {
  const { start, rule, extraDates } = series;
  const reader = dateReader(series);
  const starts = new Set([...expandRule(start, rule, lastDay(series, last)), ...extraDates]);
  return [...starts]
    .filter(reader.isThere)
    .map((wall) => ({ kind: rule === null && wall === start ? 'single' : 'apart', ...reader.entry(wall) }));
}

function once(reader: DateReader, start: Wall): Item[] {
  return reader.isThere(start) ? [{ kind: 'single', ...reader.entry(start) }] : [];
}

function extraItems({ extraDates }: Series, reader: DateReader, known: readonly Wall[]): Item[] {
  const extra = new Set(extraDates).difference(new Set(known));
  return [...extra].filter(reader.isThere).map((wall) => ({ kind: 'apart', ...reader.entry(wall) }));
}

function isPlain({ excludedDates, extraDates, overrides }: Series): boolean {
  return excludedDates.length === 0 && extraDates.length === 0 && overrides.length === 0;
}

/** The last day that anything is said about. */
function lastDay({ excludedDates, extraDates, overrides }: Series, atLeast: Day): Day {
  const named = overrides.flatMap(({ recurrenceId, start }) => [recurrenceId, start ?? recurrenceId]);
  const days = [...excludedDates, ...extraDates, ...named].map(dayOf);
  return days.reduce((last, day) => (day > last ? day : last), atLeast);
}

function endsBy(rule: Rule, day: Day): boolean {
  const until = untilOf(rule);
  return until !== null && dayOf(until) <= day;
}

/** The dates of a rule, sorted out; `stands` when one of them is left in the series. */
type Row = { items: Item[]; excluded: Wall[]; stands: boolean };

function rowOf(reader: DateReader, dates: readonly Wall[]): Row {
  const there = dates.filter(reader.isThere);
  const leaving = new Set(leavingDates(reader, there));
  const staying = there.filter((wall) => !leaving.has(wall));
  const kept = new Set(staying);
  return {
    items: [
      ...staying.filter(reader.differs).map((wall): Item => ({ kind: 'override', ...reader.entry(wall) })),
      ...[...leaving].map((wall): Item => ({ kind: 'apart', ...reader.entry(wall) })),
    ],
    excluded: dates.filter((wall) => !kept.has(wall)),
    stands: staying.length > 0,
  };
}

/**
 * Moved dates that do not stay strictly between the days of their neighbours: Outlook and Exchange know no
 * override that passes or meets another date, and refuse or misplace it.
 */
function leavingDates(reader: DateReader, there: readonly Wall[]): Wall[] {
  let lastDayKept = '';
  return there.filter((wall, index) => {
    const day = dayOf(reader.startOf(wall));
    const [before, after] = [there[index - 1], there[index + 1]];
    const isBetween =
      day > lastDayKept && (before === undefined || day > dayOf(before)) && (after === undefined || day < dayOf(after));
    const stays = isBetween || day === dayOf(wall);
    if (stays) lastDayKept = day;
    return !stays;
  });
}
