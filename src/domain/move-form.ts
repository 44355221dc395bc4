/** The small form that moves a date or a whole series: as it begins, and as it is read back. */
import { invalid, type Complaint } from './errors.ts';
import { endsTooLate, farOff, isANight, isFarOff } from './event-slips.ts';
import { readDay, readTimeOfDay, timeOf, wallFrom, type TimeOfDay } from './form-time.ts';
import { mover, ruleAlong, ruleDaysLater } from './series-move.ts';
import { addDays, dayOf, isWholeDay, nominalLength, shift, type Day, type Wall } from './time.ts';
import type { Rule } from './recurrence.ts';

/** From when to when. */
type Span = { start: Wall; end: Wall };

/** What is typed: a day, and times of day where there are any. */
export type TypedMove = { date: string; from: string; to: string };

/** The form as it begins: when it is now. `to` is empty for what lasts for days, whose length stays. */
export function typedMove({ start, end }: Span): TypedMove {
  return { date: dayOf(start), from: timeOf(start) ?? '', to: endsWithinADay({ start, end }) ? end.slice(11) : '' };
}

/** Ends so soon that a time of day says when. */
export function endsWithinADay({ start, end }: Span): boolean {
  const length = nominalLength(start, end);
  return !isWholeDay(start) && (length.days === 0 || (length.days === 1 && length.hours + length.minutes === 0));
}

/**
 * Where to; without an end it lasts as long as it did. Throws `invalid` on `date`, `from` and `to`, also for what is
 * surely a slip: a day that is over or years away, and an end so early that it would be late the next day.
 */
export function readMove(typed: TypedMove, now: Span, today: Day): { start: Wall; end?: Wall } {
  const day = readDay(typed.date, today);
  const from = isWholeDay(now.start) ? null : readTimeOfDay(typed.from);
  const to = endsWithinADay(now) ? readTimeOfDay(typed.to) : null;
  const missing = [
    ...(day === null ? [noDay] : []),
    ...(from === null && !isWholeDay(now.start) ? [noTime('from')] : []),
    ...(to === null && endsWithinADay(now) ? [noTime('to')] : []),
  ];
  if (day === null || missing.length > 0) throw invalid(...missing);
  const start = wallFrom(day, from);
  const where = from === null || to === null ? { start } : { start, end: endAfter(day, from, to) };
  refuseSlips(where, now, today);
  return where;
}

function refuseSlips(where: { start: Wall; end?: Wall }, now: Span, today: Day): void {
  const day = dayOf(where.start);
  const slips = day === dayOf(now.start) ? [] : farDay(day, today);
  if (tooLong(where, now)) slips.push(endsTooLate);
  if (slips.length > 0) throw invalid(...slips);
}

function farDay(day: Day, today: Day): Complaint[] {
  if (day < today) return [dayIsOver];
  return isFarOff(day, today) ? [farOff('date')] : [];
}

/** Longer than a night and than it was. What has lasted a day and a night may go on doing so. */
function tooLong({ start, end }: { start: Wall; end?: Wall }, now: Span): boolean {
  if (end === undefined || dayOf(end) === dayOf(start) || isANight({ start, end })) return false;
  return shift(start, nominalLength(now.start, now.end)) < end;
}

/** Past midnight is the next day; an end at the start is a whole day and night later. */
function endAfter(day: Day, from: TimeOfDay, to: TimeOfDay): Wall {
  return wallFrom(to > from ? day : addDays(day, 1), to);
}

/**
 * A whole series moved as far as one of its dates: `date` is that one as it was, `to` where it goes. A weekly rule
 * turns its days along.
 */
export function movedAlong(
  series: Span & { rule: Rule | null },
  date: Wall,
  to: { start: Wall; end?: Wall },
): { start: Wall; end?: Wall; rule?: Rule } {
  const along = mover(date, to.start);
  const days = Temporal.PlainDate.from(dayOf(date)).until(Temporal.PlainDate.from(dayOf(to.start))).days;
  return {
    start: along(series.start),
    ...(to.end === undefined ? {} : { end: mover(to.start, along(series.start))(to.end) }),
    ...(series.rule === null || days % 7 === 0 ? {} : { rule: turned(series.rule, days, along) }),
  };
}

function turned(rule: Rule, days: number, along: (wall: Wall) => Wall): Rule {
  return ruleAlong(ruleDaysLater(rule, days), along) ?? rule;
}

/** Of a day that something cannot be moved to. */
export const dayIsOver: Complaint = { field: 'date', da: 'Den dag er forbi.', en: 'That day is over.' };
const noDay: Complaint = {
  field: 'date',
  da: 'Skriv en dato, der findes, som 24.12.2026.',
  en: 'Write a date that exists, like 24.12.2026.',
};

function noTime(field: string): Complaint {
  return {
    field,
    da: 'Skriv et klokkeslæt, som 19 eller 19.30.',
    en: 'Write a time of day, like 19 or 19.30.',
  };
}
