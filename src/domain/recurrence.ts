/**
 * Recurrence rules (RFC 5545 §3.3.10) on wall-clock time. A rule is stored without COUNT: its end,
 * where it has one, is UNTIL, because calendar programs agree on nothing else.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { invalid, type Complaint } from './errors.ts';
import { addDays, dayOf, isWholeDay, wallOf, type Day, type Wall } from './time.ts';

/** The value of an RRULE property whose UNTIL is wall time: `FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T190000`. */
export type Rule = string;

/** What each part of a rule may say (RFC 5545 §3.3.10); nothing else is read. */
const grammar = new Map([
  ['FREQ', /^[A-Z]+$/],
  ['INTERVAL', /^[1-9]\d{0,2}$/],
  ['UNTIL', /^\d{8}(T\d{6}Z?)?$/],
  ['COUNT', /^[1-9]\d{0,4}$/],
  ['BYDAY', listOf('([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)')],
  ['BYMONTHDAY', listOf('[+-]?([1-9]|[12]\\d|3[01])')],
  ['BYMONTH', listOf('([1-9]|1[0-2])')],
  ['BYSETPOS', listOf('[+-]?[1-9]\\d{0,2}')],
  ['WKST', /^(MO|TU|WE|TH|FR|SA|SU)$/],
]);
const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** A rule gives at most this many dates before its horizon; more is a mistake, not a programme. */
export const maxOccurrences = 2000;

/**
 * The dates of a rule, first to last, from its start to the end of `horizon`.
 * Lazy: stops at the horizon however long the rule runs.
 */
export function expandRule(start: Wall, rule: Rule | null, horizon: Day): Wall[] {
  if (rule === null) return [start];
  const dates: Wall[] = [];
  const end = addDays(horizon, 1);
  ruleIterator(start, rule).all((date) => {
    const wall = isWholeDay(start) ? date.toPlainDate().toString() : wallOf(date.toPlainDateTime());
    if (wall >= end || dates.length > maxOccurrences) return false;
    dates.push(wall);
    return true;
  });
  return dates.filter((wall) => wall < end);
}

function ruleIterator(start: Wall, rule: Rule): RRuleTemporal<Temporal.ZonedDateTime> {
  const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime('UTC');
  return new RRuleTemporal({ rruleString: asUtc(rule), dtstart, temporal: Temporal, cache: false });
}

function asUtc(rule: Rule): string {
  return rule.replace(/UNTIL=(\d{8}T\d{6})Z?/, 'UNTIL=$1Z').replace(/UNTIL=(\d{8})(?=;|$)/, 'UNTIL=$1T235959Z');
}

/** The last wall time a rule may give, or null when it has no end. */
export function untilOf(rule: Rule): Wall | null {
  const match = /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2})?/.exec(rule);
  if (match === null) return null;
  const [, year, month, day, hour, minute] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}`;
}

/** A rule with another end; `null` takes the end away. */
export function withUntil(rule: Rule, until: Wall | null): Rule {
  const rest = rule.split(';').filter((part) => !part.startsWith('UNTIL=') && !part.startsWith('COUNT='));
  return until === null ? rest.join(';') : [...rest, `UNTIL=${basicFormat(until)}`].join(';');
}

/** `20261126T190000` or `20261126`: ISO 8601's basic format, as iCalendar writes it. */
export function basicFormat(wall: Wall): string {
  const digits = wall.replaceAll(/[-:]/g, '');
  return isWholeDay(wall) ? digits : `${digits}00`;
}

/**
 * A rule as it is stored: COUNT turned into UNTIL, UNTIL drawn back to the last real date,
 * checked part by part. Throws `invalid` on the field `rule`.
 */
export function normaliseRule(start: Wall, rule: Rule): Rule {
  const value = rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  const wrong = complaintAbout(value);
  if (wrong !== null) throw invalid(wrong);
  const ended = value.includes('COUNT=') || value.includes('UNTIL=');
  const dates = datesOrComplain(start, value, ended);
  if (!dates.includes(start)) throw invalid(startOutsideRule(start));
  return ended ? withUntil(value, dates.at(-1) ?? start) : value;
}

function datesOrComplain(start: Wall, rule: Rule, ended: boolean): Wall[] {
  const dates = expandRule(start, rule, addDays(dayOf(start), ended ? 366 * 50 : 366 * 8));
  if (dates.length === 0) throw invalid(says('Reglen giver ingen datoer.', 'The rule gives no dates.'));
  if (ended && dates.length > maxOccurrences) throw invalid(tooMany);
  return dates;
}

const tooMany = says(
  `Reglen giver flere end ${maxOccurrences} datoer. Vælg en tidligere slutdato.`,
  `The rule gives more than ${maxOccurrences} dates. Choose an earlier end.`,
);

function startOutsideRule(start: Wall): Complaint {
  return says(
    `Den første dato, ${start}, passer ikke til reglen.`,
    `The first date, ${start}, does not satisfy the rule.`,
  );
}

function complaintAbout(rule: Rule): Complaint | null {
  if (!isReadable(rule)) return says('Reglen kan ikke læses.', 'The rule cannot be read.');
  const frequency = /FREQ=([A-Z]+)/.exec(rule)?.[1] ?? '';
  if (frequencies.has(frequency)) return null;
  return says(
    'En regel gentager daglig, ugentlig, månedlig eller årlig.',
    'A rule repeats daily, weekly, monthly or yearly.',
  );
}

function isReadable(rule: Rule): boolean {
  const entries = rule.split(';').map((part) => part.split('=', 2));
  const names = new Set(entries.map(([name]) => name));
  return names.size === entries.length && entries.every(([name = '', value = '']) => grammar.get(name)?.test(value));
}

function listOf(item: string): RegExp {
  return new RegExp(`^${item}(,${item})*$`);
}

function says(da: string, en: string): Complaint {
  return { field: 'rule', da, en };
}
