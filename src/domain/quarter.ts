/** Quarters of a year: the fixed stretches that figures are about, so that no two of them can be subtracted day by day. */
import { invalid, type Complaint } from './errors.ts';
import { addDays, type Day } from './time.ts';

/** `2026-4`. */
export type Quarter = string;

/** The quarter a day lies in. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** True for what names a quarter of our time. */
export function isQuarter(text: string): boolean {
  return /^20\d{2}-[1-4]$/.test(text);
}

/** The quarter that somebody asks for: one that has begun, or the present one where none is named. Throws `invalid`. */
export function askedQuarter(asked: string | null, present: Quarter): Quarter {
  if (asked === null) return present;
  if (!isQuarter(asked) || asked > present) throw invalid(noQuarter);
  return asked;
}

const noQuarter: Complaint = {
  field: 'kvartal',
  da: 'Skriv et kvartal, der er begyndt, som 2026-3.',
  en: 'Write a quarter that has begun, like 2026-3.',
};

/** Its first day, and the first day after it. */
export function daysOf(quarter: Quarter): { from: Day; to: Day } {
  const [year = '', number = ''] = quarter.split('-');
  const month = Number(number) * 3 - 2;
  const from = `${year}-${String(month).padStart(2, '0')}-01`;
  return { from, to: Temporal.PlainDate.from(from).add({ months: 3 }).toString() };
}

/** The quarter before. */
export function quarterBefore(quarter: Quarter): Quarter {
  return quarterOf(addDays(daysOf(quarter).from, -1));
}

/** So many quarters, the last of them this one, oldest first. */
export function quartersUpTo(quarter: Quarter, many: number): Quarter[] {
  const quarters = [quarter];
  while (quarters.length < many) quarters.unshift(quarterBefore(quarters[0] ?? quarter));
  return quarters;
}
