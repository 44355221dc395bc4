/** A file with columns: one event to a row, with Danish dates and times. */
import { slugOf } from '#domain/slug.ts';
import type { SourceColumns } from '#domain/source.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { lineFrom } from '../../import/plain-text.ts';
import type { Offered, Taken } from '../offer.ts';
import { offerOf, openPlainDesk, type PlainDesk } from './plain-event.ts';
import type { ReaderDesk } from './reader.ts';
import type { Table } from './table.ts';
import { remarkOn, whichOfTwo, whyImpossible, type Said } from '../../import/times-said.ts';
import { timesOf, type Cells } from './row-times.ts';

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

/** A row as whoever opens the file counts it, from 1 and with the header. */
function rowAt(at: number): Said {
  return { da: `Række ${at + 2}`, en: `Row ${at + 2}` };
}

function sameAs(at: number): Said {
  return { da: `er den samme som række ${at + 2}.`, en: `it is the same as row ${at + 2}.` };
}
