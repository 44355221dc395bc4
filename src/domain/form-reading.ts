/** Reading a form that a person typed: every complaint is gathered, so that all are said at once. */
import { fieldText, type Fields } from './draft.ts';
import { invalid, type Complaint } from './errors.ts';
import { readDay } from './form-time.ts';
import type { Day } from './time.ts';

/** What is said about a field without standing in the way: what we took for granted. Shaped as a complaint. */
export type Remark = Complaint;

/** A form being read. `today` is the day where the municipality is: a date without a year is the next such. */
export type Reading = {
  readonly fields: Fields;
  readonly today: Day;
  readonly complaints: Complaint[];
  readonly remarks: Remark[];
};

/** Begins to read a form. */
export function reading(fields: Fields, today: Day): Reading {
  return { fields, today, complaints: [], remarks: [] };
}

/** Throws `invalid` with everything that was complained about, if anything was. */
export function settle(form: Reading): void {
  if (form.complaints.length > 0) throw invalid(...form.complaints);
}

/** A field as one text, trimmed; null when it is empty. */
export function textOrNull(fields: Fields, name: string): string | null {
  const text = fieldText(fields, name);
  return text === '' ? null : text;
}

/** Every value of a field that says something; also those typed into one box, parted by commas, semicolons or lines. */
export function listIn(fields: Fields, name: string): string[] {
  const values = (fields[name] ?? []).flatMap((value) => value.split(/[,;\n]/));
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** True when a box is ticked. */
export function isTicked(fields: Fields, name: string): boolean {
  return fieldText(fields, name) !== '';
}

/** A tick box as its field keeps it. */
export function tick(on: boolean): string[] {
  return on ? ['ja'] : [];
}

/** A day; null when nothing is typed, and also when it is no day, which is complained about. */
export function dayIn(form: Reading, name: string): Day | null {
  const text = fieldText(form.fields, name);
  if (text === '') return null;
  const day = readDay(text, form.today);
  if (day === null) form.complaints.push(notADay(name, text));
  return day;
}

/** A whole number within bounds; null when nothing is typed, and when it is none, which is complained about. */
export function numberIn(form: Reading, name: string, { least, most }: { least: number; most: number }): number | null {
  const text = fieldText(form.fields, name);
  if (text === '') return null;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  form.complaints.push(notBetween(name, least, most));
  return null;
}

/** The complaint about what was meant as a day. */
export function notADay(field: string, text: string): Complaint {
  return {
    field,
    da: `»${text.slice(0, 40)}« er ikke en dato, der findes. Skriv den som 24.6.2027.`,
    en: `“${text.slice(0, 40)}” is not a date that exists. Write it like 24.6.2027.`,
  };
}

function notBetween(field: string, least: number, most: number): Complaint {
  return {
    field,
    da: `Skriv et helt tal fra ${least} til ${most}.`,
    en: `Write a whole number from ${least} to ${most}.`,
  };
}
