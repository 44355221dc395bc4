/** What matches somebody's interests: the kinds and towns they chose, in a language and at an age that are theirs. */
import { everything, type EventFilter } from './filter.ts';
import type { Choices } from './profile.ts';
import type { Day } from './time.ts';

/** The filter of somebody's kinds and towns; null while they have chosen none. */
export function interestFilter({ interests, towns }: Pick<Choices, 'interests' | 'towns'>): EventFilter | null {
  return interests.length + towns.length === 0 ? null : { ...everything, categories: interests, towns };
}

/** The ages somebody born in a year can have on a day, youngest first: only the year is known. */
export function agesOn(birthYear: number, day: Day): [number, number] {
  const oldest = Number(day.slice(0, 4)) - birthYear;
  return [oldest - 1, oldest];
}

/** Languages one can say one speaks, the most spoken here first (BCP 47). */
export const spokenLanguages = ['da', 'en', 'de', 'ar', 'uk', 'tr', 'pl', 'ti', 'fa', 'so', 'fo', 'kl'] as const;
