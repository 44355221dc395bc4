/** Rules that never give a date, because they name a day that none of their months has: 30 February. */
import type { Complaint } from './errors.ts';
import type { Day } from './time.ts';

/** A sentence in both languages. */
type Said = Omit<Complaint, 'field'>;

/** Why a rule that starts on a day never gives a date; null for one that may. Its parts are well made. */
export function whyNever(parts: ReadonlyMap<string, string>, start: Day): Said | null {
  const fewest = Math.min(...daysOf(parts, start));
  const months = monthsOf(parts, start);
  if (months.length === 0 || months.some((month) => fewest <= longest(month))) return null;
  const [da, en] = [named(months, 'da'), named(months, 'en')];
  return {
    da: `Reglen giver aldrig en dato: der er ikke ${fewest} dage i ${da}.`,
    en: `The rule never gives a date: there are not ${fewest} days in ${en}.`,
  };
}

/** Days of the month, counted from either end; the start's own where the rule says no others (RFC 5545 §3.3.10). */
function daysOf(parts: ReadonlyMap<string, string>, start: Day): number[] {
  const said = parts.get('BYMONTHDAY');
  if (said !== undefined) return said.split(',').map((day) => Math.abs(Number(day)));
  const isOwn = /^(MONTHLY|YEARLY)$/.test(parts.get('FREQ') ?? '') && !parts.has('BYDAY');
  return isOwn ? [Number(start.slice(8, 10))] : [1];
}

/** The months it comes to: every twelfth month is always the same one. */
function monthsOf(parts: ReadonlyMap<string, string>, start: Day): number[] {
  const first = Number(start.slice(5, 7));
  const step = parts.get('FREQ') === 'MONTHLY' ? divisor(Number(parts.get('INTERVAL') ?? 1), 12) : 1;
  const said = parts.get('BYMONTH')?.split(',').map(Number);
  const all = Array.from({ length: 12 }, (_, at) => at + 1);
  return all.filter((month) => (said?.includes(month) ?? true) && (month - first) % step === 0);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

/** Days in a month when it has the most. */
function longest(month: number): number {
  return Temporal.PlainYearMonth.from({ year: 2028, month }).daysInMonth;
}

function named(months: readonly number[], lang: 'da' | 'en'): string {
  const names = months.map((month) =>
    Temporal.PlainDate.from({ year: 2028, month, day: 1 }).toLocaleString(lang, { month: 'long' }),
  );
  return new Intl.ListFormat(lang, { type: 'disjunction' }).format(names);
}
