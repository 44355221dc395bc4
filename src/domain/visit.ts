/** **home visit** · når jeg er hjemme: the days from one to another, both included. */
import { z } from 'zod';
import { DayText } from './schemas.ts';
import { addDays, type Day } from './time.ts';

/** The days of a stay. */
export const Stay = z
  .object({ from: DayText, to: DayText })
  .refine(({ from, to }) => to >= from, { error: 'ends before it begins', path: ['to'] });
export type Stay = z.infer<typeof Stay>;

/** A stay with its name. */
export type HomeVisit = Stay & { id: string };

/** True when two stays share a day, or one begins the day after the other ends: then they are one. */
export function touches(a: Stay, b: Stay): boolean {
  return a.from <= addDays(b.to, 1) && b.from <= addDays(a.to, 1);
}

/** One stay from the first day of all to the last. */
export function joined(stay: Stay, others: readonly Stay[]): Stay {
  const all = [stay, ...others];
  const from = all.map((one) => one.from).toSorted()[0] ?? stay.from;
  const to =
    all
      .map((one) => one.to)
      .toSorted()
      .at(-1) ?? stay.to;
  return { from, to };
}

/** Those that are not over, by their first day. */
export function stillAhead<Visit extends Stay>(visits: readonly Visit[], today: Day): Visit[] {
  return visits.filter(({ to }) => to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
