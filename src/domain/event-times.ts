/** When an event is, as fields of its form: date, from, to, and an end date only where it is not plain. */
import { fieldText, type Fields } from './draft.ts';
import type { Complaint } from './errors.ts';
import { dayIn, isTicked, tick, type Reading } from './form-reading.ts';
import { hoursLater, readTimeOfDay, timeOf, wallFrom, type TimeOfDay } from './form-time.ts';
import { endsTooLateUndated, goesOnForMonths, isANight, lastsForMonths } from './event-slips.ts';
import { addDays, dayOf, existsIn, happensTwice, isWholeDay, type Day, type Wall } from './time.ts';

/** What a person types about when; `end` of whole days is the day after the last. */
export type Times = { start: Wall; end: Wall };

/** How long something lasts whose end is not typed. */
const usualHours = 2;

/** The fields of a start and an end. The end's date stays empty where reading them back would find it. */
export function fieldsOfTimes({ start, end }: Times): Fields {
  const last = isWholeDay(end) ? addDays(end, -1) : dayOf(end);
  const [from, to] = [timeOf(start), timeOf(end)];
  const overnight = from !== null && to !== null && to < from && isANight({ start, end });
  const usual = overnight ? addDays(dayOf(start), 1) : dayOf(start);
  return {
    date: [dayOf(start)],
    from: from === null ? [] : [from],
    endDate: last === usual ? [] : [last],
    to: to === null ? [] : [to],
    wholeDay: tick(from === null),
  };
}

/**
 * When a form says it is; null when that cannot be told, which is complained about. Without an end it lasts two hours,
 * and an end earlier in the day than the start is the next day's: both are remarked.
 */
export function timesIn(form: Reading, timeZone: string): Times | null {
  const day = dayIn(form, 'date');
  const last = dayIn(form, 'endDate');
  if (day === null && fieldText(form.fields, 'date') === '') form.complaints.push(dateMissing);
  const whole = isTicked(form.fields, 'wholeDay');
  const clock = whole ? null : { from: timeIn(form, 'from'), to: timeIn(form, 'to') };
  if (clock !== null && fieldText(form.fields, 'from') === '') form.complaints.push(fromMissing);
  if (day === null) return null;
  const times = clock === null ? wholeDays(day, last) : onTheClock(form, { day, last, ...clock });
  return times === null ? null : possible(form, times, timeZone);
}

function timeIn(form: Reading, name: 'from' | 'to'): TimeOfDay | null {
  const text = fieldText(form.fields, name);
  if (text === '') return null;
  const time = readTimeOfDay(text);
  if (time === null) form.complaints.push(notATime(name, text));
  return time;
}

function wholeDays(day: Day, last: Day | null): Times {
  return { start: day, end: addDays(last ?? day, 1) };
}

type Typed = { day: Day; last: Day | null; from: TimeOfDay | null; to: TimeOfDay | null };

function onTheClock(form: Reading, { day, last, from, to }: Typed): Times | null {
  if (from === null) return null;
  const start = wallFrom(day, from);
  if (to !== null) return { start, end: wallFrom(last ?? endDay(form, day, from, to), to) };
  if (fieldText(form.fields, 'to') !== '') return null;
  if (last !== null && last !== day) {
    form.complaints.push(toMissing);
    return null;
  }
  form.remarks.push(lastsAsUsual);
  return { start, end: hoursLater(start, usualHours) };
}

function endDay(form: Reading, day: Day, from: TimeOfDay, to: TimeOfDay): Day {
  if (to >= from) return day;
  const next = addDays(day, 1);
  if (isANight({ start: wallFrom(day, from), end: wallFrom(next, to) })) form.remarks.push(endsNextDay);
  else form.complaints.push(endsTooLateUndated);
  return next;
}

function possible(form: Reading, times: Times, timeZone: string): Times | null {
  const complaints = complaintsAbout(form, times, timeZone);
  form.complaints.push(...complaints);
  if (happensTwice(timeZone, times.start)) form.remarks.push(comesTwice('from', times.start));
  if (happensTwice(timeZone, times.end)) form.remarks.push(comesTwice('to', times.end));
  return complaints.length === 0 ? times : null;
}

function complaintsAbout(form: Reading, { start, end }: Times, timeZone: string): Complaint[] {
  if (start < '1970' || start >= '2100') return [outsideOurTime('date')];
  if (end >= '2100-01-02') return [outsideOurTime('endDate')];
  const endField = isWholeDay(end) || fieldText(form.fields, 'endDate') !== '' ? 'endDate' : 'to';
  if (end <= start) return [endsBeforeItStarts(dayOf(end) < dayOf(start) ? endField : lateField(end))];
  if (!isWholeDay(end) && goesOnForMonths({ start, end })) return [lastsForMonths];
  const skipped = [existsIn(timeZone, start) ? [] : skippedHour('from', start)];
  return [...skipped.flat(), ...(existsIn(timeZone, end) ? [] : skippedHour('to', end))];
}

function lateField(end: Wall): string {
  return isWholeDay(end) ? 'endDate' : 'to';
}

function skippedHour(field: string, wall: Wall): Complaint[] {
  const said = wall.slice(11).replace(':', '.');
  return [
    {
      field,
      da: `Klokken ${said} findes ikke den dag: uret stilles frem.`,
      en: `There is no ${wall.slice(11)} on that day: the clocks go forward.`,
    },
  ];
}

/** Which one is meant of an hour that comes twice. */
export function comesTwice(field: string, wall: Wall): Complaint {
  return {
    field,
    da: `Klokken ${wall.slice(11).replace(':', '.')} kommer to gange den nat, fordi uret stilles tilbage. Det er den første.`,
    en: `${wall.slice(11)} comes twice that night, because the clocks go back. It is the first.`,
  };
}

function notATime(field: string, text: string): Complaint {
  return {
    field,
    da: `»${text.slice(0, 40)}« er ikke et klokkeslæt. Skriv det som 19.00.`,
    en: `“${text.slice(0, 40)}” is not a time of day. Write it like 19:00.`,
  };
}

function endsBeforeItStarts(field: string): Complaint {
  return { field, da: 'Den slutter, før den begynder.', en: 'It ends before it starts.' };
}

function outsideOurTime(field: string): Complaint {
  return { field, da: 'Årstallet skal være fra 1970 til 2099.', en: 'The year must be from 1970 to 2099.' };
}

const dateMissing: Complaint = { field: 'date', da: 'Skriv, hvilken dag det er.', en: 'Say which day it is.' };
const fromMissing: Complaint = {
  field: 'from',
  da: 'Skriv, hvornår det begynder, eller vælg hele dagen.',
  en: 'Say when it begins, or choose the whole day.',
};
const toMissing: Complaint = {
  field: 'to',
  da: 'Skriv, hvornår det slutter den sidste dag.',
  en: 'Say when it ends on the last day.',
};
const lastsAsUsual: Complaint = {
  field: 'to',
  da: 'Der er ikke skrevet, hvornår det slutter. Så varer det to timer.',
  en: 'It does not say when it ends. So it lasts two hours.',
};
const endsNextDay: Complaint = { field: 'to', da: 'Det slutter dagen efter.', en: 'It ends the day after.' };
