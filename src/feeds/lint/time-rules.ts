/** Lines 10 and 12, and that every date is one. */
import { isWholeDay } from '#domain/time.ts';
import { propertiesOf, valueOf } from './components.ts';
import { parameterOf, type ContentLine } from './content-lines.ts';
import { momentsIn, type Entry } from './entries.ts';
import { lineOf } from './envelope-rules.ts';
import { when, type Finding } from './finding.ts';
import { momentsOf } from './moments.ts';

/** Start, end and the other dates of one event. */
export function timeRules(entry: Entry): Finding[] {
  return [
    ...dateLines(entry).flatMap(dateRules),
    ...startRule(entry),
    ...endRule(entry),
    ...mixedRule(entry),
    ...propertiesOf(entry.component, 'RDATE').flatMap(({ number }) =>
      when(true, 'rdate-12', number, 'RDATE: an extra date is an event of its own.'),
    ),
  ];
}

function dateLines({ component }: Entry): ContentLine[] {
  return ['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE'].flatMap((name) => propertiesOf(component, name));
}

function dateRules(line: ContentLine): Finding[] {
  const moments = momentsOf(line);
  const asDay = parameterOf(line, 'VALUE') === 'DATE';
  const isDay = moments.map((one) => one?.text.length === 8);
  const bad = moments.includes(null) || (asDay && (isDay.includes(false) || parameterOf(line, 'TZID') !== undefined));
  return [
    ...when(bad, 'bad-date', line.number, `${line.name} is not a date as its parameters say.`),
    ...when(
      isDay.includes(true) && !asDay,
      'whole-day-value-10',
      line.number,
      `${line.name} is a whole day without VALUE=DATE.`,
    ),
  ];
}

function startRule({ component }: Entry): Finding[] {
  const missing = propertiesOf(component, 'DTSTART').length === 0;
  return when(missing, 'bad-date', component.line, 'The event has no DTSTART.');
}

/** A series whose first night is longer or shorter than the others says how long they last instead. */
function endRule({ component, start, end }: Entry): Finding[] {
  const lasts = propertiesOf(component, 'RRULE').length > 0 && /^P\w+$/.test(valueOf(component, 'DURATION') ?? '');
  const missing = propertiesOf(component, 'DTEND').length === 0 && !lasts;
  const comparable = start !== null && end !== null && isWholeDay(start.wall) === isWholeDay(end.wall);
  const wrong = missing || (comparable && end.wall <= start.wall);
  return when(wrong, 'end-before-start', lineOf(component, 'DTEND'), 'DTEND is missing or not after DTSTART.');
}

function mixedRule(entry: Entry): Finding[] {
  const others = momentsIn(entry).filter((one) => (one.kind === 'day') !== (entry.start?.kind === 'day'));
  return when(
    entry.start !== null && others.length > 0,
    'mixed-dates-10',
    others[0]?.line.number ?? entry.line,
    'An event is of whole days or of times, not both.',
  );
}
