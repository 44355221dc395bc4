/** The sentences about a repetition that was chosen in a form, each at its field. */
import type { Complaint } from './errors.ts';
import { dayOf, type Day, type Wall } from './time.ts';

/** What is wrong with a day that a repetition should end on; null when nothing is. */
export function complaintAboutUntil(start: Wall, until: Day): Complaint | null {
  if (until < dayOf(start)) return untilBeforeStart;
  return until >= '2100' ? untilTooLate : null;
}

/** The first date is none of those that are chosen. */
export function complaintAboutFirst(field: 'days' | 'nth', start: Wall): Complaint {
  const [weekday, name] = weekdayNames[Temporal.PlainDate.from(dayOf(start)).dayOfWeek - 1] ?? ['', ''];
  if (field === 'nth')
    return {
      field,
      da: `Den første dato er ikke den ${weekday} i måneden. Ret datoen, eller vælg en anden.`,
      en: `The first date is not that ${name} of its month. Change the date, or choose another.`,
    };
  return {
    field,
    da: `Den første dato er en ${weekday}. Vælg også ${weekday}, eller ret datoen.`,
    en: `The first date is a ${name}. Choose ${name} too, or change the date.`,
  };
}

const weekdayNames = [
  ['mandag', 'Monday'],
  ['tirsdag', 'Tuesday'],
  ['onsdag', 'Wednesday'],
  ['torsdag', 'Thursday'],
  ['fredag', 'Friday'],
  ['lørdag', 'Saturday'],
  ['søndag', 'Sunday'],
] as const;

/** Some months have no such day. */
export function remarkAboutLateDay(day: number): Complaint {
  return {
    field: 'repeat',
    da: `Måneder uden en ${day}. springes over.`,
    en: `Months without a day ${day} are skipped.`,
  };
}

export const unknownRepeat: Complaint = {
  field: 'repeat',
  da: 'Vælg, om den gentager sig, og hvor tit.',
  en: 'Choose whether it repeats, and how often.',
};

export const ruleMissing: Complaint = {
  field: 'rule',
  da: 'Skriv reglen, eller vælg en af de andre gentagelser.',
  en: 'Write the rule, or choose one of the other repetitions.',
};

const untilBeforeStart: Complaint = {
  field: 'until',
  da: 'Den sidste dato er før den første.',
  en: 'The last date is before the first.',
};

const untilTooLate: Complaint = {
  field: 'until',
  da: 'Årstallet skal være fra 1970 til 2099.',
  en: 'The year must be from 1970 to 2099.',
};
