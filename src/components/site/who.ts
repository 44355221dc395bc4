/** Who looks at a page, as far as its head and foot have to know. */
import { words, type Lang } from '#i18n/index.ts';

/** Nobody in particular, a young person who has signed in, or staff. */
export type Who = 'visitor' | 'profile' | 'staff';

/** The way to one's own pages. */
export function ownRoom(who: Who, lang: Lang): { href: string; text: string } {
  const { mine, office } = words(lang);
  return who === 'staff' ? { href: '/kontoret', text: office.title } : { href: '/min-side', text: mine.title };
}
