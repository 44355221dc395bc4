/** What the menu of a private room leads to. */

/** One page; `count` is how many wait there. */
export type RoomLink = { href: string; text: string; count?: string };

/** Pages under a word of what they are about. */
export type RoomGroup = { name: string; links: readonly RoomLink[] };

/** What `aria-current` says of a link: this very page, or that it lies within; undefined for all others. */
export function currentOf(href: string, here: string): 'page' | 'true' | undefined {
  if (href === here) return 'page';
  // The first page of a room lies above the others, not around them.
  const isRoom = href.lastIndexOf('/') === 0;
  return !isRoom && here.startsWith(`${href}/`) ? 'true' : undefined;
}
