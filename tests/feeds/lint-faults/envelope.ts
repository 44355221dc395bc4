import { alsoWith, asFile, healthyLines, put, replaced, without } from '#tests/support/healthy-calendar.ts';
import type { Fault } from './fault.ts';

const zoneFrom = healthyLines.indexOf('BEGIN:VTIMEZONE');
const zoneTo = healthyLines.indexOf('END:VTIMEZONE');
const zone = healthyLines.slice(zoneFrom, zoneTo + 1);

const lastFrom = healthyLines.lastIndexOf('BEGIN:VEVENT');
const lastEvent = healthyLines.slice(lastFrom, -1).filter((line) => !line.startsWith('RECURRENCE-ID'));

const crowded = asFile([
  ...healthyLines.slice(0, -1),
  ...Array.from({ length: 995 }, (_, index) =>
    lastEvent.map((line) => line.replace('UID:', `UID:z${1000 + index}`)),
  ).flat(),
  'END:VCALENDAR',
]);

/** What the calendar says about itself, and its zone. */
export const envelopeFaults: Fault[] = [
  [
    'late-calendar-property-3',
    'the colour after the zone',
    asFile(
      healthyLines.flatMap((line) =>
        line === 'COLOR:teal' ? [] : line === 'END:VTIMEZONE' ? [line, 'COLOR:teal'] : line,
      ),
    ),
  ],
  ['method-4', 'METHOD', alsoWith('VERSION', 'METHOD:PUBLISH')],
  ['zone-count-9', 'no zone', asFile([...healthyLines.slice(0, zoneFrom), ...healthyLines.slice(zoneTo + 1)])],
  ['zone-count-9', 'the zone twice', alsoWith('END:VTIMEZONE', zone)],
  ['zone-shape-9', 'not from 1970', replaced('DTSTART:19700329', 'DTSTART:20070325T020000')],
  ['zone-shape-9', 'no rule for winter', without('RRULE:FREQ=YEARLY', 2)],
  ['zone-shape-9', 'no winter', asFile(healthyLines.filter((_, index) => !isWinter(index)))],
  ['zone-shape-9', 'no offset', without('TZOFFSETTO')],
  ['prodid-15', 'no PRODID', without('PRODID')],
  ['version-15', 'another VERSION', replaced('VERSION', 'VERSION:1.0')],
  ['calscale-15', 'no CALSCALE', without('CALSCALE')],
  ['name-15', 'two names', replaced('X-WR-CALNAME', 'X-WR-CALNAME:Det sker')],
  ['name-15', 'one name only', without('NAME')],
  ['refresh-interval-15', 'two intervals', replaced('X-PUBLISHED-TTL', 'X-PUBLISHED-TTL:PT1H')],
  ['refresh-interval-15', 'no interval', without('REFRESH-INTERVAL')],
  ['refresh-interval-15', 'not said to be a duration', replaced('REFRESH-INTERVAL', 'REFRESH-INTERVAL:PT4H')],
  ['source-15', 'no SOURCE', without('SOURCE')],
  ['source-15', 'a path', replaced('SOURCE', 'SOURCE;VALUE=URI:/feeds/haderslev.ics')],
  ['colour-15', 'a colour of our own', replaced('COLOR', 'COLOR:hjemegnsblå')],
  ['colour-15', 'no hex colour', without('X-APPLE-CALENDAR-COLOR')],
  [
    'long-source-25',
    'an address of more than 200 characters',
    put('SOURCE', (line) => `${line},${'sport'.repeat(40)}`),
  ],
  ['too-many-events-24', '1001 events', crowded],
  [
    'too-large-24',
    'a description of 900 kB',
    put('DESCRIPTION:En lang', (line) => line.replace('lang', 'la'.repeat(450_000))),
  ],
  ['unbalanced', 'a zone that never ends', without('END:STANDARD')],
  ['unbalanced', 'an end too many', alsoWith('END:VTIMEZONE', 'END:VTIMEZONE')],
  ['unbalanced', 'two calendars', asFile([...healthyLines, ...healthyLines])],
];

function isWinter(index: number): boolean {
  return index >= healthyLines.indexOf('BEGIN:STANDARD') && index <= healthyLines.indexOf('END:STANDARD');
}
