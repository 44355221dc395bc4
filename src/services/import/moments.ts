/** Dates and times of a file (RFC 5545 §3.3.4, §3.3.5) and what the clock at home shows then. */
import { dayOf, isWholeDay, plainDateTime, wallOf, type Wall } from '#domain/time.ts';
import { wrongLine } from './failures.ts';
import type { Property } from './properties.ts';
import type { ZoneReader } from './zones.ts';

/** A wall time and whose wall it is; a whole day is the same day everywhere. */
export type Moment = { wall: Wall; zone: string };

/** Whose clocks count: the municipality's, and how the file's names are read. */
export type Clocks = { home: string; zoneOf: ZoneReader };

/** The moments of a property. A time without zone is one at home. */
export function momentsOf(property: Property, clocks: Clocks): Moment[] {
  return property.values.map((value) => momentOf(String(value), property, clocks));
}

/** One moment of a property; a period counts by its start. */
export function momentOf(text: string, property: Property, clocks: Clocks): Moment {
  const { line, params } = property;
  const wall = wallFrom(text.slice(0, 19), property);
  if (text.endsWith('Z')) return { wall, zone: 'UTC' };
  return { wall, zone: params.tzid === undefined ? clocks.home : clocks.zoneOf(params.tzid, line) };
}

/** `2026-11-03T16:00:00`, `2026-11-03`, or the latter said to be a time, as some programs do. */
function wallFrom(text: string, { line, name, written }: Property): Wall {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T::|T(\d{2}:\d{2}):\d{2})?$/.exec(text) ?? [];
  const wall = time === undefined ? (day ?? '') : `${day}T${time}`;
  if (isReal(wall)) return wall;
  const said = written.slice(0, 40);
  throw wrongLine(
    line,
    `${name.toUpperCase()} er ikke et tidspunkt, der findes: »${said}«.`,
    `${name.toUpperCase()} is not a time that exists: “${said}”.`,
  );
}

function isReal(wall: Wall): boolean {
  try {
    Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** What the clock at home shows. A time that its zone's clocks jump over is read with the offset before (RFC 5545 §3.3.5). */
export function atHome({ wall, zone }: Moment, home: string): Wall {
  if (isWholeDay(wall)) return wall;
  return wallOf(zoned({ wall, zone }).withTimeZone(home).toPlainDateTime());
}

/** The same on the time line. */
export function zoned({ wall, zone }: Moment): Temporal.ZonedDateTime {
  return plainDateTime(wall).toZonedDateTime(zone);
}

/** A moment as the dates of a series are written: whole days, or times. */
export function inKind(wall: Wall, start: Wall): Wall {
  if (isWholeDay(wall) === isWholeDay(start)) return wall;
  return isWholeDay(start) ? dayOf(wall) : `${wall}${start.slice(10)}`;
}
