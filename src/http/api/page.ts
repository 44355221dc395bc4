/** A page of a list as an answer. */
import type { Context } from 'hono';
import type { Page } from '#domain/listing.ts';

/** The page with its items as they leave the house; says in a `Link` header where to read on (RFC 8288). */
export function linked<Item, Shown>(c: Context, page: Page<Item>, show: (item: Item) => Shown): Page<Shown> {
  if (page.next !== null) c.header('Link', `<${addressAfter(c, page.next)}>; rel="next"`);
  return { items: page.items.map(show), next: page.next };
}

function addressAfter(c: Context, next: string): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('efter', next);
  return `${pathname}?${searchParams.toString()}`;
}
