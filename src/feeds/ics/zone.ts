/** The one time zone of our feeds, written out once (RFC 5545 §3.6.5). */
import {
  addDays,
  dayOf,
  epochSeconds,
  existsIn,
  happensTwice,
  instantOf,
  isWholeDay,
  wallAt,
  type Wall,
} from '#domain/time.ts';

/** The zone every municipality's wall clock follows. */
export const zoneName = 'Europe/Copenhagen';

/**
 * The EU's rule since 1996 (Directive 2000/84/EC): the last Sundays of March and October at 01:00 UTC.
 * Older dates are not in any feed, so one yearly rule each, said to begin in 1970, is all there is to it.
 */
export const zoneComponent = `BEGIN:VTIMEZONE
TZID:${zoneName}
BEGIN:DAYLIGHT
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

/** The hour that the clocks skip in spring and repeat in autumn, on the wall. */
const change = { from: '02:00', to: '03:00' };

/** True for a time that the clocks jump over on its day. */
export function isSkipped(wall: Wall): boolean {
  return isInChange(wall) && !existsIn(zoneName, wall);
}

/** True for a time that comes twice on its day. Programs disagree on which of the two is meant. */
export function isRepeated(wall: Wall): boolean {
  return isInChange(wall) && happensTwice(zoneName, wall);
}

function isInChange(wall: Wall): boolean {
  const clock = wall.slice(11);
  return clock >= change.from && clock < change.to;
}

/** Where a time lands: on the hour after, when its own is skipped (RFC 5545 §3.3.5). */
export function landing(wall: Wall): Wall {
  return isSkipped(wall) ? wallAt(instantOf(epochSeconds(wall, zoneName)), zoneName) : wall;
}

/** What a clock in UTC shows. */
export function utcOf(wall: Wall): Wall {
  return wallAt(instantOf(epochSeconds(wall, zoneName)), 'UTC');
}

/** True when a date with these times could begin in a skipped hour, or last through a change of clocks. */
export function meetsClockChange(start: Wall, end: Wall): boolean {
  if (isWholeDay(start)) return false;
  if (start.slice(11) < change.to) return true;
  return dayOf(end) > dayOf(start) && end >= `${addDays(dayOf(start), 1)}T${change.from}`;
}

/**
 * True when the clock does not say by itself how long a time lasts. Programs disagree on what the end of such a
 * date in a series is: 22:00–04:00 through a night of 25 hours ends at 03:00, 04:00 or 05:00.
 */
export function isBent({ start, end }: { start: Wall; end: Wall }): boolean {
  if (!meetsClockChange(start, end)) return false;
  return (
    isSkipped(end) || isRepeated(start) || isRepeated(end) || lasts(start, end, zoneName) !== lasts(start, end, 'UTC')
  );
}

function lasts(start: Wall, end: Wall, timeZone: string): number {
  return epochSeconds(end, timeZone) - epochSeconds(start, timeZone);
}
