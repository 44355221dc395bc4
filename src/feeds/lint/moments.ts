/** Dates and times as a calendar file writes them (RFC 5545 §3.3.4, §3.3.5). */
import { wallAt, wallOf, type Wall } from '#domain/time.ts';
import { parameterOf, type ContentLine } from './content-lines.ts';

/** How a value says when: a whole day, a time in a zone, in UTC, or nowhere. */
type MomentKind = 'day' | 'zoned' | 'utc' | 'floating';

/** One date or time; `wall` is what a clock in its zone (or the home zone for UTC) shows. */
export type Moment = { line: ContentLine; text: string; kind: MomentKind; wall: Wall; zone: string | null };

/** Every feed of ours is in this zone. */
export const homeZone = 'Europe/Copenhagen';

/** The dates of a property, which may be a list; null for one that is no date. */
export function momentsOf(line: ContentLine): (Moment | null)[] {
  return line.value.split(',').map((text) => momentOf(line, text));
}

/** The one date of a property; null when it is no date. */
export function momentOf(line: ContentLine, text = line.value): Moment | null {
  const wall = wallOfBasic(text);
  if (wall === null) return null;
  const zone = parameterOf(line, 'TZID') ?? null;
  return { line, text, kind: kindOf(line, text, zone), wall, zone };
}

function kindOf(line: ContentLine, text: string, zone: string | null): MomentKind {
  if (text.length === 8 || parameterOf(line, 'VALUE') === 'DATE') return 'day';
  if (text.endsWith('Z')) return 'utc';
  return zone === null ? 'floating' : 'zoned';
}

const basic = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

/** `20261126T180000Z` as a wall time in the home zone, `20261126` as a day; null when there is no such date. */
export function wallOfBasic(text: string): Wall | null {
  const [, year, month, day, hour, minute, second, utc] = basic.exec(text) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month}-${day}`;
  try {
    if (hour === undefined) return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
    const plain = Temporal.PlainDateTime.from(`${date}T${hour}:${minute}:${second}`, { overflow: 'reject' });
    return utc === 'Z' ? wallAt(plain.toZonedDateTime('UTC').toInstant(), homeZone) : wallOf(plain);
  } catch {
    return null;
  }
}
