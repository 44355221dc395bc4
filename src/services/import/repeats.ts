/** Which dates a series has, as a rule on the clock at home where that can say it, and else date by date. */
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import {
  basicFormat,
  complaintAboutNoDates,
  expandRule,
  normaliseRule,
  onTheWall,
  untilOf,
  withUntil,
  type Rule,
} from '#domain/recurrence.ts';
import { addDays, dayOf, existsIn, isWholeDay, type Day, type Wall } from '#domain/time.ts';
import { wrongLine } from './failures.ts';
import { atHome, type Moment } from './moments.ts';
import type { Property } from './properties.ts';
import { sameClocks } from './zones.ts';

/**
 * The dates a rule stands for. `listed` says until when they are written out one by one; null when the rule is kept.
 * `never` says why the rule gives no dates, and the start is all there is.
 */
export type Repeats = { start: Wall; rule: Rule | null; extraDates: Wall[]; listed: Day | null; never?: Complaint };

/** How far a rule is followed: on whose clock, from today, and how far ahead dates are listed. */
export type Reach = { home: string; today: Day; horizon: Day };

/** At most so many dates are listed, the schema's own limit with the start itself. */
const mostListed = 500;

/**
 * Reads an RRULE from the file's clock onto the one at home. Throws `invalid` for what cannot be read
 * or repeats within the day.
 */
export function repeatsOf(moment: Moment, property: Property, reach: Reach): Repeats {
  const rule = onWallOf(moment, ruleText(property), reach.home);
  try {
    return repeatsBy(moment, rule, reach);
  } catch (error) {
    if (error instanceof HjemegnError) throw error;
    throw unreadable(property.line);
  }
}

function repeatsBy(moment: Moment, rule: Rule, reach: Reach): Repeats {
  const day = dayOf(moment.wall);
  if (expandRule(moment.wall, rule, day)[0] === moment.wall) return keptOrListed(moment, rule, reach);
  const first = expandRule(moment.wall, rule, addDays(day, 366 * 8))[0];
  if (first !== undefined) return beginningLater(moment, first, rule, reach);
  const never = complaintAboutNoDates(moment.wall, rule);
  return never === null ? once(moment, reach) : { ...once(moment, reach), never };
}

function once(moment: Moment, { home }: Reach): Repeats {
  return { start: atHome(moment, home), rule: null, extraDates: [], listed: null };
}

function keptOrListed(moment: Moment, rule: Rule, reach: Reach): Repeats {
  const horizon = furthest(moment.wall, reach.horizon);
  return keptRule(moment, rule, reach, horizon) ?? listed(moment, rule, reach, horizon);
}

function unreadable(line: number) {
  return wrongLine(line, 'RRULE kan ikke læses.', 'RRULE cannot be read.');
}

function ruleText({ line, values }: Property): string {
  const parts = values[0] as Record<string, unknown>;
  if (/^(SECOND|MINUTE|HOUR)LY$/.test(String(parts.freq))) throw tooOften(line);
  if (!isWhole(parts)) throw unreadable(line);
  return Object.entries(parts)
    .map(([name, value]) => `${name.toUpperCase()}=${partText(name, value)}`)
    .join(';');
}

function isWhole({ freq, until }: Record<string, unknown>): boolean {
  if (until === undefined) return freq !== undefined;
  return freq !== undefined && typeof until === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ?)?$/.test(until);
}

function tooOften(line: number) {
  return wrongLine(
    line,
    'en aktivitet kan gentages daglig, ugentlig, månedlig eller årlig, ikke oftere.',
    'an event can repeat daily, weekly, monthly or yearly, not more often.',
  );
}

/** ical.js counts weekdays from Sunday as 1, and writes moments in the extended format. */
function partText(name: string, value: unknown): string {
  if (name === 'wkst' && typeof value === 'number')
    return ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][value - 1] ?? 'MO';
  const text = String(value);
  return name === 'until' ? text.replaceAll(/[-:]/g, '') : text;
}

/** The rule with its UNTIL on the wall of its own start; a whole day's ends on a day. */
function onWallOf(moment: Moment, rule: string, home: string): Rule {
  const wall = onTheWall(rule, isWholeDay(moment.wall) ? home : moment.zone);
  return isWholeDay(moment.wall) ? wall.replace(/UNTIL=(\d{8})T\d{6}Z?/, 'UNTIL=$1') : wall;
}

function furthest(start: Wall, horizon: Day): Day {
  const own = addDays(dayOf(start), 548);
  return own > horizon ? own : horizon;
}

/** A start that its own rule does not give is the first date all the same (RFC 5545 §3.8.5.3), and counted. */
function beginningLater(moment: Moment, first: Wall, rule: Rule, reach: Reach): Repeats {
  const shorter = rule.replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Number(count) - 1}`);
  if (/COUNT=0(;|$)/.test(shorter)) return once(moment, reach);
  const repeats = keptOrListed({ ...moment, wall: first }, shorter, reach);
  return { ...repeats, extraDates: [atHome(moment, reach.home), ...repeats.extraDates] };
}

/** The rule on the clock at home; null when that clock cannot say it. */
function keptRule(moment: Moment, rule: Rule, reach: Reach, horizon: Day): Repeats | null {
  const start = atHome(moment, reach.home);
  const moved = start === moment.wall ? rule : movedUntil(moment, rule, reach.home);
  const kept = normalised(start, moved);
  if (kept === null) return null;
  const alike = isWholeDay(start) || sameClocks(moment.zone, reach.home);
  if (!alike && !sameDates(expandRule(start, kept, horizon), datesAtHome(moment, rule, reach, horizon))) return null;
  return { start, rule: kept, extraDates: [], listed: null };
}

function movedUntil(moment: Moment, rule: Rule, home: string): Rule {
  const until = untilOf(rule);
  if (until === null || isWholeDay(until)) return rule;
  return rule.replace(/UNTIL=[^;]+/, `UNTIL=${basicFormat(atHome({ wall: until, zone: moment.zone }, home))}`);
}

/** Null for a rule that is well made but cannot be kept; one whose end is beyond all sense is kept without it. */
function normalised(start: Wall, rule: Rule): Rule | null {
  try {
    return normaliseRule(start, rule);
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    return endless(start, rule);
  }
}

function endless(start: Wall, rule: Rule): Rule | null {
  const farAway = expandRule(start, rule, addDays(dayOf(start), 366 * 5)).length > 1000;
  if (!farAway || !/COUNT=|UNTIL=/.test(rule)) return null;
  return normalised(start, withUntil(rule, null));
}

function sameDates(some: readonly Wall[], others: readonly Wall[]): boolean {
  return some.length === others.length && some.every((date, at) => date === others[at]);
}

function datesAtHome({ wall, zone }: Moment, rule: Rule, { home }: Reach, horizon: Day): Wall[] {
  const dates = expandRule(wall, rule, addDays(horizon, 1)).filter((date) => existsIn(zone, date));
  return dates.map((date) => atHome({ wall: date, zone }, home)).filter((date) => dayOf(date) <= horizon);
}

/** Date by date, as many as there is room for: what is to come first, and then what has been. */
function listed(moment: Moment, rule: Rule, reach: Reach, horizon: Day): Repeats {
  const dates = datesAtHome(moment, rule, reach, horizon);
  const recent = dates.findIndex((date) => dayOf(date) >= addDays(reach.today, -30));
  const from = Math.min(recent < 0 ? dates.length : recent, Math.max(0, dates.length - mostListed));
  const [start = atHome(moment, reach.home), ...extraDates] = dates.slice(from, from + mostListed);
  return { start, rule: null, extraDates, listed: dayOf(extraDates.at(-1) ?? start) };
}
