/** An item's page is named `<slug>-<id>`: the id finds it, the slug is for people and may change. */
import { notFound } from '#domain/errors.ts';

/** The id at the end of a page's name. Throws `not_found` when there is none. */
export function itemId(name: string | undefined): string {
  const id = /(?:^|-)([0-9a-hjkmnp-tv-z]{8})$/.exec(name ?? '')?.[1];
  if (id === undefined) throw notFound('address');
  return id;
}
