/** Where a page of the review queue ended, as one opaque word of an address. */
import { unreadablePage } from '#domain/errors.ts';
import type { EpochSeconds } from '#domain/time.ts';

/** The last draft of a page: its place in the order of the queue. `startsOn` is empty for what begins at no time. */
export type Cursor = { sentAt: EpochSeconds; startsOn: string; id: string };

/** Sent at 1795719600, begins `2026-12-03T19:00`, `abcd1234` becomes `1795719600.202612031900.abcd1234`. */
export function writeCursor({ sentAt, startsOn, id }: Cursor): string {
  return `${sentAt}.${startsOn === '' ? 'x' : startsOn.replaceAll(/[-T:]/g, '')}.${id}`;
}

/** Reads the word back. Throws `invalid` on the field `efter`. */
export function readCursor(word: string): Cursor {
  const match = /^(\d{1,11})\.(?:x|(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2}))?)\.([0-9a-z]{8})$/.exec(word);
  const [, sentAt, year, month, day, hour, minute, id] = match ?? [];
  if (sentAt === undefined || id === undefined) throw unreadablePage();
  const date = year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}`;
  return { sentAt: Number(sentAt), startsOn: hour === undefined ? date : `${date}T${hour}:${minute ?? ''}`, id };
}
