/** A calendar around its events: what programs show of it, one time zone, the events in a settled order. */
import type { Entry } from './event.ts';
import { contentLine, escapeText } from './text.ts';
import { zoneComponent } from './zone.ts';

/** What a calendar says about itself. */
export type CalendarFacts = {
  name: string;
  description: string;
  /** The feed's own address. */
  source: string;
  /** A CSS colour name (RFC 7986 §5.9), and the same in hex for Apple's. */
  colourName: string;
  colour: string;
};

/** How often a program is asked to look. */
const refreshInterval = 'PT4H';

/** The whole file. The same facts and entries, in whatever order, are the same bytes. */
export function writeCalendar(facts: CalendarFacts, entries: readonly Entry[]): string {
  const sorted = entries.toSorted((a, b) => (a.order < b.order ? -1 : 1));
  return `${opening(facts)}${zoneComponent}${sorted.map(({ text }) => text).join('')}END:VCALENDAR\r\n`;
}

/** Calendar properties all come before the first component; some programs read no further. */
function opening({ name, description, source, colourName, colour }: CalendarFacts): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Hjemegn//Hjemegn//DA'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', escapeText(name)),
    contentLine('X-WR-CALNAME', escapeText(name)),
    contentLine('DESCRIPTION', escapeText(description)),
    contentLine('X-WR-CALDESC', escapeText(description)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', refreshInterval),
    contentLine('X-PUBLISHED-TTL', refreshInterval),
    contentLine('SOURCE;VALUE=URI', source),
    contentLine('COLOR', colourName),
    contentLine('X-APPLE-CALENDAR-COLOR', colour),
  ].join('');
}
