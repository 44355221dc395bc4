/** Wall times as iCalendar writes them. */
import type { ICalDayJsStub } from 'ical-generator';
import { basicFormat, untilOf, withUntil, type Rule } from '#domain/recurrence.ts';
import { dayOf, isWholeDay, nominalLength, plainDateTime, type Wall } from '#domain/time.ts';
import { isBent, zoneName } from './zone.ts';

/** A property with one or more dates: `EXDATE;TZID=Europe/Copenhagen:20261126T190000` or `EXDATE;VALUE=DATE:20261126`. */
export function datesLine(name: string, walls: readonly Wall[]): string {
  const kind = isWholeDay(walls[0] ?? '') ? 'VALUE=DATE' : `TZID=${zoneName}`;
  return `${name};${kind}:${walls.map(basicFormat).join(',')}`;
}

/** A rule whose end is in UTC, or a day where its dates are whole days (RFC 5545 §3.3.10). */
export function ruleLine(rule: Rule, start: Wall): string {
  const value = withLeapDay(rule, start);
  const until = untilOf(value);
  if (until === null) return `RRULE:${value}`;
  if (isWholeDay(start)) return `RRULE:${withUntil(value, dayOf(until))}`;
  const last = isWholeDay(until) ? `${until}T23:59` : until;
  return `RRULE:${withUntil(value, null)};UNTIL=${utcFormat(last)}`;
}

/** 29 February is said outright: a yearly rule that only starts there is on 1 March for ical.js, three years of four. */
function withLeapDay(rule: Rule, start: Wall): Rule {
  const isLeapDay = start.slice(5, 10) === '02-29' && rule.includes('FREQ=YEARLY');
  if (!isLeapDay || /BYDAY|BYMONTHDAY/.test(rule)) return rule;
  return rule.includes('BYMONTH') ? `${rule};BYMONTHDAY=29` : `${rule};BYMONTH=2;BYMONTHDAY=29`;
}

/** Of a time that comes twice the later: a program that means that one would otherwise lose the last date. */
function utcFormat(wall: Wall): string {
  const last = plainDateTime(wall).toZonedDateTime(zoneName, { disambiguation: 'later' });
  return last.toInstant().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/**
 * How long the dates of a series last when its first is bent, `PT6H`; null for any other. From the end of such a
 * night some programs would reckon all nights an hour too long or too short; the night itself is told apart.
 */
export function bentLength({ start, end }: { start: Wall; end: Wall }): string | null {
  return isBent({ start, end }) ? nominalLength(start, end).toString() : null;
}

/**
 * A wall time in the shape in which ical-generator takes dates and asks nothing but their digits. A `Date`
 * would be read in the process's own zone, and a Temporal value costs a round through the zone's rules.
 */
export function libraryDate(wall: Wall): ICalDayJsStub {
  const digits = basicFormat(wall);
  const date: ICalDayJsStub = {
    isValid: () => true,
    format: (pattern) => (pattern === 'YYYYMMDD' ? digits.slice(0, 8) : digits.slice(9)),
    toDate: () => new Date(isWholeDay(wall) ? wall : `${wall}Z`),
    toJSON: () => wall,
    tz: () => date,
    utc: () => date,
  };
  return date;
}
