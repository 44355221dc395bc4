/** The same list in other shapes, for `<link rel="alternate">` and for links a person follows. */
import type { Municipality } from '#domain/municipality.ts';

/** The addresses of a municipality's feeds, from the root; `query` is the list's own filter. */
export function feedsOf({ slug, name }: Pick<Municipality, 'slug' | 'name'>, query = '') {
  const end = query === '' ? '' : `?${query}`;
  return [
    { type: 'text/calendar', href: `/feeds/${slug}.ics${end}`, title: name },
    { type: 'application/rss+xml', href: `/feeds/${slug}.rss${end}`, title: name },
    { type: 'application/feed+json', href: `/feeds/${slug}.json${end}`, title: name },
  ] as const;
}

/** The https address of a municipality's calendar, narrowed by a filter's query. */
export function feedAddress(publicUrl: string, slug: string, query = ''): string {
  return `${publicUrl}/feeds/${slug}.ics${query === '' ? '' : `?${query}`}`;
}

/** The same calendar as phones and Apple's programs subscribe to it. */
export function webcalOf(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}
