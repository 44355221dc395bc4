/** One date as a calendar program shows it, for whoever wants to see that before it is public. */
import ICAL from 'ical.js';
import type { CalendarEvent } from '#domain/calendar-event.ts';
import type { Wall } from '#domain/time.ts';
import { dateEntries, type Surroundings } from './event.ts';

/** What a calendar program reads of one date. */
export type EntryRead = { summary: string; start: Wall; end: Wall; location: string; description: string };

/** The entry as the feed writes it, read back as a program does; null for a date that is not the event's. */
export function entryAsRead(
  event: CalendarEvent,
  around: Surroundings,
  { recurrenceId, start, end }: { recurrenceId: Wall; start: Wall; end: Wall },
): EntryRead | null {
  const [entry] = dateEntries(event, around, recurrenceId.slice(0, 10), (date) => date.recurrenceId === recurrenceId);
  if (entry === undefined) return null;
  const vevent = new ICAL.Component(ICAL.parse(entry.text) as unknown[]);
  const text = (name: string): string => String(vevent.getFirstPropertyValue(name) ?? '');
  return { summary: text('summary'), start, end, location: text('location'), description: text('description') };
}
