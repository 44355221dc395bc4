/**
 * The few ways a request can fail. Each edge (page, API, command line) maps them once:
 * to a status, a problem document (RFC 9457) or a sentence.
 */
export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'unconfirmed'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'too_many'
  | 'unavailable';

/** One thing wrong with one field, said in both languages. `field` is the name the caller used. */
export type Complaint = { field: string; da: string; en: string };

/** An expected failure with its cause in words. Anything else that is thrown is a fault of ours. */
export class HjemegnError extends Error {
  readonly code: ErrorCode;
  readonly complaints: readonly Complaint[];

  constructor(code: ErrorCode, complaints: readonly Complaint[]) {
    super(complaints.map((complaint) => `${complaint.field}: ${complaint.en}`).join('; '));
    this.name = 'HjemegnError';
    this.code = code;
    this.complaints = complaints;
  }
}

/** Input that cannot be taken, with a sentence per field; one that several rules lead to is said once. */
export function invalid(...complaints: Complaint[]): HjemegnError {
  const byWords = new Map(complaints.map((complaint) => [`${complaint.field} ${complaint.da}`, complaint]));
  return new HjemegnError('invalid', [...byWords.values()]);
}

/** Nothing by that name is known here. `field` says what was looked for. */
export function notFound(field: string): HjemegnError {
  return new HjemegnError('not_found', [{ field, da: 'Det findes ikke her.', en: 'There is no such thing here.' }]);
}

/** It was here and has been taken back. */
export function gone(field: string): HjemegnError {
  return new HjemegnError('gone', [{ field, da: 'Det er trukket tilbage.', en: 'It has been withdrawn.' }]);
}

/** What is asked for does not go with how things stand. */
export function conflict(complaint: Complaint): HjemegnError {
  return new HjemegnError('conflict', [complaint]);
}

/** The caller may not do this. Says nothing about whether the thing exists. */
export function forbidden(): HjemegnError {
  return new HjemegnError('forbidden', [
    { field: 'actor', da: 'Det har du ikke adgang til.', en: 'You may not do this.' },
  ]);
}

/** Nobody has signed in, and this is not for everyone. */
export function unauthenticated(): HjemegnError {
  return new HjemegnError('unauthenticated', [
    { field: 'actor', da: 'Log ind for at komme videre.', en: 'Sign in to go on.' },
  ]);
}

/** Somebody has signed in, but so long ago that another may hold the phone by now. */
export function unconfirmed(): HjemegnError {
  return new HjemegnError('unconfirmed', [
    { field: 'actor', da: 'Vis lige, at det er dig.', en: 'Show that it is you.' },
  ]);
}

/** Too many attempts, unless `what` says otherwise; `seconds` says how long to wait. */
export function tooMany(seconds: number, what: Pick<Complaint, 'da' | 'en'> = attempts): HjemegnError {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new HjemegnError('too_many', [
    {
      field: '',
      da: `${what.da} Vent ${minutes} ${minutes === 1 ? 'minut' : 'minutter'}, og prøv igen.`,
      en: `${what.en} Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
    },
  ]);
}

const attempts = { da: 'Der er prøvet for mange gange.', en: 'There have been too many attempts.' };

/** Somebody else's machine, which it takes, does not answer as it should. Nothing is wrong with what was asked. */
export function unavailable(complaint: Complaint): HjemegnError {
  return new HjemegnError('unavailable', [complaint]);
}

/** A word for where a page of a list ended, that no list of ours wrote. */
export function unreadablePage(): HjemegnError {
  return invalid({
    field: 'efter',
    da: 'Siden kan ikke findes. Begynd forfra på listen.',
    en: 'That page cannot be found. Start the list again.',
  });
}
