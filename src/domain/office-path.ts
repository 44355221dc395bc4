/** Where in the office things are looked after. */
import type { DraftNoun } from './draft.ts';

const rooms = {
  event: 'aktiviteter',
  opportunity: 'muligheder',
  contact: 'kontakter',
  story: 'nyt',
  place: 'steder',
} as const satisfies Record<DraftNoun, string>;

/** The address of the office's list of all that is of a noun. */
export function officeRoom(noun: DraftNoun): string {
  return `/kontoret/${rooms[noun]}`;
}

/** The address of an item's page in the office. */
export function officePath(noun: DraftNoun, id: string): string {
  return `${officeRoom(noun)}/${id}`;
}
