/**
 * How long a profile is kept. Age is a reason to ask, never to delete: the years in which one turns 18 and 23 have
 * their question, and nothing follows from leaving it open. Only long absence ends a profile, and only after notice.
 */
import type { ProfileQuestion } from './profile.ts';
import type { Day } from './time.ts';

/** Asked from 1 January of the year one turns this; the year is all that is known. */
const questionAges = { adult: 18, leaving: 23 } as const;

/** Months without a sign-in until notice is given, and until it is deleted. */
const monthsUntil = { notice: 22, deletion: 24 } as const;

/** The least time between notice and deletion, however late the notice was given. */
const noticeDays = 60;

/** What decides about a profile. */
export type Retained = {
  /** The last day somebody was signed in. */
  lastUsed: Day;
  birthYear: number | null;
  /** What stands open, and since which day. */
  question: ProfileQuestion | null;
  questionSince: Day | null;
  /** The last question of age that was answered by keeping the profile. */
  answered: ProfileQuestion | null;
};

/** What somebody is asked; `deletedOn` only while a notice of long absence stands. */
export type OpenQuestion = { question: ProfileQuestion; since: Day; deletedOn: Day | null };

/** What is to be done today: nothing, ask, take a question back that no longer holds, or delete. */
export type RetentionStep =
  { kind: 'keep' } | { kind: 'ask'; question: ProfileQuestion } | { kind: 'withdraw' } | { kind: 'delete' };

/** What is to be done about a profile today. */
export function retentionStep(today: Day, profile: Retained): RetentionStep {
  const deletedOn = deletionDay(profile);
  if (deletedOn !== null) return today >= deletedOn ? { kind: 'delete' } : { kind: 'keep' };
  if (today >= addMonths(profile.lastUsed, monthsUntil.notice)) return { kind: 'ask', question: 'absent' };
  const due = profile.question === 'absent' && today <= profile.lastUsed ? 'absent' : questionOfAge(today, profile);
  if (due === profile.question) return { kind: 'keep' };
  return due === null ? { kind: 'withdraw' } : { kind: 'ask', question: due };
}

/** The day it will be deleted unless somebody signs in before; null without a notice since it was last used. */
export function deletionDay({ lastUsed, question, questionSince }: Retained): Day | null {
  if (question !== 'absent' || questionSince === null || questionSince <= lastUsed) return null;
  const noticed = Temporal.PlainDate.from(questionSince).add({ days: noticeDays }).toString();
  const absent = addMonths(lastUsed, monthsUntil.deletion);
  return noticed > absent ? noticed : absent;
}

/** The question of the age one reaches this year or has passed, unless it, or a later one, was answered. */
function questionOfAge(today: Day, { birthYear, answered }: Retained): ProfileQuestion | null {
  if (birthYear === null || answered === 'leaving') return null;
  const age = Number(today.slice(0, 4)) - birthYear;
  if (age >= questionAges.leaving) return 'leaving';
  return age >= questionAges.adult && answered !== 'adult' ? 'adult' : null;
}

function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
