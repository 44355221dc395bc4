/** The one time zone of our feeds, written out once (RFC 5545 §3.6.5). */
import { addDays, dayOf, epochSeconds, existsIn, instantOf, isWholeDay, wallAt, type Wall } from '#domain/time.ts';

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
  const clock = wall.slice(11);
  return clock >= change.from && clock < change.to && !existsIn(zoneName, wall);
}

/** Where a time lands: on the hour after, when its own is skipped (RFC 5545 §3.3.5). */
export function landing(wall: Wall): Wall {
  return isSkipped(wall) ? wallAt(instantOf(epochSeconds(wall, zoneName)), zoneName) : wall;
}

/** True when a date with these times could begin in a skipped hour, or last through a change of clocks. */
export function meetsClockChange(start: Wall, end: Wall): boolean {
  if (isWholeDay(start)) return false;
  if (start.slice(11) < change.to) return true;
  return dayOf(end) > dayOf(start) && end > `${addDays(dayOf(start), 1)}T${change.from}`;
}

/**
 * True when a time lasts longer or shorter than its clock says. Programs disagree on what the end of such a
 * date in a series is: 22:00–04:00 through a night of 25 hours ends at 03:00, 04:00 or 05:00.
 */
export function isBent({ start, end }: { start: Wall; end: Wall }): boolean {
  if (!meetsClockChange(start, end)) return false;
  return (
    epochSeconds(end, zoneName) - epochSeconds(start, zoneName) !==
    epochSeconds(end, 'UTC') - epochSeconds(start, 'UTC')
  );
}
