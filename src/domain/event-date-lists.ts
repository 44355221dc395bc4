/** Dates that are taken out of a series and dates that are put in, as fields of its form. */
import type { Fields } from './draft.ts';
import type { Complaint } from './errors.ts';
import { listIn, notADay, type Reading } from './form-reading.ts';
import { readWall, timeOf, wallFrom, type TimeOfDay } from './form-time.ts';
import { expandRule, untilOf, type Rule } from './recurrence.ts';
import { originalStarts, type Series } from './series.ts';
import { addDays, dayOf, existsIn, isWholeDay, type Day, type Wall } from './time.ts';

/** A repetition whose single dates are being read. */
export type Repetition = Pick<Series, 'start' | 'end' | 'rule'>;

/** Dates taken out and dates put in. */
type DateLists = { excludedDates: Wall[]; extraDates: Wall[] };

/** The fields of both lists: days, and the time of day only where it is not the series' own. */
export function fieldsOfDates({
  start,
  excludedDates,
  extraDates,
}: Pick<Series, 'start' | 'excludedDates' | 'extraDates'>): Fields {
  const shown = (wall: Wall) => (timeOf(wall) === timeOf(start) ? dayOf(wall) : wall);
  return { excluded: excludedDates.map(shown), extra: extraDates.map(shown) };
}

/** What both lists say of a repetition. */
export function datesIn(form: Reading, series: Repetition, timeZone: string): DateLists {
  const extraDates = extraIn(form, series, timeZone);
  const excludedDates = excludedIn(form, { ...series, extraDates });
  const all = { ...series, extraDates, excludedDates, overrides: [] };
  if (form.complaints.length === 0 && excludedDates.length > 0 && hasNoDate(all, timeZone))
    form.complaints.push(noDateLeft);
  return { excludedDates, extraDates };
}

function extraIn(form: Reading, { start, rule }: Repetition, timeZone: string): Wall[] {
  const typed = wallsIn(form, 'extra', start).filter((wall) => isPossible(form, wall, timeZone));
  const given = new Set(givenUpTo(start, rule, typed));
  return typed.filter((wall) => !given.has(wall));
}

function isPossible(form: Reading, wall: Wall, timeZone: string): boolean {
  if (wall < '1970' || wall >= '2100') form.complaints.push(outsideOurTime);
  else if (!existsIn(timeZone, wall)) form.complaints.push(skipped(wall));
  else return true;
  return false;
}

/** A day takes out the date at the usual time of that day, and leaves an extra one at another time; `uge 42` every date of the next such week. What hits nothing is let go. */
function excludedIn(form: Reading, { start, rule, extraDates }: Repetition & { extraDates: readonly Wall[] }): Wall[] {
  const typed = listIn(form.fields, 'excluded');
  const spans = typed.flatMap((text) => spanOf(form, text, dayOf(start)));
  const last = spans.map((span) => span.to);
  const dates = [...new Set([...givenUpTo(start, rule, last), ...extraDates])].toSorted();
  const hits = (span: DaySpan) => dates.filter((wall) => isWithin(wall, span, timeOf(start)));
  const idle = spans.filter((span) => hits(span).length === 0).length;
  if (idle > 0) form.remarks.push(hitsNothing(idle));
  return [...new Set(spans.flatMap(hits))].toSorted();
}

/** From one day to another, both with; or the one date with that start. */
type DaySpan = { from: Day; to: Day; wall?: Wall };

function isWithin(wall: Wall, span: DaySpan, usual: TimeOfDay | null): boolean {
  if (span.wall !== undefined) return wall === span.wall;
  return timeOf(wall) === usual && dayOf(wall) >= span.from && dayOf(wall) <= span.to;
}

function spanOf(form: Reading, text: string, first: Day): DaySpan[] {
  const [, week, year] = /^uge ?(\d{1,2})(?:[ ,/-]+(\d{4}))?$/i.exec(text) ?? [];
  if (week !== undefined)
    return weekSpan(form, { text, week: Number(week), year: year === undefined ? null : Number(year) }, first);
  const read = readWall(text, form.today);
  if (read === null) form.complaints.push(notADay('excluded', text));
  if (read === null) return [];
  const day = { from: read.day, to: read.day };
  return [read.time === null ? day : { ...day, wall: wallFrom(read.day, read.time) }];
}

type Week = { text: string; week: number; year: number | null };

function weekSpan(form: Reading, { text, week, year }: Week, first: Day): DaySpan[] {
  const begin = year === null ? first : `${year}-01-01`;
  const days = Array.from({ length: 55 }, (_, at) => Temporal.PlainDate.from(addDays(begin, at * 7)));
  const found = days.find((day) => day.weekOfYear === week && (year === null || day.yearOfWeek === year));
  if (found === undefined) form.complaints.push(notADay('excluded', text));
  if (found === undefined) return [];
  const from = found.subtract({ days: found.dayOfWeek - 1 }).toString();
  return [{ from, to: addDays(from, 6) }];
}

/** The typed dates of a field, at the series' own time of day where no other is said. */
function wallsIn(form: Reading, name: string, start: Wall): Wall[] {
  const walls = listIn(form.fields, name).flatMap((text) => {
    const read = readWall(text, form.today);
    if (read === null) form.complaints.push(notADay(name, text));
    else if (isWholeDay(start) && read.time !== null) form.complaints.push(wholeDaysOnly(name));
    else return [wallFrom(read.day, read.time ?? timeOf(start))];
    return [];
  });
  return [...new Set(walls)].toSorted();
}

function givenUpTo(start: Wall, rule: Rule | null, days: readonly Wall[]): Wall[] {
  if (days.length === 0) return [start];
  const last = days.map(dayOf).toSorted().at(-1) ?? dayOf(start);
  return expandRule(start, rule, last < '2100' ? last : '2099-12-31');
}

/** A rule without end has dates whatever is taken out. */
function hasNoDate(series: Series, timeZone: string): boolean {
  const until = series.rule === null ? series.start : untilOf(series.rule);
  return until !== null && originalStarts(series, timeZone, dayOf(until)).length === 0;
}

const noDateLeft: Complaint = {
  field: 'excluded',
  da: 'Alle datoer er taget ud. Lad mindst én blive.',
  en: 'Every date is taken out. Leave at least one.',
};
const outsideOurTime: Complaint = {
  field: 'extra',
  da: 'Årstallet skal være fra 1970 til 2099.',
  en: 'The year must be from 1970 to 2099.',
};

function skipped(wall: Wall): Complaint {
  const said = wall.slice(11);
  return {
    field: 'extra',
    da: `Klokken ${said.replace(':', '.')} findes ikke den ${dayOf(wall)}: uret stilles frem.`,
    en: `There is no ${said} on ${dayOf(wall)}: the clocks go forward.`,
  };
}

function wholeDaysOnly(field: string): Complaint {
  return { field, da: 'Skriv kun dage: det varer hele dagen.', en: 'Write days only: it lasts the whole day.' };
}

function hitsNothing(many: number): Complaint {
  return {
    field: 'excluded',
    da:
      many === 1
        ? 'En af de dage, der er taget ud, er ingen af datoerne.'
        : `${many} af de dage, der er taget ud, er ingen af datoerne.`,
    en:
      many === 1
        ? 'One of the days taken out is none of the dates.'
        : `${many} of the days taken out are none of the dates.`,
  };
}
