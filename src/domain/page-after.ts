/** A page of a list that is short enough to be read whole. */
import { unreadablePage } from './errors.ts';
import type { Page } from './listing.ts';

/** Which part of it: how many at most, after which item (its id), and which of them at all. */
export type Part<Item> = { limit: number; after: string | null; fits?: (item: Item) => boolean };

/**
 * The items after the one that `after` names, in the order given. That one need not fit any more: whoever changes what
 * they list as they read on misses nothing. Throws `invalid` for one that is not in the list.
 */
export function pageAfter<Item>(
  sorted: readonly Item[],
  idOf: (item: Item) => string,
  { limit, after, fits = () => true }: Part<Item>,
): Page<Item> {
  const place = after === null ? -1 : sorted.findIndex((item) => idOf(item) === after);
  if (after !== null && place === -1) throw unreadablePage();
  const rest = sorted.slice(place + 1).filter(fits);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rest.length > limit && last !== undefined ? idOf(last) : null };
}
