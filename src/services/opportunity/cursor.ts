/** Where a page of opportunities ended, as one opaque word of an address. */
import { unreadablePage } from '#domain/errors.ts';
import type { Day } from '#domain/time.ts';

/** The last opportunity of a page: its place in the order of the list. `deadline` null is always open. */
export type Cursor = { deadline: Day | null; published: Day; id: string };

/** Deadline 2027-03-15, published 2026-11-01, `abcd1234` becomes `20270315.20261101.abcd1234`; no deadline is `x`. */
export function writeCursor({ deadline, published, id }: Cursor): string {
  return [deadline ?? 'x', published, id].map((part) => part.replaceAll('-', '')).join('.');
}

/** Reads the word back. Throws `invalid` on the field `efter`. */
export function readCursor(word: string): Cursor {
  const match = /^(\d{8}|x)\.(\d{8})\.([0-9a-z]{8})$/.exec(word);
  const [, deadline, published, id] = match ?? [];
  if (deadline === undefined || published === undefined || id === undefined) throw unreadablePage();
  return { deadline: deadline === 'x' ? null : dayOf(deadline), published: dayOf(published), id };
}

function dayOf(digits: string): Day {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
