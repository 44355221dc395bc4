/** When a row of a table is, from cells that people write as they do: a day, a time, or both in one. */
import { isANight } from '#domain/event-slips.ts';
import { hoursLater, readTimeOfDay, readWall, wallFrom, type TimeOfDay } from '#domain/form-time.ts';
import type { SourceColumn } from '#domain/source.ts';
import { addDays, dayOf, type Day, type Wall } from '#domain/time.ts';
import { notWhen, type Said, type Span } from '../../import/times-said.ts';

/** What stands in a row, by what its column means; empty for what it has not. */
export type Cells = (meaning: SourceColumn) => string;

/** From when to when, or what is wrong with it: the first cell that cannot be read. */
export function timesOf(cell: Cells, today: Day): Span | Said {
  const first = readMoment(cell('date'), today);
  if (first === null) return cell('date') === '' ? noDate : unread(cell('date'));
  const [starts = '', till = cell('to')] = rangeIn(cell('from'));
  const from = readCell(starts, today);
  if (from === null || (starts !== '' && from.time === null)) return unread(starts);
  const last = readCell(cell('endDate'), today);
  if (last === null) return unread(cell('endDate'));
  const until = readCell(till, today);
  if (until === null) return unread(till);
  return spanOf({ first, from: from.time, last: last.day ?? until.day, until: until.time ?? last.time });
}

/** A day, a time, or both; null leaves open. */
type Cell = { day: Day | null; time: TimeOfDay | null };

function readCell(text: string, today: Day): Cell | null {
  const time = readTimeOfDay(text);
  if (text === '' || time !== null) return { day: null, time };
  return readMoment(text, today);
}

/** A cell with a day, and perhaps a time; spreadsheets write the seconds as well. */
function readMoment(text: string, today: Day) {
  return readWall(text.replace(/(\d{1,2}[:.]\d{2}):\d{2}(?=$|\s?[ap]\.?m)/i, '$1'), today);
}

/** `10-12` is from when to when; the hyphens of a day with its time are not. */
function rangeIn(text: string): string[] {
  const parts = text.split(/\s*[-–]\s*/);
  return parts.length === 2 ? parts : [text];
}

/** What the cells say of when. Null for what they leave open. */
type Typed = { first: Cell & { day: Day }; from: TimeOfDay | null; last: Day | null; until: TimeOfDay | null };

/** Without a time the whole days, without an end an hour. A night ends on the day after. */
function spanOf({ first, from, last, until }: Typed): Span {
  const time = from ?? first.time;
  if (time === null) return { start: first.day, end: addDays(last ?? first.day, 1) };
  const start = wallFrom(first.day, time);
  return { start, end: endOf(start, last, until) };
}

function endOf(start: Wall, last: Day | null, until: TimeOfDay | null): Wall {
  const day = dayOf(start);
  // Without a time an hour, or until the last day is over.
  if (until === null) return last === null || last === day ? hoursLater(start, 1) : wallFrom(last, '24:00');
  const end = wallFrom(last ?? day, until);
  if (end === start) return hoursLater(start, 1);
  const next = wallFrom(addDays(day, 1), until);
  return last === null && end < start && isANight({ start, end: next }) ? next : end;
}

const noDate: Said = { da: 'der er ingen dato.', en: 'there is no date.' };

function unread(text: string): Said {
  const { da, en } = notWhen(text);
  return { da: `${da} Skriv dem som 3-12-2026 og 18:00.`, en: `${en} Write them as 2026-12-03 and 18:00.` };
}
