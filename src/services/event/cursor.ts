/** Where a page of a list ended, as one opaque word of an address. */
import { unreadablePage } from '#domain/errors.ts';
import type { EpochSeconds } from '#domain/time.ts';

/** The last date of a page: its place in the order of the list. */
export type Cursor = { startsAt: EpochSeconds; eventId: string; recurrenceId: string };

/** `2026-11-26T19:00` of event `abcd1234` at 1795719600 becomes `1795719600.abcd1234.202611261900`. */
export function writeCursor(cursor: Cursor): string {
  return `${cursor.startsAt}.${cursor.eventId}.${cursor.recurrenceId.replaceAll(/[-T:]/g, '')}`;
}

/** Reads the word back. Throws `invalid` on the field `efter`. */
export function readCursor(word: string): Cursor {
  const match = /^(-?\d{1,11})\.([0-9a-z]{8})\.(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2}))?$/.exec(word);
  if (match === null) throw unreadablePage();
  const [, startsAt, eventId = '', year, month, day, hour, minute] = match;
  const date = `${year}-${month}-${day}`;
  return { startsAt: Number(startsAt), eventId, recurrenceId: hour === undefined ? date : `${date}T${hour}:${minute}` };
}
