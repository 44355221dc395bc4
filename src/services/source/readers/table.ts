/** A file with columns (RFC 4180, and what spreadsheets make of it), as its header and its rows. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { breathe } from '../../breathe.ts';
import { SourceFault } from '../fault.ts';

/** The names of the columns, and the rows under them. */
export type Table = { header: string[]; rows: string[][] };

const mostRows = 20_000;
const atOnce = 32_000;

/** Reads a table; what parts its columns is guessed from its first line. No two columns are called the same. Throws {@link SourceFault}. */
export async function readTable(text: string): Promise<Table> {
  const rows: string[][] = [];
  const parser = Readable.from(slicesOf(text)).pipe(
    parse({
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 100_000,
    }),
  );
  try {
    for await (const row of parser) {
      rows.push(row as string[]);
      if (rows.length > mostRows) throw new SourceFault('too-many-rows');
    }
  } catch (error) {
    throw error instanceof SourceFault ? error : new SourceFault('broken');
  }
  const [header = [], ...rest] = rows.filter((row) => row.some((cell) => cell !== ''));
  if (text.includes('\0') || header.length < 2) throw new SourceFault('not-a-table');
  if (rest.length === 0) throw new SourceFault('only-a-header');
  return { header: toldApart(header), rows: rest };
}

/** A name that comes again is numbered, and a column without a name is called by where it stands. */
function toldApart(header: readonly string[]): string[] {
  const names = header.map((name, at) => name.slice(0, 150) || `Kolonne ${at + 1}`);
  return names.map((name, at) => {
    const earlier = names.slice(0, at).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name} (${earlier + 1})`;
  });
}

async function* slicesOf(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += atOnce) {
    yield text.slice(from, from + atOnce);
    await breathe();
  }
}

/** Danish spreadsheets part by semicolons, because the comma is in their numbers. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r\n|\n|\r/, 1);
  const outside = line.replaceAll(/"[^"]*"/g, '');
  const many = (separator: string): number => outside.split(separator).length;
  return [';', '\t', ','].toSorted((a, b) => many(b) - many(a))[0] ?? ';';
}
