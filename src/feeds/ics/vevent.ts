/** One VEVENT, built by ical-generator and mended where it falls short (version 11.1). */
import { ICalCalendar, ICalEvent, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Rule } from '#domain/recurrence.ts';
import { isWholeDay, type Wall } from '#domain/time.ts';
import { cleanText, fold } from './text.ts';
import { datesLine, libraryDate, ruleLine } from './times.ts';
import type { Venue } from './venue.ts';
import { isRepeated, landing, utcOf, zoneName } from './zone.ts';

/** What a VEVENT says. Texts are as people wrote them; stamps are UTC. */
export type Vevent = {
  uid: string;
  sequence: number;
  created: string;
  modified: string;
  start: Wall;
  end: Wall;
  /** How long it lasts, to be said instead of its end. */
  duration: string | null;
  recurrenceId: Wall | null;
  rule: { value: Rule; excluded: readonly Wall[] } | null;
  cancelled: boolean;
  title: string;
  description: string;
  venue: Venue | null;
  category: string;
  address: string;
};

/** A zone here would take the `Z` from every stamp and UNTIL: each event names its own. */
const calendar = new ICalCalendar();

/** The component, folded, from BEGIN to END. */
export function writeVevent(said: Vevent): string {
  const wholeDay = isWholeDay(said.start);
  const event = new ICalEvent(
    {
      id: said.uid,
      sequence: said.sequence,
      stamp: said.modified,
      created: said.created,
      lastModified: said.modified,
      ...timesOf(said),
      allDay: wholeDay,
      repeating: said.rule === null ? null : recurrenceLines(said.start, said.rule),
      summary: cleanText(said.title),
      description: cleanText(said.description),
      location: locationOf(said.venue),
      categories: [{ name: cleanText(said.category) }],
      url: said.address,
      status: said.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    },
    calendar,
  );
  return fold(withDuration(withRecurrenceId(event.toString(), said.recurrenceId), said.duration));
}

/** On the wall. What happens once is in UTC where the clock shows its time twice: for the library that is no zone. */
function timesOf({ start, end, rule }: Vevent) {
  if (isWholeDay(start)) return { start: libraryDate(start), end: libraryDate(end), timezone: null };
  const inUtc = rule === null && (isRepeated(start) || isRepeated(end));
  const write = inUtc ? utcOf : landing;
  return { start: libraryDate(write(start)), end: libraryDate(write(end)), timezone: inUtc ? null : zoneName };
}

/** The library writes what it is given here as it is, several lines included. */
function recurrenceLines(start: Wall, { value, excluded }: { value: Rule; excluded: readonly Wall[] }): string {
  const rule = ruleLine(value, start);
  return excluded.length === 0 ? rule : `${rule}\r\n${datesLine('EXDATE', excluded)}`;
}

/** Its own RECURRENCE-ID of a whole day has a time of day. */
function withRecurrenceId(component: string, recurrenceId: Wall | null): string {
  if (recurrenceId === null) return component;
  return component.replace('\r\nSUMMARY:', () => `\r\n${datesLine('RECURRENCE-ID', [recurrenceId])}\r\nSUMMARY:`);
}

/** The library knows ends only. */
function withDuration(component: string, duration: string | null): string {
  return duration === null ? component : component.replace(/\r\nDTEND[^\r]*/, `\r\nDURATION:${duration}`);
}

function locationOf(venue: Venue | null) {
  if (venue === null) return null;
  const title = cleanText(venue.location);
  if (venue.position === null) return { title };
  return { title, geo: { lat: venue.position.latitude, lon: venue.position.longitude } };
}
