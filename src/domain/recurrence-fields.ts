/**
 * A recurrence rule as fields of a form, and back. What the fields cannot say is `other`: the rule as it is, kept
 * letter by letter. The first date has to fit what is chosen: it is never moved behind anybody's back.
 */
import { fieldText, type Fields } from './draft.ts';
import { dayIn, listIn, numberIn, textOrNull, type Reading } from './form-reading.ts';
import {
  complaintAboutFirst,
  complaintAboutUntil,
  remarkAboutLateDay,
  ruleMissing,
  unknownRepeat,
} from './recurrence-words.ts';
import { untilOf, withUntil, type Rule } from './recurrence.ts';
import { ruleParts, type RuleParts } from './rule-parts.ts';
import { dayOf, isWholeDay, type Wall } from './time.ts';

/** How often, as a person chooses it. */
export const repeats = ['never', 'weekly', 'monthly-date', 'monthly-weekday', 'other'] as const;
export type Repeat = (typeof repeats)[number];

/** The weekdays a weekly rule chooses from, Monday first (RFC 5545 §3.3.10). */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];

/** Which weekday of its month: the first to the fourth, or the last. Empty: the one that the date is. */
export const nths = ['1', '2', '3', '4', '-1'] as const;

/** The fields a rule is written in; `nth` goes with `monthly-weekday`. */
export const recurrenceFieldNames = ['repeat', 'every', 'days', 'nth', 'until', 'rule'] as const;

/** How the form shows a rule. Pure and total: any rule has fields. */
export function fieldsOfRule(start: Wall, rule: Rule | null): Fields {
  if (rule === null) return { repeat: ['never'], every: ['1'], days: [], nth: [], until: [], rule: [] };
  const parts = ruleParts(rule);
  const pattern = patternOf(start, rule, parts);
  const base = { every: [String(parts.interval)], days: [], nth: [], until: untilField(rule), rule: [] };
  if (pattern !== null) return { ...base, ...pattern };
  return { ...base, repeat: ['other'], every: ['1'], until: [], rule: [rule] };
}

function untilField(rule: Rule): string[] {
  const until = untilOf(rule);
  return until === null ? [] : [dayOf(until)];
}

function patternOf(start: Wall, rule: Rule, parts: RuleParts): Fields | null {
  if (!isPlain(start, rule)) return null;
  if (parts.frequency === 'WEEKLY') return weeklyPattern(start, parts);
  if (parts.frequency !== 'MONTHLY') return null;
  return parts.days.length === 0 ? monthlyByDate(start, parts) : monthlyByWeekday(start, parts);
}

function weeklyPattern(start: Wall, { days, monthDays }: RuleParts): Fields | null {
  if (monthDays.length > 0 || days.some((day) => day.nth !== 0)) return null;
  const chosen = days.length === 0 ? [weekdayOf(start)] : days.map((day) => weekdayCodes[day.weekday - 1]);
  return { repeat: ['weekly'], days: weekdayCodes.filter((code) => chosen.includes(code)) };
}

function monthlyByDate(start: Wall, { monthDays }: RuleParts): Fields | null {
  const own = monthDays.length === 0 || (monthDays.length === 1 && monthDays[0] === dateOf(start).day);
  return own ? { repeat: ['monthly-date'] } : null;
}

function monthlyByWeekday(start: Wall, { days, monthDays }: RuleParts): Fields | null {
  const [first] = days;
  if (first === undefined || days.length > 1 || monthDays.length > 0) return null;
  if (weekdayCodes[first.weekday - 1] !== weekdayOf(start)) return null;
  const nth = nths.find((one) => one === String(first.nth));
  return nth === undefined ? null : { repeat: ['monthly-weekday'], nth: [nth] };
}

/** True when nothing is in the rule that the fields would lose. */
function isPlain(start: Wall, rule: Rule): boolean {
  const names = rule.split(';').map((part) => part.split('=', 1)[0] ?? '');
  const until = untilOf(rule);
  const endsWithADate = until === null || isWholeDay(until) || isWholeDay(start) || until.slice(11) >= start.slice(11);
  return endsWithADate && names.every((name) => ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL'].includes(name));
}

/**
 * The rule that a form chooses for a start; null for something that happens once. Complains by field: about what cannot
 * be read, and about a first date that is not one of those chosen. A weekly rule without days is on the start's own.
 */
export function ruleIn(form: Reading, start: Wall): Rule | null {
  const repeat = repeatIn(form.fields);
  if (!['', ...repeats].includes(fieldText(form.fields, 'repeat'))) form.complaints.push(unknownRepeat);
  if (repeat === 'never') return null;
  if (repeat === 'other') return ownRule(form);
  const every = numberIn(form, 'every', { least: 1, most: 99 }) ?? 1;
  const interval = every === 1 ? '' : `;INTERVAL=${every}`;
  const rule = frequencies[repeat](form, start, interval);
  return endedBy(form, start, rule);
}

/** What is chosen; nothing, or what we never offered, is `never`. */
export function repeatIn(fields: Fields): Repeat {
  const said = fieldText(fields, 'repeat');
  return repeats.find((repeat) => repeat === said) ?? 'never';
}

const frequencies = {
  weekly: (form: Reading, start: Wall, interval: string) => {
    const chosen = daysIn(form.fields);
    const days = chosen.length === 0 ? [weekdayOf(start)] : chosen;
    if (!days.includes(weekdayOf(start))) form.complaints.push(complaintAboutFirst('days', start));
    return `FREQ=WEEKLY${interval};BYDAY=${days.join(',')}`;
  },
  'monthly-date': (form: Reading, start: Wall, interval: string) => {
    const { day } = dateOf(start);
    if (day > 28) form.remarks.push(remarkAboutLateDay(day));
    return `FREQ=MONTHLY${interval};BYMONTHDAY=${day}`;
  },
  'monthly-weekday': (form: Reading, start: Wall, interval: string) => {
    const said = nthIn(form.fields);
    if (said !== null && !nthsOf(start).includes(said)) form.complaints.push(complaintAboutFirst('nth', start));
    return `FREQ=MONTHLY${interval};BYDAY=${said ?? nthsOf(start)[0]}${weekdayOf(start)}`;
  },
};

function ownRule(form: Reading): Rule | null {
  const rule = textOrNull(form.fields, 'rule');
  if (rule === null) form.complaints.push(ruleMissing);
  return rule;
}

function endedBy(form: Reading, start: Wall, rule: Rule): Rule {
  const until = dayIn(form, 'until');
  if (until === null) return rule;
  const wrong = complaintAboutUntil(start, until);
  if (wrong !== null) form.complaints.push(wrong);
  return withUntil(rule, isWholeDay(start) ? until : `${until}T${start.slice(11)}`);
}

function daysIn(fields: Fields): WeekdayCode[] {
  const said = listIn(fields, 'days').map((day) => day.toUpperCase());
  return weekdayCodes.filter((code) => said.includes(code));
}

function nthIn(fields: Fields): string | null {
  const said = fieldText(fields, 'nth');
  return nths.find((nth) => nth === said) ?? null;
}

/** Which ones of its month a date is, the one that is meant when nothing is said first: the fifth is meant as the last. */
function nthsOf(start: Wall): string[] {
  const { day, daysInMonth } = dateOf(start);
  const nth = Math.ceil(day / 7);
  const last = day + 7 > daysInMonth ? ['-1'] : [];
  return nth > 4 ? last : [String(nth), ...last];
}

/** The weekday of a date, as rules name it. */
export function weekdayOf(start: Wall): WeekdayCode {
  return weekdayCodes[dateOf(start).dayOfWeek - 1] ?? 'MO';
}

function dateOf(start: Wall): Temporal.PlainDate {
  return Temporal.PlainDate.from(dayOf(start));
}
