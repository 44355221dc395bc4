/** What of a thing can be hidden: its kind, its place, its town. */
import type { Hidden } from '#domain/profile.ts';

export type Hideable = { kind: keyof Hidden; said: 'category' | 'place' | 'town'; name: string; text: string };

type Parts = {
  category?: { slug: string; text: string } | null;
  place?: { id: string; name: string } | null;
  town?: { slug: string; name: string } | null;
};

/** The most particular last. */
export function hideableOf({ category, place, town }: Parts): Hideable[] {
  return [
    ...(category == null
      ? []
      : [{ kind: 'categories', said: 'category', name: category.slug, text: category.text } as const]),
    ...(town == null ? [] : [{ kind: 'towns', said: 'town', name: town.slug, text: town.name } as const]),
    ...(place == null ? [] : [{ kind: 'places', said: 'place', name: place.id, text: place.name } as const]),
  ];
}

/** As a phone keeps it: `k:musik`, `t:vojens`, `p:7h3km9qd`. */
export function deviceName({ said, name }: Hideable): string {
  return `${{ category: 'k', town: 't', place: 'p' }[said]}:${name}`;
}
