/** A file with columns: one event to a row, with Danish dates and times. */
import type { Complaint } from '#domain/errors.ts';
import { readDay, readTimeOfDay, readWall, wallFrom, type TimeOfDay } from '#domain/form-time.ts';
import { slugOf } from '#domain/slug.ts';
import type { SourceColumn, SourceColumns } from '#domain/source.ts';
import { addDays, dayAt, type Day, type Wall } from '#domain/time.ts';
import { lineFrom } from '../../import/plain-text.ts';
import { SourceFault } from '../fault.ts';
import type { Offered } from '../offer.ts';
import { textFrom } from '../text.ts';
import { guessColumns } from './guess.ts';
import { openPlainDesk, offerOf, type PlainDesk } from './plain-event.ts';
import type { Reader } from './reader.ts';
import { readTable } from './table.ts';

export const readCsv: Reader = async ({ ctx, home, category, columns }, { body }) => {
  const { header, rows } = await readTable(textFrom(body));
  const desk = await openPlainDesk(ctx, home, category);
  const today = dayAt(ctx.clock(), home.timeZone);
  const cellsOf = cellReader(header, columns ?? guessColumns(header));
  const remarks: Complaint[] = [];
  const offered = new Map<string, Offered>();
  for (const [at, row] of rows.entries()) {
    const read = readRow(cellsOf(row), today, desk);
    if ('uid' in read) offered.set(read.uid, read);
    else remarks.push({ field: 'file', da: `Række ${at + 2}: ${read.da}`, en: `Row ${at + 2}: ${read.en}` });
  }
  if (offered.size === 0 && rows.length > 0) throw new SourceFault('no-events');
  return { name: null, offered: [...offered.values()], unreadable: new Set(), remarks, whole: true };
};

type Cells = (meaning: SourceColumn) => string;

function cellReader(header: readonly string[], columns: SourceColumns): (row: readonly string[]) => Cells {
  const places = new Map(Object.entries(columns).map(([meaning, name]) => [meaning, header.indexOf(name)]));
  return (row) => (meaning) => row[places.get(meaning) ?? -1]?.trim() ?? '';
}

function readRow(cell: Cells, today: Day, desk: PlainDesk): Offered | Omit<Complaint, 'field'> {
  const title = lineFrom(cell('title'));
  if (title === '') return { da: 'der er ingen titel.', en: 'there is no title.' };
  const times = timesOf(cell, today);
  if (times === null) return notWhen(cell('date'));
  const place = [cell('place'), cell('address')].filter((part) => part !== '').join(', ');
  const categories = cell('category').split(/[,;|]/);
  const offer = offerOf(desk, { title, text: cell('text'), link: cell('link'), place, categories, ...times });
  return { uid: cell('uid') || `${slugOf(title)} ${times.start}`, offer };
}

function notWhen(date: string): Omit<Complaint, 'field'> {
  const shown = date.slice(0, 40);
  return {
    da: `dato og tid kan ikke læses: »${shown}«.`,
    en: `the date and time cannot be read: “${shown}”.`,
  };
}

/** From when to when; without a time the whole days, without an end an hour. A night ends on the day after. */
function timesOf(cell: Cells, today: Day): { start: Wall; end: Wall } | null {
  const first = readWall(cell('date').replace(/(\d{1,2}[:.]\d{2}):\d{2}$/, '$1'), today);
  if (first === null) return null;
  const [from = '', till = cell('to')] = cell('from').split(/\s*[-–]\s*/);
  const time = from === '' ? first.time : readTimeOfDay(from);
  const last = cell('endDate') === '' ? first.day : readDay(cell('endDate').replace(/[T ].*$/, ''), today);
  if (last === null || last < first.day || (from !== '' && time === null)) return null;
  if (time === null) return { start: first.day, end: addDays(last, 1) };
  return { start: wallFrom(first.day, time), end: endOf(first.day, time, last, readTimeOfDay(till)) };
}

function endOf(day: Day, from: TimeOfDay, last: Day, till: TimeOfDay | null): Wall {
  if (till === null) return Temporal.PlainDateTime.from(`${day}T${from}`).add({ hours: 1 }).toString().slice(0, 16);
  return wallFrom(last === day && till <= from ? addDays(day, 1) : last, till);
}
