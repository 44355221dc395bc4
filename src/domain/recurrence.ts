/**
 * Recurrence rules (RFC 5545 §3.3.10) on wall-clock time. A rule is stored without COUNT: its end,
 * where it has one, is UNTIL, because calendar programs agree on nothing else.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { HjemegnError, invalid, type Complaint } from './errors.ts';
import { complaintAboutRule, saysOfRule } from './rule-syntax.ts';
import { addDays, dayOf, isWholeDay, plainDateTime, wallAt, wallOf, type Day, type Wall } from './time.ts';

/** The value of an RRULE property whose UNTIL is wall time: `FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T190000`. */
export type Rule = string;

/** A rule with an end gives at most this many dates; more is a mistake, not a programme. */
export const maxOccurrences = 2000;

/** A rule with an end is followed this far; a yearly one has fifty dates by then. */
const longestDays = 366 * 50;

/** The dates of a rule, first to last, from its start to the end of `horizon`. A start without rule is its only date. */
export function expandRule(start: Wall, rule: Rule | null, horizon: Day): Wall[] {
  return rule === null ? [start] : datesOf(start, rule, horizon);
}

/** Asked for the dates between two moments, the library reckons where it otherwise would search: about six times as fast. */
function datesOf(start: Wall, rule: Rule, horizon: Day): Wall[] {
  const first = plainDateTime(start).toZonedDateTime('UTC');
  const dates = new RRuleTemporal({
    rruleString: endedBy(rule, horizon),
    dtstart: first,
    temporal: Temporal,
    cache: false,
    maxIterations: 1_000_000,
  });
  const end = plainDateTime(addDays(horizon, 1)).toZonedDateTime('UTC');
  const walls = dates.between(first, end, true).map((date) => wallOf(date.toPlainDateTime()));
  return isWholeDay(start) ? walls.map(dayOf) : walls;
}

/** Wall time in UTC's clothes, and always with an end: without one, a rule for 31 February is searched for ever. */
function endedBy(rule: Rule, horizon: Day): string {
  const last = `${basicFormat(horizon)}T235959Z`;
  const until = untilPart(rule);
  const own = until === undefined ? last : `${until.slice(0, 8)}T${until.slice(9, 15) || '235959'}Z`;
  return [...withoutPart(rule, 'UNTIL'), `UNTIL=${own < last ? own : last}`].join(';');
}

function untilPart(rule: Rule): string | undefined {
  return /\bUNTIL=(\d{8}(?:T\d{6})?)/.exec(rule)?.[1];
}

function withoutPart(rule: Rule, name: string): string[] {
  return rule.split(';').filter((part) => !part.startsWith(`${name}=`));
}

/** The last wall time a rule may give, or null when it has no end. */
export function untilOf(rule: Rule): Wall | null {
  const until = untilPart(rule);
  if (until === undefined) return null;
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  return until.length === 8 ? date : `${date}T${until.slice(9, 11)}:${until.slice(11, 13)}`;
}

/** A rule with another end; `null` takes the end away. */
export function withUntil(rule: Rule, until: Wall | null): Rule {
  const rest = withoutPart(withoutPart(rule, 'UNTIL').join(';'), 'COUNT');
  return until === null ? rest.join(';') : [...rest, `UNTIL=${basicFormat(until)}`].join(';');
}

/** `20261126T190000` or `20261126`: ISO 8601's basic format, as iCalendar writes it. */
export function basicFormat(wall: Wall): string {
  const digits = wall.replaceAll(/[-:]/g, '');
  return isWholeDay(wall) ? digits : `${digits}00`;
}

/** A rule as others write it, whose UNTIL may be in UTC, as we keep it: on the wall of its zone. */
export function onTheWall(rule: string, timeZone: string): Rule {
  return rule.replace(/\bUNTIL=(\d{8}T\d{6}Z)/i, (part, until: string) => {
    const instant = instantOfBasic(until);
    return instant === null ? part : `UNTIL=${basicFormat(wallAt(instant, timeZone))}`;
  });
}

function instantOfBasic(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text.toUpperCase());
  } catch {
    return null;
  }
}

/**
 * A rule as it is stored: COUNT turned into UNTIL, UNTIL drawn back to the last real date,
 * checked part by part. Throws `invalid` on the field `rule`.
 */
export function normaliseRule(start: Wall, rule: Rule): Rule {
  const value = tidied(rule);
  const wrong = complaintAboutRule(value, dayOf(start));
  if (wrong !== null) throw invalid(wrong);
  if (datesOf(start, value, dayOf(start))[0] !== start) throw invalid(startOutsideRule(start, value));
  return /\b(COUNT|UNTIL)=/.test(value) ? withUntil(value, lastDate(start, value)) : value;
}

function tidied(rule: string): string {
  const value = rule.trim().toUpperCase();
  return value.replace(/^RRULE:/, '').replace(/;$/, '');
}

function lastDate(start: Wall, rule: Rule): Wall {
  const dates = datesOf(start, rule, addDays(dayOf(start), longestDays));
  if (dates.length > maxOccurrences) throw invalid(tooMany);
  return dates.at(-1) ?? start;
}

const endsBeforeItStarts = saysOfRule('Reglen slutter, før den begynder.', 'The rule ends before it starts.');

const noDates = saysOfRule('Reglen giver aldrig en dato.', 'The rule never gives a date.');

const tooMany = saysOfRule(
  `Reglen giver flere end ${maxOccurrences} datoer. Vælg en tidligere slutdato.`,
  `The rule gives more than ${maxOccurrences} dates. Choose an earlier end.`,
);

function startOutsideRule(start: Wall, rule: Rule): Complaint {
  const until = untilOf(rule);
  if (until !== null && dayOf(until) < dayOf(start)) return endsBeforeItStarts;
  if (!givesDates(start, rule)) return noDates;
  return saysOfRule(
    `Den første dato, ${start}, passer ikke til reglen.`,
    `The first date, ${start}, does not satisfy the rule.`,
  );
}

/** What is wrong with a rule that gives no date in fifty years, whenever it ends; null for one that gives some. */
export function complaintAboutNoDates(start: Wall, rule: Rule): Complaint | null {
  if (givesDates(start, rule)) return null;
  try {
    normaliseRule(start, withUntil(rule, null));
    return noDates;
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    return error.complaints[0] ?? noDates;
  }
}

function givesDates(start: Wall, rule: Rule): boolean {
  const endless = withUntil(rule, null);
  return [366 * 4, longestDays].some((days) => datesOf(start, endless, addDays(dayOf(start), days)).length > 0);
}
