/** A recurrence rule taken apart (RFC 5545 §3.3.10), for saying it back to a person. */
import { untilOf, type Rule } from './recurrence.ts';
import { dayOf, type Day } from './time.ts';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday of a rule: 1 is Monday. `nth` is which one of the month or year, from the end when negative; 0 is every one. */
export type RuleDay = { weekday: number; nth: number };

export type RuleParts = {
  frequency: Frequency;
  interval: number;
  days: readonly RuleDay[];
  monthDays: readonly number[];
  months: readonly number[];
  /** Which ones of each set, when not all. */
  positions: readonly number[];
  /** The last day it may give; null runs on. */
  until: Day | null;
};

/** The parts of a rule that has been normalised. What is not there is empty. */
export function ruleParts(rule: Rule): RuleParts {
  const value = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const until = untilOf(rule);
  return {
    frequency: (value.get('FREQ') ?? 'DAILY') as Frequency,
    interval: Number(value.get('INTERVAL') ?? 1),
    days: texts(value.get('BYDAY')).flatMap(ruleDay),
    monthDays: texts(value.get('BYMONTHDAY')).map(Number),
    months: texts(value.get('BYMONTH')).map(Number),
    positions: texts(value.get('BYSETPOS')).map(Number),
    until: until === null ? null : dayOf(until),
  };
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function ruleDay(text: string): RuleDay[] {
  const weekday = weekdayCodes.indexOf(text.slice(-2)) + 1;
  return weekday === 0 ? [] : [{ weekday, nth: Number(text.slice(0, -2) || 0) }];
}

function texts(list: string | undefined): string[] {
  return list === undefined || list === '' ? [] : list.split(',');
}
