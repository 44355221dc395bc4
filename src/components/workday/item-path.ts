/** Where in the office an item is looked after. */
import type { DraftNoun } from '#domain/draft.ts';

const rooms: Readonly<Record<DraftNoun, string>> = {
  event: 'aktiviteter',
  opportunity: 'muligheder',
  contact: 'kontakter',
  story: 'nyt',
  place: 'steder',
};

/** The address of an item's page in the office. */
export function itemPath(noun: DraftNoun, id: string): string {
  return `/kontoret/${rooms[noun]}/${id}`;
}
