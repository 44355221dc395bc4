/** From when to when an event lasts (RFC 5545 §3.6.1). */
import { addDays, isWholeDay, shift, wallOf, type Wall } from '#domain/time.ts';
import { wrongLine } from './failures.ts';
import { atHome, momentOf, zoned, type Clocks, type Moment } from './moments.ts';
import { only, type Properties, type Property } from './properties.ts';

/** Its start as the file says it, and both ends on the clock at home; `end` is exclusive, and a guess where none is told. */
export type Span = { moment: Moment; start: Wall; end: Wall; isGuess: boolean };

/** What an event without an end is taken to last: here every event has one, so that people know when to be fetched. */
const guessed = Temporal.Duration.from({ hours: 1 });

/** Reads DTSTART with DTEND or DURATION. Without either a whole day lasts a day; a moment that does not last gets a guess. */
export function spanOf(properties: Properties, line: number, clocks: Clocks): Span {
  const property = only(properties, 'dtstart');
  if (property === null) throw wrongLine(line, 'aktiviteten mangler DTSTART.', 'the event has no DTSTART.');
  const moment = momentOf(String(property.values[0]), property, clocks);
  const start = atHome(moment, clocks.home);
  const end = fitting(start, endOf(properties, moment, clocks), property);
  const isGuess = end === start;
  return { moment, start, end: isGuess ? shift(start, guessed) : end, isGuess };
}

function endOf(properties: Properties, start: Moment, clocks: Clocks): Wall {
  const dtend = only(properties, 'dtend');
  if (dtend !== null) return atHome(momentOf(String(dtend.values[0]), dtend, clocks), clocks.home);
  const duration = only(properties, 'duration');
  if (duration !== null) return after(start, duration, clocks);
  return isWholeDay(start.wall) ? addDays(start.wall, 1) : atHome(start, clocks.home);
}

/** Days are days on the wall, hours are hours on the time line (RFC 5545 §3.3.6). */
function after(start: Moment, duration: Property, { home }: Clocks): Wall {
  const length = lengthOf(duration);
  if (isWholeDay(start.wall)) return Temporal.PlainDate.from(start.wall).add(length).toString();
  return wallOf(zoned(start).add(length).withTimeZone(home).toPlainDateTime());
}

function lengthOf({ line, values }: Property): Temporal.Duration {
  try {
    return Temporal.Duration.from(String(values[0]));
  } catch {
    throw wrongLine(line, 'DURATION er ikke en varighed.', 'DURATION is not a duration.');
  }
}

/** Some programs end a whole day on the day itself. */
function fitting(start: Wall, end: Wall, { line }: Property): Wall {
  if (isWholeDay(start) !== isWholeDay(end)) {
    throw wrongLine(
      line,
      'start og slut skal begge have et klokkeslæt, eller ingen af dem.',
      'start and end must both have a time of day, or neither.',
    );
  }
  if (end < start) throw wrongLine(line, 'aktiviteten slutter, før den begynder.', 'the event ends before it starts.');
  return isWholeDay(start) && end === start ? addDays(start, 1) : end;
}
