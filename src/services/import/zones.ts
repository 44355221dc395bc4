/** Which clocks a file means: by name, by Windows' name, or by the offsets its own description gives. */
import ICAL from 'ical.js';
import type { Component } from './components.ts';
import { wrongLine } from './failures.ts';
import { windowsZones } from './windows-zones.ts';

/** Answers with an IANA name or an offset. Throws `invalid` with the line when nobody knows the zone. */
export type ZoneReader = (name: string, line: number) => string;

/** Reads zone names, with the VTIMEZONEs of a file and a municipality's own zone to compare them with. */
export function zoneReader(described: readonly Component[], homeZone: string, year: number): ZoneReader {
  const byName = new Map(described.map((zone) => [ownName(zone), zone]));
  const known = new Map<string, string>();
  return (name, line) => {
    const said = bare(name);
    const found = known.get(said) ?? zoneNamed(said) ?? zoneDescribed(byName.get(said), homeZone, year);
    if (found === null) throw unknownZone(name, line);
    known.set(said, found);
    return found;
  };
}

function bare(name: string): string {
  return name.trim().replaceAll('"', '');
}

function zoneNamed(name: string): string | null {
  return ianaZone(name) ?? windowsZones.get(name.toLowerCase()) ?? ianaZone(lastPart(name));
}

/** `/example.org/20260101/Europe/Copenhagen` says where its description came from; the end is the name. */
function lastPart(name: string): string {
  return name.startsWith('/') ? (/[A-Za-z_]+\/[A-Za-z_+-]+$/.exec(name)?.[0] ?? '') : '';
}

function ianaZone(name: string): string | null {
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function ownName(zone: Component): string {
  return bare(valueOf(zone, 'TZID') ?? '');
}

function valueOf({ lines }: Component, property: string): string | undefined {
  const line = lines.find(
    ({ text }) => text.toUpperCase().startsWith(property) && /[;:]/.test(text.charAt(property.length)),
  );
  return line?.text.replace(/^[^:]*:/, '');
}

/** A zone somebody made up: by the place it says it is, or else by whose clocks it has all the year round. */
function zoneDescribed(zone: Component | undefined, homeZone: string, year: number): string | null {
  if (zone === undefined) return null;
  const place = ianaZone(valueOf(zone, 'X-LIC-LOCATION')?.trim() ?? '');
  if (place !== null) return place;
  const offsets = offsetsOf(zone, year);
  const candidates = [homeZone, ...windowsZones.values()];
  const fits = (candidate: string) => offsets?.every(([wall, offset]) => offsetOf(candidate, wall) === offset);
  return candidates.find(fits) ?? null;
}

/** Null for a description that makes no sense. */
function offsetsOf(zone: Component, year: number): Offset[] | null {
  try {
    return describedOffsets(zone, year);
  } catch {
    return null;
  }
}

type Offset = readonly [wall: Temporal.PlainDateTime, seconds: number];

function describedOffsets(zone: Component, year: number): Offset[] {
  const timezone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(source(zone)) as unknown[]));
  return Array.from({ length: 12 }, (_, month) => {
    const wall = Temporal.PlainDateTime.from({ year, month: month + 1, day: 15, hour: 12 });
    return [wall, timezone.utcOffset(ICAL.Time.fromDateTimeString(wall.toString({ smallestUnit: 'second' })))];
  });
}

function source({ name, lines, nested }: Component): string {
  const own = lines.map(({ text }) => text);
  return [`BEGIN:${name}`, ...own, ...nested.map(source), `END:${name}`].join('\r\n');
}

function offsetOf(zone: string, wall: Temporal.PlainDateTime): number {
  return wall.toZonedDateTime(zone).offsetNanoseconds / 1_000_000_000;
}

function unknownZone(name: string, line: number) {
  const shown = name.slice(0, 80);
  return wrongLine(
    line,
    `tidszonen »${shown}« kendes ikke, og filen beskriver den ikke.`,
    `nobody knows the time zone “${shown}”, and the file does not describe it.`,
  );
}

const compared = { from: '2000-01-01T00:00:00Z', to: '2045-01-01T00:00:00Z' };
const changes = new Map<string, string>();

/** True when two zones' clocks have stood alike since 2000 and will, as far as is decided. */
export function sameClocks(zone: string, other: string): boolean {
  return zone === other || changesOf(zone) === changesOf(other);
}

function changesOf(zone: string): string {
  const found = changes.get(zone) ?? readChanges(zone);
  changes.set(zone, found);
  return found;
}

function readChanges(zone: string): string {
  const end = Temporal.Instant.from(compared.to).epochMilliseconds;
  const said: string[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(compared.from).toZonedDateTimeISO(zone);
  while (at !== null && at.epochMilliseconds < end) {
    said.push(`${at.epochMilliseconds} ${at.offset}`);
    at = at.getTimeZoneTransition('next');
  }
  return said.join('\n');
}
