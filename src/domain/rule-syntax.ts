/** How a recurrence rule is written (RFC 5545 §3.3.10), as far as we take it: whole days or longer between dates. */
import type { Complaint } from './errors.ts';
import { whyNever } from './rule-never.ts';
import type { Day } from './time.ts';

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';

const shapes: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,8}$/,
  UNTIL: /^\d{8}(T\d{6})?$/,
  BYDAY: listOf(`(?:[+-]?[1-5])?${weekday}`),
  BYMONTHDAY: listOf('[+-]?(?:[1-9]|[12]\\d|3[01])'),
  BYMONTH: listOf('[1-9]|1[0-2]'),
  BYSETPOS: listOf('[+-]?[1-9]\\d{0,2}'),
  WKST: new RegExp(`^${weekday}$`),
};

function listOf(item: string): RegExp {
  return new RegExp(`^(?:${item})(?:,(?:${item}))*$`);
}

/** What is wrong with how a rule that starts on a day is written; null when nothing is. */
export function complaintAboutRule(rule: string, start: Day): Complaint | null {
  const parts = rule.split(';').map(partOf);
  const said = new Map(parts);
  return complaintAboutParts(parts) ?? complaintAboutTogether(said) ?? complaintAboutSense(said, start);
}

/** A rule that nobody gets anything from, and then what not everybody gets the same from. */
function complaintAboutSense(said: ReadonlyMap<string, string>, start: Day): Complaint | null {
  const never = whyNever(said, start);
  return never === null ? complaintAboutYear(said, start) : { field: 'rule', ...never };
}

function partOf(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}

function complaintAboutParts(parts: readonly [string, string][]): Complaint | null {
  const unreadable = parts.find(([name, value]) => !isReadable(name, value));
  if (unreadable?.[0] === 'FREQ' || !parts.some(([name]) => name === 'FREQ')) return unknownFrequency;
  if (unreadable !== undefined) return cannotRead(unreadable.join('='));
  const twice = parts.find(([name], at) => parts.findIndex(([other]) => other === name) !== at);
  return twice === undefined ? null : saidTwice(twice[0]);
}

function isReadable(name: string, value: string): boolean {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return shape?.test(value) === true && (name !== 'UNTIL' || isRealTime(value));
}

function isRealTime(basic: string): boolean {
  try {
    return Temporal.PlainDateTime.from(basic, { overflow: 'reject' }).year > 0;
  } catch {
    return false;
  }
}

/** The combinations that the RFC rules out, because programs read them in different ways. */
function complaintAboutTogether(parts: ReadonlyMap<string, string>): Complaint | null {
  const often = parts.get('FREQ') === 'DAILY' || parts.get('FREQ') === 'WEEKLY';
  if (parts.has('COUNT') && parts.has('UNTIL')) return twoEnds;
  if (often && /\d/.test(parts.get('BYDAY') ?? '')) return cannotUse('BYDAY', parts);
  if (parts.get('FREQ') === 'WEEKLY' && parts.has('BYMONTHDAY')) return cannotUse('BYMONTHDAY', parts);
  const chooses = ['BYDAY', 'BYMONTHDAY', 'BYMONTH'].some((name) => parts.has(name));
  return parts.has('BYSETPOS') && !chooses ? cannotUse('BYSETPOS', parts) : null;
}

/**
 * What a yearly rule can say in the RFC and ical.js, and with it Thunderbird, gets wrong: days counted in no
 * month, several that are counted from the end, a choice among several months, a day that one of its months never has,
 * and 29 February beside another day.
 */
function complaintAboutYear(parts: ReadonlyMap<string, string>, start: Day): Complaint | null {
  if (parts.get('FREQ') !== 'YEARLY') return null;
  const months = numbersOf(parts.get('BYMONTH'));
  const days = numbersOf(parts.get('BYMONTHDAY'));
  if (days.length > 0 && months.length === 0) return cannotUse('BYMONTHDAY', parts);
  if (days.some((day) => day < 0) && months.length + days.length > 2) return cannotUse('BYMONTHDAY', parts);
  if (parts.has('BYSETPOS') && months.length !== 1) return cannotUse('BYSETPOS', parts);
  const ownDay = parts.has('BYDAY') ? [] : [Number(start.slice(8, 10))];
  const longest = Math.max(...(days.length > 0 ? days.map(Math.abs) : ownDay));
  const alone = months.length === 1 && days.length < 2;
  return longest > shortestOf(months, alone) ? cannotUse('BYMONTH', parts) : null;
}

function numbersOf(list: string | undefined): number[] {
  return list === undefined ? [] : list.split(',').map(Number);
}

/** Days in the shortest of some months. A February alone, with one day only, has its 29th, whenever there is one. */
function shortestOf(months: readonly number[], alone: boolean): number {
  const year = alone ? 2028 : 2027;
  return Math.min(...months.map((month) => Temporal.PlainYearMonth.from({ year, month }).daysInMonth));
}

const unknownFrequency = saysOfRule(
  'En regel gentager daglig, ugentlig, månedlig eller årlig.',
  'A rule repeats daily, weekly, monthly or yearly.',
);

const twoEnds = saysOfRule(
  'Reglen har både et antal og en slutdato. Vælg ét af dem.',
  'The rule has both a count and an end. Choose one of them.',
);

function cannotRead(part: string): Complaint {
  return saysOfRule(`Reglens del »${part}« kan ikke bruges.`, `The part “${part}” of the rule cannot be used.`);
}

function saidTwice(name: string): Complaint {
  return saysOfRule(`Reglen siger ${name} to gange.`, `The rule says ${name} twice.`);
}

function cannotUse(name: string, parts: ReadonlyMap<string, string>): Complaint {
  const part = `${name}=${parts.get(name) ?? ''}`;
  return saysOfRule(
    `Reglens del »${part}« passer ikke til de andre dele.`,
    `The part “${part}” does not go with the rest of the rule.`,
  );
}

/** A complaint on the field `rule`. */
export function saysOfRule(da: string, en: string): Complaint {
  return { field: 'rule', da, en };
}
