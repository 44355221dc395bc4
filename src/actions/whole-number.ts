/** Whole numbers that a page wrote into its own form: a version, a record. */
import { invalid, type Complaint } from '#domain/errors.ts';

/** Reads one, from 0. Throws `invalid` for anything else: the form is not as the page wrote it. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw invalid(notOurs);
  return Number(text);
}

/** Reads the number of a record, from 1. Throws `invalid` as {@link wholeNumber}. */
export function recordNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw invalid(notOurs);
  return number;
}

/** A draft and the version that was seen of it, `7h3km9qd.3`, as a button names it. Throws `invalid` for anything else. */
export function seenVersion(text: string): { id: string; version: number } {
  const [id = '', version = '', ...more] = text.split('.');
  if (id === '' || more.length > 0) throw invalid(notOurs);
  return { id, version: wholeNumber(version) };
}

const notOurs: Complaint = {
  field: '',
  da: 'Formularen er ikke, som siden skrev den. Hent siden igen, og prøv en gang til.',
  en: 'The form is not as the page wrote it. Load the page again, and try once more.',
};
