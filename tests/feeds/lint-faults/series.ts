import {
  alsoWith,
  asFile,
  healthyFile,
  healthyLines,
  put,
  replaced,
  without,
} from '#tests/support/healthy-calendar.ts';
import type { Fault } from './fault.ts';

const zone = 'TZID=Europe/Copenhagen';
const concertEnd = `DTEND;${zone}:20261121`;
const weekly = 'RRULE:FREQ=WEEKLY';

/** Times, rules, and the dates that overrides and exclusions name. */
export const seriesFaults: Fault[] = [
  ['floating-time-9', 'an end without zone', replaced(concertEnd, 'DTEND:20261121T040000')],
  ['utc-time-9', 'an end in UTC', replaced(concertEnd, 'DTEND:20261121T030000Z')],
  ['undeclared-zone-9', 'a zone nobody declares', replaced(concertEnd, 'DTEND;TZID=Europe/Oslo:20261121T040000')],
  ['whole-day-value-10', 'DTSTART', replaced('DTSTART;VALUE=DATE', 'DTSTART:20261102')],
  ['whole-day-value-10', 'DTEND', replaced('DTEND;VALUE=DATE', 'DTEND:20261104')],
  ['whole-day-value-10', 'EXDATE', replaced('EXDATE;VALUE=DATE', 'EXDATE:20261202')],
  ['whole-day-value-10', 'RECURRENCE-ID', replaced('RECURRENCE-ID;VALUE=DATE', 'RECURRENCE-ID:20270102')],
  ['mixed-dates-10', 'whole days that end at noon', replaced('DTEND;VALUE=DATE', `DTEND;${zone}:20261104T120000`)],
  ['until-not-utc-11', 'a local UNTIL', replaced(weekly, 'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T190000')],
  ['until-kind-11', 'times until a day', replaced(weekly, 'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217')],
  ['until-kind-11', 'days until a time', put('RRULE:FREQ=MONTHLY', (line) => `${line}T000000Z`)],
  ['count-11', 'COUNT', replaced(weekly, 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=12')],
  ['start-outside-rule-11', 'Tuesdays from a Thursday', put(weekly, (line) => line.replace('TH', 'TU'))],
  ['rdate-12', 'an extra date', alsoWith('EXDATE', `RDATE;${zone}:20261219T190000`)],
  ['crossing-override-13', 'moved beyond the last date', crossing('20261007T180000', '20261007T203000')],
  ['crossing-override-13', 'moved to the day of the next date', crossing('20261029T120000', '20261029T143000')],
  [
    'orphan-override-13',
    'not a date of the rule',
    replaced('RECURRENCE-ID;VALUE=DATE', 'RECURRENCE-ID;VALUE=DATE:20270103'),
  ],
  ['orphan-override-13', 'an excluded date', replaced('RECURRENCE-ID;VALUE=DATE', 'RECURRENCE-ID;VALUE=DATE:20261202')],
  [
    'orphan-override-13',
    'after the end of the rule',
    replaced('RECURRENCE-ID;VALUE=DATE', 'RECURRENCE-ID;VALUE=DATE:20270402'),
  ],
  ['orphan-override-13', 'no master', healthyFile.replace('UID:q8r2t4', 'UID:n1n1n1')],
  ['exdate-outside-rule-14', 'a Friday', replaced('EXDATE', `EXDATE;${zone}:20261016T190000`)],
  ['exdate-outside-rule-14', 'another hour', replaced('EXDATE', `EXDATE;${zone}:20261015T180000`)],
  ['bad-date', '31 November', replaced('DTEND;VALUE=DATE', 'DTEND;VALUE=DATE:20261131')],
  ['bad-date', 'a day that is a time', replaced('DTEND;VALUE=DATE', 'DTEND;VALUE=DATE:20261104T000000')],
  ['bad-date', 'no DTSTART', without(`DTSTART;${zone}:20261120`)],
  ['bad-rule', 'an unknown frequency', replaced(weekly, 'RRULE:FREQ=SOMETIMES;BYDAY=TH')],
  ['bad-rule', 'not a rule', replaced(weekly, 'RRULE:hver torsdag')],
  ['end-before-start', 'ends as it starts', replaced(concertEnd, `DTEND;${zone}:20261120T220000`)],
  ['end-before-start', 'no end', without(concertEnd)],
];

function crossing(start: string, end: string): string {
  return asFile(
    healthyLines.map((line) => line.replace(/:20261023T180000$/, `:${start}`).replace(/:20261023T203000$/, `:${end}`)),
  );
}
