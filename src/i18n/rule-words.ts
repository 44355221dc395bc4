/** The words a rule is said with. */
import type { Lang } from './index.ts';

/** What one language needs to say how often something happens. */
export type RuleWords = {
  everyDay: string;
  everyWorkday: string;
  every: (days: string, interval: number) => string;
  everyNthDay: (interval: number) => string;
  inWeeks: (days: string, interval: number) => string;
  /** `den 15.` */
  dayNumber: (day: number) => string;
  /** `den sidste dag` */
  dayFromEnd: (fromEnd: number) => string;
  /** `den første tirsdag`; negative counts from the end. */
  nthDay: (nth: number, weekday: string) => string;
  workday: string;
  ofMonths: (interval: number) => string;
  inMonths: (months: string) => string;
  ofYears: (interval: number) => string;
  several: string;
  until: (date: string) => string;
  except: (what: string) => string;
  weeks: (weeks: string) => string;
  onDate: (date: string) => string;
  someDates: string;
  /** Beside the rule; `excepts` when exceptions were named just before. */
  also: (what: string, excepts: boolean) => string;
  someOtherDates: string;
  times: (count: number) => string;
};

const ordinalsDa = ['', 'første', 'anden', 'tredje', 'fjerde', 'femte'];
const ordinalsEn = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

const da: RuleWords = {
  everyDay: 'hver dag',
  everyWorkday: 'alle hverdage',
  every: (days, interval) => (interval === 2 ? `hver anden ${days}` : `hver ${days}`),
  everyNthDay: (interval) => `hver ${ordinalsDa[interval] ?? `${interval}.`} dag`,
  inWeeks: (days, interval) => `${days} hver ${ordinalsDa[interval] ?? `${interval}.`} uge`,
  dayNumber: (day) => `den ${day}.`,
  dayFromEnd: (fromEnd) => `${fromLastDa(fromEnd)} dag`,
  nthDay: (nth, weekday) => `${nth < 0 ? fromLastDa(-nth) : `den ${ordinalsDa[nth] ?? `${nth}.`}`} ${weekday}`,
  workday: 'hverdag',
  ofMonths: (interval) => (interval === 1 ? 'i måneden' : `hver ${ordinalsDa[interval] ?? `${interval}.`} måned`),
  inMonths: (months) => `i ${months}`,
  ofYears: (interval) => (interval === 1 ? 'hvert år' : `hvert ${interval === 2 ? 'andet' : `${interval}.`} år`),
  several: 'flere gange',
  until: (date) => `til ${date}`,
  except: (what) => `ikke ${what}`,
  weeks: (weeks) => `uge ${weeks}`,
  onDate: (date) => `den ${date}`,
  someDates: 'enkelte dage',
  also: (what, excepts) => `${excepts ? 'men ' : ''}også ${what}`,
  someOtherDates: 'enkelte andre dage',
  times: (count) => `${count} gange`,
};

const en: RuleWords = {
  everyDay: 'every day',
  everyWorkday: 'every weekday',
  every: (days, interval) => (interval === 2 ? `every other ${days}` : `every ${days}`),
  everyNthDay: (interval) => (interval === 2 ? 'every other day' : `every ${interval} days`),
  inWeeks: (days, interval) => `${days} every ${interval === 2 ? 'other week' : `${interval} weeks`}`,
  dayNumber: (day) => `the ${day}${suffixEn(day)}`,
  dayFromEnd: (fromEnd) => `${fromLastEn(fromEnd)} day`,
  nthDay: (nth, weekday) =>
    `${nth < 0 ? fromLastEn(-nth) : `the ${ordinalsEn[nth] ?? `${nth}${suffixEn(nth)}`}`} ${weekday}`,
  workday: 'weekday',
  ofMonths: (interval) => {
    if (interval === 1) return 'of the month';
    return interval === 2 ? 'every other month' : `every ${interval} months`;
  },
  inMonths: (months) => `in ${months}`,
  ofYears: (interval) => {
    if (interval === 1) return 'every year';
    return interval === 2 ? 'every other year' : `every ${interval} years`;
  },
  several: 'several times',
  until: (date) => `until ${date}`,
  except: (what) => `not ${what}`,
  weeks: (weeks) => (weeks.includes(' ') ? `in weeks ${weeks}` : `in week ${weeks}`),
  onDate: (date) => `on ${date}`,
  someDates: 'on some days',
  also: (what, excepts) => `${excepts ? 'but ' : ''}also ${what}`,
  someOtherDates: 'on some other days',
  times: (count) => `${count} times`,
};

function fromLastDa(fromEnd: number): string {
  if (fromEnd === 1) return 'den sidste';
  return fromEnd === 2 ? 'den næstsidste' : `den ${ordinalsDa[fromEnd] ?? `${fromEnd}.`} sidste`;
}

function fromLastEn(fromEnd: number): string {
  if (fromEnd === 1) return 'the last';
  return `the ${ordinalsEn[fromEnd] ?? `${fromEnd}${suffixEn(fromEnd)}`} last`;
}

function suffixEn(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}

/** The words of each language. */
export const ruleWords: Record<Lang, RuleWords> = { da, en };
