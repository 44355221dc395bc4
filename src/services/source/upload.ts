/** A file with columns that somebody uploads: shown first, then kept as a source that is read whenever a newer one comes. */
import { createHash } from 'node:crypto';
import { authorise } from '#domain/authorisation.ts';
import { conflict, invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { sourceFailureComplaint } from '#domain/source-failures.ts';
import { SourceColumns, type SourceDetails } from '#domain/source.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { checkedSource, keepSource } from './add.ts';
import type { SourceKey } from './change.ts';
import { SourceFault } from './fault.ts';
import type { Taken } from './offer.ts';
import { seenIn, type Seen } from './preview.ts';
import { recorded, whileNobodyElse, type Outcome } from './read.ts';
import { readRows } from './readers/csv.ts';
import { guessColumns } from './readers/guess.ts';
import { readTable, type Table } from './readers/table.ts';
import { loadSource } from './records.ts';
import { textFrom } from './text.ts';

/** What is in a file: its first rows as they are, and its first events as they are understood. */
export type FilePreview = Seen & {
  /** All of it, to be sent again when it is kept. */
  text: string;
  header: string[];
  rows: string[][];
  columns: SourceColumns;
  /** Whether it is known which columns are the title and the date. */
  isMatched: boolean;
};

const largest = 5_000_000;
const shown = 5;
const nothing: Taken = { name: null, offered: [], unreadable: new Set(), remarks: [], notes: [], whole: true };

/** Looks into a file and keeps nothing. Throws `invalid` on `file`. */
export async function previewFile(
  ctx: Ctx,
  municipality: string,
  file: Uint8Array,
  columns?: SourceColumns,
): Promise<FilePreview> {
  authorise(ctx.actor, 'source.add', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const text = checkedText(file);
  const table = await tableIn(text);
  const { header, rows } = table;
  const read = columns ?? guessColumns(header);
  const isMatched = missingColumns(read).length === 0;
  const taken = isMatched ? await readRows({ ctx, home, category: null }, table, read) : nothing;
  const seen = seenIn(taken, dayAt(ctx.clock(), home.timeZone));
  return { text, header, rows: rows.slice(0, shown), columns: read, isMatched, ...seen };
}

/** Keeps a file as a source and takes what it has. Answers its id. Throws `invalid` by field. */
export async function addFile(
  ctx: Ctx,
  municipality: string,
  file: { bytes: Uint8Array; columns: SourceColumns },
  input: SourceDetails,
): Promise<string> {
  authorise(ctx.actor, 'source.add', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const columns = checkedInput(SourceColumns, file.columns, 'columns');
  const missing = missingColumns(columns);
  if (missing.length > 0) throw invalid(...missing);
  const details = await checkedSource(ctx, home, input);
  const text = checkedText(file.bytes);
  const taken = await takenFrom(ctx, home, { text, columns, category: details.category });
  const row = await keepSource(ctx, home, { ...details, kind: 'csv', url: null, columns });
  await whileNobodyElse(ctx, row, () => recorded(ctx, home, row, () => Promise.resolve(broughtAs(text, taken))));
  return row.id;
}

/** Reads a newer file of a source. Throws `invalid` on `file`, and `conflict` for a source that is no file. */
export async function readUpload(ctx: Ctx, key: SourceKey, bytes: Uint8Array): Promise<Outcome> {
  authorise(ctx.actor, 'source.read', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const row = await loadSource(ctx.db.read, home, key.id);
  if (row.kind !== 'csv') throw conflict(notAFile);
  const text = checkedText(bytes);
  const taken = await takenFrom(ctx, home, { text, columns: row.columns ?? {}, category: row.category });
  return whileNobodyElse(ctx, row, () => recorded(ctx, home, row, () => Promise.resolve(broughtAs(text, taken))));
}

function checkedText(file: Uint8Array): string {
  if (file.length > largest) throw invalid(sourceFailureComplaint('too-large', 'file'));
  if (file.length === 0) throw invalid(noFile);
  return textFrom(file);
}

type Text = { text: string; columns: SourceColumns; category: string };

/** What a file says in columns that are known. Throws `invalid` on `file` where it has not all of them, or no row is right. */
async function takenFrom(ctx: Ctx, home: Municipality, { text, columns, category }: Text): Promise<Taken> {
  const table = await tableIn(text);
  const lacking = Object.values(columns).filter((name) => !table.header.includes(name));
  if (lacking.length > 0) throw invalid(...lacking.map(lacksColumn));
  const taken = await readRows({ ctx, home, category }, table, columns);
  if (taken.offered.length === 0) throw invalid(noRowIsRight, ...taken.remarks.slice(0, 5));
  return taken;
}

async function tableIn(text: string): Promise<Table> {
  if (/^\ufeff?BEGIN:VCALENDAR/i.test(text)) throw invalid(isACalendar);
  try {
    return await readTable(text);
  } catch (error) {
    throw error instanceof SourceFault ? invalid(sourceFailureComplaint(error.failure, 'file')) : error;
  }
}

function broughtAs(text: string, taken: Taken) {
  const contentHash = createHash('sha256').update(text).digest('hex');
  return { file: { etag: null, lastModified: null, contentHash }, taken };
}

function missingColumns(columns: SourceColumns) {
  const missing = (['title', 'date'] as const).filter((name) => columns[name] === undefined);
  return missing.map((name) => ({
    field: `kolonne-${name}`,
    da: name === 'title' ? 'Sig, hvilken kolonne der er titlen.' : 'Sig, hvilken kolonne der er datoen.',
    en: name === 'title' ? 'Say which column is the title.' : 'Say which column is the date.',
  }));
}

function lacksColumn(name: string) {
  const shown = name.slice(0, 80);
  return {
    field: 'file',
    da: `Filen har ikke kolonnen »${shown}«, som kilden er sat op med.`,
    en: `The file has no column “${shown}”, which the source was set up with.`,
  };
}

const isACalendar = {
  field: 'file',
  da: 'Det er en kalender og ikke en tabel. Indsæt kalenderens adresse i stedet. Så følger rettelser også med.',
  en: 'It is a calendar and not a table. Put in the address of the calendar instead. Then changes come along, too.',
};
const noRowIsRight = {
  field: 'file',
  da: 'Ingen af rækkerne kan læses. Der er ikke gemt noget.',
  en: 'None of the rows can be read. Nothing was kept.',
};
const noFile = { field: 'file', da: 'Vælg en fil.', en: 'Choose a file.' };
const notAFile = { field: 'file', da: 'Kilden er ikke en fil.', en: 'The source is not a file.' };
