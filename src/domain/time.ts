/**
 * Wall-clock time, the way a poster says it, and its place on the one true time line.
 * Everything a person reads or types is a {@link Wall}; only sorting and comparing use instants.
 */

/** A local date and time to the minute, `2026-11-26T19:00`, or a whole day, `2026-11-26`. Sorts as text. */
export type Wall = string;

/** A calendar day, `2026-11-26`. */
export type Day = string;

/** Whole seconds since 1970-01-01T00:00:00Z. */
export type EpochSeconds = number;

/** Answers what time it is. Handed in wherever "now" matters, so that tests choose the day. */
export type Clock = () => Temporal.Instant;

/** True for `2026-11-26`, false for `2026-11-26T19:00`. */
export function isWholeDay(wall: Wall): boolean {
  return wall.length === 10;
}

/** The calendar day a wall time falls on. */
export function dayOf(wall: Wall): Day {
  return wall.slice(0, 10);
}

/**
 * The instant of a wall time. A time that a spring change skips is read with the offset before the
 * gap, one that an autumn change repeats is its first pass (RFC 5545 §3.3.5).
 */
export function epochSeconds(wall: Wall, timeZone: string): EpochSeconds {
  const zoned = plainDateTime(wall).toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return Math.floor(zoned.epochMilliseconds / 1000);
}

/** False for a wall time that the zone's clocks jump over. */
export function existsIn(timeZone: string, wall: Wall): boolean {
  if (isWholeDay(wall)) return true;
  const plain = plainDateTime(wall);
  return plain.toZonedDateTime(timeZone).toPlainDateTime().equals(plain);
}

/** True for a wall time that the zone's clocks show twice. */
export function happensTwice(timeZone: string, wall: Wall): boolean {
  if (isWholeDay(wall)) return false;
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    plainDateTime(wall).toZonedDateTime(timeZone, { disambiguation }),
  );
  return existsIn(timeZone, wall) && first?.epochMilliseconds !== second?.epochMilliseconds;
}

/** The wall time of an instant, to the minute. */
export function wallAt(instant: Temporal.Instant, timeZone: string): Wall {
  return wallOf(instant.toZonedDateTimeISO(timeZone).toPlainDateTime());
}

/** The calendar day of an instant. */
export function dayAt(instant: Temporal.Instant, timeZone: string): Day {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The instant of whole seconds. */
export function instantOf(seconds: EpochSeconds): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

/** `2026-11-26T19:00` of a Temporal value. */
export function wallOf(plain: Temporal.PlainDateTime): Wall {
  return plain.toString({ smallestUnit: 'minute' });
}

/** A wall time as a Temporal value; a whole day is its midnight. */
export function plainDateTime(wall: Wall): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(wall);
}

/** How long from one wall time to the next by the clock on the wall: 22:00–04:00 is six hours on every night. */
export function nominalLength(start: Wall, end: Wall): Temporal.Duration {
  return plainDateTime(start).until(plainDateTime(end), { largestUnit: 'day' });
}

/** A wall time moved by a nominal length; a whole day stays a whole day. */
export function shift(wall: Wall, by: Temporal.Duration): Wall {
  if (isWholeDay(wall)) return Temporal.PlainDate.from(wall).add(by).toString();
  return wallOf(plainDateTime(wall).add(by));
}

/** A day so many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
