/** What a thing in a list is, for a phone that has hidden it: `k:musik t:haderslev p:7h3km9qd`. */

type Named = { category?: string; place?: { id: string; town: string | null } | null };

/** The names of its kind, town and place, in one attribute; undefined when it has none. */
export function namesOf({ category, place }: Named): string | undefined {
  const names = [
    category === undefined ? null : `k:${category}`,
    place?.town == null ? null : `t:${place.town}`,
    place == null ? null : `p:${place.id}`,
  ].filter((name) => name !== null);
  return names.length === 0 ? undefined : names.join(' ');
}
