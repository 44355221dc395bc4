/** Where a source and somebody here have changed the same thing to something else (a three-way merge). */
import { isDeepStrictEqual } from 'node:util';
import type { Event } from '#domain/event.ts';
import type { Difference } from '../import/merge.ts';
import type { PlaceBook } from '../import/places.ts';
import type { Said } from '../import/said.ts';

const wordNames = ['title', 'summary', 'text', 'category'] as const;
const timeNames = ['start', 'end', 'rule'] as const;

/** What both have changed, as a person calls it. */
export type Conflict = (typeof wordNames)[number] | 'place' | 'times';

/** The conflicts of an event with what its source says now. None where it is not known what it said before. */
export function conflictsOf(event: Event, { before, after }: Difference, find: PlaceBook['find']): Conflict[] {
  if (before === null) return [];
  const words = wordNames.filter((name) => isThree(before[name], after[name], event[name]));
  const times = isThree(timesOf(before), timesOf(after), timesOf(event)) ? (['times'] as const) : [];
  const moved = !isDeepStrictEqual(before.place, after.place);
  const place = moved && isThree(find(before.place), find(after.place), event.placeId) ? (['place'] as const) : [];
  return [...words, ...times, ...place];
}

function timesOf(series: Pick<Event, (typeof timeNames)[number]>): string {
  return JSON.stringify(timeNames.map((name) => series[name]));
}

function isThree(before: unknown, after: unknown, own: unknown): boolean {
  return before !== after && own !== before && own !== after;
}

/** What the source says now, with what it said before wherever there is a conflict: what was decided here stands. */
export function withoutConflicts({ before, after }: Difference, conflicts: readonly Conflict[]): Difference {
  if (before === null) return { before, after };
  const names = conflicts.flatMap((name): (keyof Said)[] => (name === 'times' ? [...timeNames] : [name]));
  return { before, after: { ...after, ...Object.fromEntries(names.map((name) => [name, before[name]])) } };
}
