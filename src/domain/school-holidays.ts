/**
 * Holidays that a series may have to leave out: suggestions, made from how Danish schools usually have it. Each
 * municipality sets its own, so what is offered is for a person to check.
 */
import { addDays, dayOf, type Day, type Wall } from './time.ts';

/** From one day to another, both with. `school` ones are a usual guess; the others are public holidays by law. */
export type Holiday = { name: string; da: string; en: string; from: Day; to: Day; school: boolean };

/** The school holidays that touch a span of days, the first first. */
export function schoolHolidays(from: Day, to: Day): Holiday[] {
  return within(from, to, (year) => [
    holiday('winter', 'Vinterferie (uge 7)', 'Winter holiday (week 7)', week(year, 7)),
    holiday('easter', 'Påskeferie', 'Easter holiday', [
      addDays(easterSunday(year), -8),
      addDays(easterSunday(year), 1),
    ]),
    holiday('summer', 'Sommerferie', 'Summer holiday', [lastSaturdayOfJune(year), secondSundayOfAugust(year)]),
    holiday('autumn', 'Efterårsferie (uge 42)', 'Autumn holiday (week 42)', week(year, 42)),
    holiday('christmas', 'Juleferie', 'Christmas holiday', [`${year}-12-24`, `${year + 1}-01-01`]),
  ]);
}

/** The public holidays in a span of days (helligdage), the first first. */
export function publicHolidays(from: Day, to: Day): Holiday[] {
  return within(from, to, (year) => {
    const afterEaster = (days: number) => addDays(easterSunday(year), days);
    return [
      oneDay('new-year', 'Nytårsdag', 'New Year’s Day', `${year}-01-01`),
      oneDay('maundy-thursday', 'Skærtorsdag', 'Maundy Thursday', afterEaster(-3)),
      oneDay('good-friday', 'Langfredag', 'Good Friday', afterEaster(-2)),
      oneDay('easter-sunday', 'Påskedag', 'Easter Sunday', afterEaster(0)),
      oneDay('easter-monday', '2. påskedag', 'Easter Monday', afterEaster(1)),
      oneDay('ascension', 'Kristi himmelfartsdag', 'Ascension Day', afterEaster(39)),
      oneDay('whit-sunday', 'Pinsedag', 'Whit Sunday', afterEaster(49)),
      oneDay('whit-monday', '2. pinsedag', 'Whit Monday', afterEaster(50)),
      oneDay('christmas-day', 'Juledag', 'Christmas Day', `${year}-12-25`),
      oneDay('boxing-day', '2. juledag', 'Boxing Day', `${year}-12-26`),
    ];
  });
}

/** Both kinds; a public holiday within a school holiday is part of that. */
export function holidaysBetween(from: Day, to: Day): Holiday[] {
  const schools = schoolHolidays(from, to);
  const inSchools = (day: Day) => schools.some((school) => day >= school.from && day <= school.to);
  const others = publicHolidays(from, to).filter((one) => !inSchools(one.from));
  return [...schools, ...others].toSorted(byStart);
}

/** What a series would leave out for each holiday that any of its dates fall in; `dates` are its starts. */
export function excludedFor(
  dates: readonly Wall[],
  holidays: readonly Holiday[],
): { holiday: Holiday; dates: Wall[] }[] {
  return holidays
    .map((one) => ({
      holiday: one,
      dates: dates.filter((wall) => dayOf(wall) >= one.from && dayOf(wall) <= one.to),
    }))
    .filter((found) => found.dates.length > 0);
}

/**
 * Easter Sunday of a Gregorian year: the anonymous algorithm of Nature, 20 April 1876, as in Meeus, Astronomical
 * Algorithms, chapter 8.
 */
export function easterSunday(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }).toString();
}

function within(from: Day, to: Day, ofYear: (year: number) => Holiday[]): Holiday[] {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const all = years.flatMap(ofYear).filter((one) => one.to >= from && one.from <= to);
  return all.toSorted(byStart);
}

function byStart(a: Holiday, b: Holiday): number {
  return a.from < b.from ? -1 : 1;
}

function holiday(name: string, da: string, en: string, [from, to]: readonly [Day, Day]): Holiday {
  return { name, da, en, from, to, school: true };
}

function oneDay(name: string, da: string, en: string, day: Day): Holiday {
  return { name, da, en, from: day, to: day, school: false };
}

/** Monday to Sunday of a week (ISO 8601); its first week is the one with 4 January in it. */
function week(year: number, number: number): [Day, Day] {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
  return [monday.toString(), monday.add({ days: 6 }).toString()];
}

function lastSaturdayOfJune(year: number): Day {
  const last = Temporal.PlainDate.from({ year, month: 6, day: 30 });
  return last.subtract({ days: (last.dayOfWeek + 1) % 7 }).toString();
}

function secondSundayOfAugust(year: number): Day {
  const eighth = Temporal.PlainDate.from({ year, month: 8, day: 8 });
  return eighth.add({ days: 7 - eighth.dayOfWeek }).toString();
}
