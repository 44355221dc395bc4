/** What is wrong with the name of a week that does not exist. */
import { weeksInYear } from '#domain/calendar-grid.ts';
import { words, type Lang } from '#i18n/index.ts';

/** `2027-53`: that 2027 has 52 weeks; anything else: how a week is written. */
export function missingWeek(name: string, lang: Lang): string[] {
  const { missing } = words(lang).weeks;
  const year = /^(20\d\d)-\d\d$/.exec(name)?.[1];
  if (year === undefined) return [missing.weekHow];
  return [missing.weeksInYear(Number(year), weeksInYear(Number(year))), missing.weekHow];
}
