/** Where a page of what is listed newest first ended, as one opaque word of an address. */
import { unreadablePage } from '#domain/errors.ts';
import type { Day } from '#domain/time.ts';

/** The last thing of a page. */
export type Cursor = { published: Day; id: string };

/** Published 2026-11-01, `abcd1234` becomes `20261101.abcd1234`. */
export function writeCursor({ published, id }: Cursor): string {
  return `${published.replaceAll('-', '')}.${id}`;
}

/** Reads the word back. Throws `invalid` on the field `efter`. */
export function readCursor(word: string): Cursor {
  const match = /^(\d{4})(\d{2})(\d{2})\.([0-9a-z]{8})$/.exec(word);
  const [, year, month, day, id] = match ?? [];
  if (id === undefined) throw unreadablePage();
  return { published: `${year}-${month}-${day}`, id };
}
