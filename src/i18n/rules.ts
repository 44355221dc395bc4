/** A series said back as a sentence: `hver torsdag kl. 19.00–22.00 til 24. juni, ikke uge 42, men også den 14. oktober`. */
import { ruleParts, type RuleDay, type RuleParts } from '#domain/rule-parts.ts';
import type { Series } from '#domain/series.ts';
import { addDays, dayOf, isWholeDay, type Day, type Wall } from '#domain/time.ts';
import { monthName, weekdays } from './calendar-words.ts';
import { formatClock, formatClockRange, formatDate } from './dates.ts';
import type { Lang } from './index.ts';
import { listed } from './writing.ts';
import { ruleWords, type RuleWords } from './rule-words.ts';

/** How many dates a sentence names. */
const mostNamed = 4;

/** What of a series its sentence is made of. */
export type Repetition = Pick<Series, 'start' | 'end' | 'rule' | 'excludedDates' | 'extraDates'>;

/**
 * How often and until when; null for something that happens once. A rule too intricate for a sentence
 * is "several times": less than could be said, but never wrong. Exclusions and additions that are over are left out.
 */
export function formatRule(series: Repetition, lang: Lang, today: Day): string | null {
  const said = ruleWords[lang];
  if (series.rule === null) {
    return series.extraDates.length === 0 ? null : said.times(series.extraDates.length + 1);
  }
  const parts = ruleParts(series.rule);
  const pattern = patternOf(parts, series.start, lang) ?? said.several;
  const until = parts.until === null ? '' : ` ${said.until(formatDate(parts.until, lang, today))}`;
  const except = exceptions(series, parts, lang, today);
  return `${pattern}${clockOf(series, lang)}${until}${except}${additions(series, except !== '', lang, today)}`;
}

function clockOf(series: Repetition, lang: Lang): string {
  if (isWholeDay(series.start)) return '';
  const within = dayOf(series.end) <= addDays(dayOf(series.start), 1);
  return ` ${within ? formatClockRange(series, lang) : formatClock(series.start, lang)}`;
}

function patternOf(parts: RuleParts, start: Wall, lang: Lang): string | null {
  if (!isSayable(parts)) return null;
  switch (parts.frequency) {
    case 'DAILY':
      return daily(parts, lang);
    case 'WEEKLY':
      return weekly(parts, start, lang);
    case 'MONTHLY':
      return monthly(parts, start, lang);
    case 'YEARLY':
      return yearly(parts, start, lang);
  }
}

function isSayable({ interval, monthDays, months, positions }: RuleParts): boolean {
  const counts = [interval, ...monthDays, ...months, ...positions];
  return (
    counts.every((count) => Number.isInteger(count) && count !== 0) &&
    months.every((month) => month >= 1 && month <= 12)
  );
}

function daily(parts: RuleParts, lang: Lang): string | null {
  const said = ruleWords[lang];
  if (parts.positions.length > 0 || parts.monthDays.length > 0) return null;
  if (parts.days.length > 0)
    return parts.interval === 1 ? withMonths(onWeekdays(parts.days, 1, lang), parts, lang) : null;
  return withMonths(parts.interval === 1 ? said.everyDay : said.everyNthDay(parts.interval), parts, lang);
}

function weekly(parts: RuleParts, start: Wall, lang: Lang): string | null {
  if (parts.positions.length > 0 || parts.monthDays.length > 0) return null;
  const own = { weekday: startDate(start).dayOfWeek, nth: 0 };
  return withMonths(onWeekdays(parts.days.length > 0 ? parts.days : [own], parts.interval, lang), parts, lang);
}

function onWeekdays(days: readonly RuleDay[], interval: number, lang: Lang): string {
  const said = ruleWords[lang];
  const numbers = [...new Set(days.map((day) => day.weekday))].toSorted((a, b) => a - b);
  const names = listed(
    numbers.map((number) => weekdayName(number, lang)),
    lang,
  );
  if (interval > 2 || (interval === 2 && numbers.length > 1)) return said.inWeeks(names, interval);
  if (numbers.length === 7) return said.everyDay;
  return isWorkdays(numbers) ? said.everyWorkday : said.every(names, interval);
}

function monthly(parts: RuleParts, start: Wall, lang: Lang): string | null {
  const said = ruleWords[lang];
  const days = daysOfMonth(parts, start, lang);
  if (days === null) return null;
  if (parts.months.length === 0) return `${days} ${said.ofMonths(parts.interval)}`;
  return parts.interval === 1 ? withMonths(days, parts, lang) : null;
}

function yearly(parts: RuleParts, start: Wall, lang: Lang): string | null {
  const said = ruleWords[lang];
  if (parts.months.length === 0 && (parts.days.length > 0 || parts.monthDays.length > 0)) return null;
  const days = daysOfMonth(parts, start, lang);
  if (days === null) return null;
  const months = parts.months.length > 0 ? parts.months : [startDate(start).month];
  return `${days} ${said.inMonths(monthNames(months, lang))} ${said.ofYears(parts.interval)}`;
}

/** `den 15.`, `den første tirsdag`, `den sidste hverdag`; null when it cannot be said in a few words. */
function daysOfMonth(parts: RuleParts, start: Wall, lang: Lang): string | null {
  if (parts.days.length > 0) return parts.monthDays.length > 0 ? null : weekdaysOfMonth(parts, lang);
  if (parts.positions.length > 0) return null;
  const numbers = parts.monthDays.length > 0 ? parts.monthDays : [startDate(start).day];
  const { dayNumber, dayFromEnd } = ruleWords[lang];
  return listed(
    numbers.map((number) => (number < 0 ? dayFromEnd(-number) : dayNumber(number))),
    lang,
  );
}

function weekdaysOfMonth({ days, positions }: RuleParts, lang: Lang): string | null {
  const said = ruleWords[lang];
  const counted = days.every((day) => day.nth !== 0);
  if (counted && positions.length === 0) return nthDays(days, lang, said);
  if (counted || days.some((day) => day.nth !== 0)) return null;
  const numbers = days.map((day) => day.weekday).toSorted((a, b) => a - b);
  const only = numbers.length === 1 ? weekdayName(numbers[0] ?? 1, lang) : null;
  const name = isWorkdays(numbers) ? said.workday : only;
  if (name === null || positions.length === 0) return null;
  return listed(
    positions.map((nth) => said.nthDay(nth, name)),
    lang,
  );
}

function nthDays(days: readonly RuleDay[], lang: Lang, said: RuleWords): string {
  return listed(
    days.map(({ nth, weekday }) => said.nthDay(nth, weekdayName(weekday, lang))),
    lang,
  );
}

function withMonths(pattern: string, { months }: RuleParts, lang: Lang): string {
  return months.length === 0 ? pattern : `${pattern} ${ruleWords[lang].inMonths(monthNames(months, lang))}`;
}

function monthNames(months: readonly number[], lang: Lang): string {
  return listed(
    months.map((month) => monthName(month, lang)),
    lang,
  );
}

function exceptions(
  { start, excludedDates, extraDates }: Repetition,
  parts: RuleParts,
  lang: Lang,
  today: Day,
): string {
  const said = ruleWords[lang];
  const days = excludedDates
    .map(dayOf)
    .filter((day) => day >= today)
    .toSorted();
  if (days.length === 0) return '';
  const weekly = parts.frequency === 'WEEKLY' && parts.days.length <= 1;
  const only = parts.days[0]?.weekday ?? startDate(start).dayOfWeek;
  // A week is out when its one date is, and nothing else is on in it.
  const on = new Set(extraDates.map((wall) => weekOf(dayOf(wall))));
  const wholeWeeks = days.every((day) => Temporal.PlainDate.from(day).dayOfWeek === only && !on.has(weekOf(day)));
  const what = weekly && wholeWeeks ? said.weeks(weekNumbers(days, lang)) : dates(days, lang, today);
  return `, ${said.except(what)}`;
}

/** Dates beside the rule; one that begins at another time says so. */
function additions({ start, excludedDates, extraDates }: Repetition, excepts: boolean, lang: Lang, today: Day): string {
  const said = ruleWords[lang];
  const left = new Set(excludedDates);
  const more = extraDates.filter((wall) => dayOf(wall) >= today && !left.has(wall)).toSorted();
  if (more.length === 0) return '';
  const clock = (wall: Wall): string =>
    wall.slice(10) === start.slice(10) || isWholeDay(wall) ? '' : ` ${formatClock(wall, lang)}`;
  const named = more.map((wall) => `${said.onDate(formatDate(dayOf(wall), lang, today))}${clock(wall)}`);
  return `, ${said.also(more.length > mostNamed ? said.someOtherDates : listed(named, lang), excepts)}`;
}

function weekOf(day: Day): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-${weekOfYear}`;
}

function weekNumbers(days: readonly Day[], lang: Lang): string {
  const numbers = days.map((day) => String(Temporal.PlainDate.from(day).weekOfYear));
  return listed([...new Set(numbers)], lang);
}

function dates(days: readonly Day[], lang: Lang, today: Day): string {
  const said = ruleWords[lang];
  if (days.length > mostNamed) return said.someDates;
  return listed(
    days.map((day) => said.onDate(formatDate(day, lang, today))),
    lang,
  );
}

function isWorkdays(numbers: readonly number[]): boolean {
  return numbers.join('') === '12345';
}

function weekdayName(number: number, lang: Lang): string {
  return weekdays[lang][number - 1] ?? '';
}

function startDate(start: Wall): Temporal.PlainDate {
  return Temporal.PlainDate.from(dayOf(start));
}
