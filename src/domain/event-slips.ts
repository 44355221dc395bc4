/** When something is, typed as surely nobody means it: a wrong time of day or a wrong year. */
import type { Complaint } from './errors.ts';
import { addDays, dayOf, plainDateTime, type Day, type Wall } from './time.ts';

/** From when to when. */
type Span = { start: Wall; end: Wall };

const nightHours = 12;
const mostDays = 60;
const mostYears = 5;

/** True for what lasts no longer than from an evening to the next morning. */
export function isANight({ start, end }: Span): boolean {
  return plainDateTime(start).until(plainDateTime(end)).total({ unit: 'hours' }) <= nightHours;
}

/** True for a day that nobody plans for yet. */
export function isFarOff(day: Day, today: Day): boolean {
  return day > Temporal.PlainDate.from(today).add({ years: mostYears }).toString();
}

/** True for what goes on for months, and is more likely to repeat. */
export function goesOnForMonths({ start, end }: Span): boolean {
  return dayOf(end) > addDays(dayOf(start), mostDays);
}

/** An end early in the day that is nobody's next morning. */
export const endsTooLate: Complaint = {
  field: 'to',
  da: 'Så slutter det dagen efter og varer mere end 12 timer. Ret klokkeslættet.',
  en: 'So it ends the day after and lasts more than 12 hours. Correct the time.',
};

/** The same where the day of the end can be written. */
export const endsTooLateUndated: Complaint = {
  field: 'to',
  da: 'Så slutter det dagen efter og varer mere end 12 timer. Ret klokkeslættet, eller skriv, hvilken dag det slutter.',
  en: 'So it ends the day after and lasts more than 12 hours. Correct the time, or say on which day it ends.',
};

/** Months on end with times of day. */
export const lastsForMonths: Complaint = {
  field: 'endDate',
  da: `Det varer mere end ${mostDays} dage. Ret datoen, vælg hele dagen, eller lad det gentage sig.`,
  en: `It lasts more than ${mostDays} days. Correct the date, choose the whole day, or let it repeat.`,
};

/** A start years away, at the field that says it. */
export function farOff(field: string): Complaint {
  return {
    field,
    da: `Det er mere end ${mostYears} år ude i fremtiden. Ret årstallet.`,
    en: `That is more than ${mostYears} years ahead. Correct the year.`,
  };
}
