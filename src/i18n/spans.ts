/** Stretches of days as a heading says them, always with the year: they hang on a wall. */
import { monthName, weekdayOf } from './calendar-words.ts';
import type { Day, Wall } from '#domain/time.ts';
import type { Lang } from './index.ts';

/** `23.–29. november 2026`, `30. november – 6. december 2026`, `28. december 2026 – 3. januar 2027`. Both included. */
export function formatDays(first: Day, last: Day, lang: Lang): string {
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  const end = `${dayMonth(to, lang)} ${to.year}`;
  if (from.year !== to.year) return `${dayMonth(from, lang)} ${from.year} – ${end}`;
  return from.month === to.month ? `${dayNumber(from, lang)}–${end}` : `${dayMonth(from, lang)} – ${end}`;
}

/** The parts of a day's leaf, written out: `mandag`, `23`, `november`. */
export type LeafWords = { weekday: string; day: string; month: string };

/** A day as a calendar on a wall shows it. */
export function leafWords(day: Day, lang: Lang): LeafWords {
  const date = Temporal.PlainDate.from(day);
  return { weekday: weekdayOf(date, lang), day: String(date.day), month: monthName(date.month, lang) };
}

function dayMonth(date: Temporal.PlainDate, lang: Lang): string {
  return `${dayNumber(date, lang)} ${monthName(date.month, lang)}`;
}

function dayNumber(date: Temporal.PlainDate, lang: Lang): string {
  return lang === 'da' ? `${date.day}.` : String(date.day);
}

/** `19.00`: when something begins, where there is room for no more. */
export function formatStart(wall: Wall, lang: Lang): string {
  return lang === 'da' ? wall.slice(11).replace(':', '.') : wall.slice(11);
}
