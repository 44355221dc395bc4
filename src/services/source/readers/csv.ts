/** A file with columns: one event to a row, with Danish dates and times. */
import { isANight } from '#domain/event-slips.ts';
import { hoursLater, readTimeOfDay, readWall, wallFrom, type TimeOfDay } from '#domain/form-time.ts';
import { slugOf } from '#domain/slug.ts';
import type { SourceColumn, SourceColumns } from '#domain/source.ts';
import { addDays, dayAt, dayOf, type Day, type Wall } from '#domain/time.ts';
import { lineFrom } from '../../import/plain-text.ts';
import type { Offered, Taken } from '../offer.ts';
import { offerOf, openPlainDesk, type PlainDesk } from './plain-event.ts';
import type { ReaderDesk } from './reader.ts';
import type { Table } from './table.ts';
import { notWhen, remarkOn, whichOfTwo, whyImpossible, type Said, type Span } from '../../import/times-said.ts';

/** What a table says, row by row: a row that is wrong is a remark with its number, and the others are taken. */
export async function readRows(
  { ctx, home, category }: Pick<ReaderDesk, 'ctx' | 'home' | 'category'>,
  { header, rows }: Table,
  columns: SourceColumns,
): Promise<Taken> {
  const desk = await openPlainDesk(ctx, home, category);
  const when = { today: dayAt(ctx.clock(), home.timeZone), timeZone: home.timeZone };
  const cellsOf = cellReader(header, columns);
  const taken = { name: null, remarks: [] as Taken['remarks'], notes: [] as Taken['notes'] };
  const offered = new Map<string, Offered & { at: number }>();
  const unreadable = new Set<string>();
  let whole = true;
  for (const [at, row] of rows.entries()) {
    const cells = cellsOf(row);
    const read = readRow(cells, when, desk);
    const first = 'uid' in read ? offered.get(read.uid) : undefined;
    if ('uid' in read && first === undefined) {
      offered.set(read.uid, { ...read, at });
      if (read.note !== null) taken.notes.push(remarkOn(rowAt(at), read.note));
      continue;
    }
    taken.remarks.push(remarkOn(rowAt(at), 'uid' in read ? sameAs(first?.at ?? 0) : read));
    if ('uid' in read) continue;
    // Which row it was last time is not known without a number: then nothing is taken to be gone.
    if (cells('uid') === '') whole = false;
    else unreadable.add(cells('uid'));
  }
  return { ...taken, offered: [...offered.values()].map(({ uid, offer }) => ({ uid, offer })), unreadable, whole };
}

type Cells = (meaning: SourceColumn) => string;
type When = { today: Day; timeZone: string };

function cellReader(header: readonly string[], columns: SourceColumns): (row: readonly string[]) => Cells {
  const places = new Map(Object.entries(columns).map(([meaning, name]) => [meaning, header.indexOf(name)]));
  return (row) => (meaning) => row[places.get(meaning) ?? -1]?.trim() ?? '';
}

function readRow(cell: Cells, { today, timeZone }: When, desk: PlainDesk): (Offered & { note: Said | null }) | Said {
  const title = lineFrom(cell('title'));
  if (title === '') return { da: 'der er ingen titel.', en: 'there is no title.' };
  const times = timesOf(cell, today);
  if ('da' in times) return times;
  const wrong = whyImpossible(times, timeZone);
  if (wrong !== null) return wrong;
  const place = [cell('place'), cell('address')].filter((part) => part !== '').join(', ');
  const categories = cell('category').split(/[,;|]/);
  const offer = offerOf(desk, { title, text: cell('text'), link: cell('link'), place, categories, ...times });
  return { uid: cell('uid') || `${slugOf(title)} ${times.start}`, offer, note: whichOfTwo(times, timeZone) };
}

type Moment = NonNullable<ReturnType<typeof readWall>>;

/** What the cells say of when: from a moment or at a time of its day, until another. Null for what they leave open. */
type Typed = { first: Moment; from: TimeOfDay | null; last: Moment | null; until: TimeOfDay | null };

/** From when to when. The first cell that cannot be read is said. */
function timesOf(cell: Cells, today: Day): Span | Said {
  const [from = '', till = cell('to')] = cell('from').split(/\s*[-–]\s*/);
  const typed = {
    first: readMoment(cell('date'), today),
    from: readTimeOfDay(from),
    last: readMoment(cell('endDate'), today),
    until: readTimeOfDay(till),
  };
  const said = { from, last: cell('endDate'), until: till };
  const { first } = typed;
  if (first === null) return notWhen(cell('date'));
  const unread = (['from', 'last', 'until'] as const).find((name) => said[name] !== '' && typed[name] === null);
  return unread === undefined ? spanOf({ ...typed, first }) : notWhen(said[unread]);
}

/** Without a time the whole days, without an end an hour. A night ends on the day after. */
function spanOf({ first, from, last, until }: Typed): Span {
  const time = from ?? first.time;
  if (time === null) return { start: first.day, end: addDays(last?.day ?? first.day, 1) };
  const start = wallFrom(first.day, time);
  return { start, end: endOf(start, last?.day ?? null, until ?? last?.time ?? null) };
}

/** A cell with a day, and perhaps a time; spreadsheets write the seconds as well. */
function readMoment(text: string, today: Day) {
  return readWall(text.replace(/(\d{1,2}[:.]\d{2}):\d{2}$/, '$1'), today);
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

/** A row as whoever opens the file counts it, from 1 and with the header. */
function rowAt(at: number): Said {
  return { da: `Række ${at + 2}`, en: `Row ${at + 2}` };
}

function sameAs(at: number): Said {
  return { da: `er den samme som række ${at + 2}.`, en: `it is the same as row ${at + 2}.` };
}
