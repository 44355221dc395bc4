/**
 * Dates and times as a person says them. Everything here works on wall time, so a phone's own time zone
 * cannot change what it says; `today` is the day where the municipality is.
 */
import { addDays, dayOf, isWholeDay, plainDateTime, type Day, type Wall } from '#domain/time.ts';
import { monthName, weekdayOf } from './calendar-words.ts';
import type { Lang } from './index.ts';
import { capitalised } from './writing.ts';

/** From when to when; `end` is exclusive, for whole days the day after the last. */
export type Span = { start: Wall; end: Wall };

/** When something is: `fredag den 5. juni kl. 19.00–22.00`, `lørdag den 13. til søndag den 21. februar`. */
export function formatWhen(span: Span, lang: Lang, today: Day): string {
  if (isWholeDay(span.start)) return wholeDays(dayOf(span.start), addDays(span.end, -1), lang, today);
  const day = formatDay(dayOf(span.start), lang, today);
  if (isOneEvening(span)) return `${day} ${formatTimes(span, lang)}`;
  const until = lang === 'da' ? 'til' : 'to';
  const end = `${formatDay(dayOf(span.end), lang, today)} ${formatClock(span.end, lang)}`;
  return `${day} ${formatClock(span.start, lang)} ${until} ${end}`;
}

/** As {@link formatWhen}, but the coming days by their nearness: `i morgen kl. 19.00–22.00`, `på fredag`. */
export function formatSoon(span: Span, lang: Lang, today: Day): string {
  const near = formatRelativeDay(dayOf(span.start), lang, today);
  if (near === null) return formatWhen(span, lang, today);
  if (isWholeDay(span.start)) return span.end === addDays(span.start, 1) ? near : formatWhen(span, lang, today);
  return isOneEvening(span) ? `${near} ${formatTimes(span, lang)}` : formatWhen(span, lang, today);
}

/** `kl. 19.00–22.00`; past midnight `kl. 22.00 til lørdag kl. 04.00`; `hele dagen` without times. */
export function formatTimes(span: Span, lang: Lang): string {
  if (isWholeDay(span.start)) return lang === 'da' ? 'hele dagen' : 'all day';
  if (endsSameDay(span)) return `${formatClock(span.start, lang)}–${endDigits(span, lang)}`;
  const until = lang === 'da' ? 'til' : 'to';
  const weekday = weekdayOf(dateOf(span.end), lang);
  return `${formatClock(span.start, lang)} ${until} ${weekday} ${formatClock(span.end, lang)}`;
}

/** `kl. 19.00`, in English `19:00`. */
export function formatClock(wall: Wall, lang: Lang): string {
  return lang === 'da' ? `kl. ${digits(wall, lang)}` : digits(wall, lang);
}

/** `kl. 19.00–22.00` also when it ends past midnight: for what is said about every date of a series. */
export function formatClockRange(span: Span, lang: Lang): string {
  return `${formatClock(span.start, lang)}–${endDigits(span, lang)}`;
}

/** `fredag den 5. juni`, with the year when it could be mistaken. */
export function formatDay(day: Day, lang: Lang, today: Day): string {
  const date = Temporal.PlainDate.from(day);
  return `${dayWithin(date, lang)} ${monthOf(date, lang, today)}`;
}

/** `5. juni`, with the year when it could be mistaken. */
export function formatDate(day: Day, lang: Lang, today: Day): string {
  const date = Temporal.PlainDate.from(day);
  return `${ordinalDay(date, lang)} ${monthOf(date, lang, today)}`;
}

/** `i går`, `i dag`, `i morgen`, `på fredag`; null beyond the next six days. */
export function formatRelativeDay(day: Day, lang: Lang, today: Day): string | null {
  const date = Temporal.PlainDate.from(day);
  const away = Temporal.PlainDate.from(today).until(date, { largestUnit: 'day' }).days;
  const near = nearDays[lang][String(away)];
  if (near !== undefined) return near;
  if (away < 2 || away > 6) return null;
  return `${lang === 'da' ? 'på' : 'on'} ${weekdayOf(date, lang)}`;
}

const nearDays: Record<Lang, Record<string, string>> = {
  da: { '-1': 'i går', '0': 'i dag', '1': 'i morgen' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
};

/** `uge 48` (ISO 8601). */
export function formatWeek(day: Day, lang: Lang): string {
  return `${lang === 'da' ? 'uge' : 'week'} ${Temporal.PlainDate.from(day).weekOfYear}`;
}

/** The heading of a month, `November 2026`. */
export function formatMonth(day: Day, lang: Lang): string {
  const date = Temporal.PlainDate.from(day);
  return `${capitalised(monthName(date.month, lang))} ${date.year}`;
}

/** The parts of a date tile: `fre`, `5`, `jun`. */
export type DateTile = { weekday: string; day: string; month: string };

/** A day as a date tile shows it. */
export function dateTile(wall: Wall, lang: Lang): DateTile {
  const date = dateOf(wall);
  return {
    weekday: weekdayOf(date, lang).slice(0, 3),
    day: String(date.day),
    month: monthName(date.month, lang).slice(0, 3),
  };
}

function wholeDays(first: Day, last: Day, lang: Lang, today: Day): string {
  if (first === last) return formatDay(first, lang, today);
  const until = lang === 'da' ? 'til' : 'to';
  const from = Temporal.PlainDate.from(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const start = sameMonth ? dayWithin(from, lang) : formatDay(first, lang, today);
  return `${start} ${until} ${formatDay(last, lang, today)}`;
}

function dayWithin(date: Temporal.PlainDate, lang: Lang): string {
  const den = lang === 'da' ? ' den' : '';
  return `${weekdayOf(date, lang)}${den} ${ordinalDay(date, lang)}`;
}

function ordinalDay(date: Temporal.PlainDate, lang: Lang): string {
  return lang === 'da' ? `${date.day}.` : String(date.day);
}

function monthOf(date: Temporal.PlainDate, lang: Lang, today: Day): string {
  const name = monthName(date.month, lang);
  return isObvious(date.toString(), today) ? name : `${name} ${date.year}`;
}

/** A day and month alone mean the one nearest: a month back, or within ten months ahead. */
function isObvious(day: Day, today: Day): boolean {
  return day >= addDays(today, -30) && day <= addDays(today, 300);
}

function isOneEvening(span: Span): boolean {
  if (endsSameDay(span)) return true;
  return dayOf(span.end) === addDays(dayOf(span.start), 1) && span.end.slice(11) < span.start.slice(11);
}

function endsSameDay({ start, end }: Span): boolean {
  return dayOf(start) === dayOf(end) || end === `${addDays(dayOf(start), 1)}T00:00`;
}

function endDigits({ end }: Span, lang: Lang): string {
  if (end.endsWith('T00:00')) return lang === 'da' ? '24.00' : 'midnight';
  return digits(end, lang);
}

function digits(wall: Wall, lang: Lang): string {
  const clock = wall.slice(11);
  return lang === 'da' ? clock.replace(':', '.') : clock;
}

function dateOf(wall: Wall): Temporal.PlainDate {
  return plainDateTime(wall).toPlainDate();
}
