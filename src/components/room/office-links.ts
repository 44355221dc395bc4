/** The pages of Kontoret, in the order of its menu, those of a role only for that role. */
import type { SignedIn } from '#domain/authorisation.ts';
import { isAtLeast, type Role } from '#domain/role.ts';
import type { words } from '#i18n/index.ts';
import type { RoomGroup, RoomLink } from './room-links.ts';

type Nav = ReturnType<typeof words>['office']['nav'];
type Group = keyof Nav['groups'];
type Line = { href: string; name: Exclude<keyof Nav, 'label' | 'more' | 'groups' | 'waiting'>; least?: Role };

/** What one needs several times a day. */
const main: readonly Line[] = [
  { href: '/kontoret', name: 'overview' },
  { href: '/kontoret/aktiviteter', name: 'events' },
  { href: '/kontoret/gennemse', name: 'review' },
  { href: '/kontoret/kladder', name: 'drafts' },
];

/** The rest, under a word of what it is about. */
const groups: Readonly<Record<Group, readonly Line[]>> = {
  content: [
    { href: '/kontoret/muligheder', name: 'opportunities' },
    { href: '/kontoret/nyt', name: 'stories' },
    { href: '/kontoret/billeder', name: 'pictures' },
    { href: '/kontoret/kontakter', name: 'contacts' },
    { href: '/kontoret/steder', name: 'places' },
    { href: '/kontoret/overdrag', name: 'handOver' },
    { href: '/kontoret/kilder', name: 'sources' },
  ],
  young: [
    { href: '/kontoret/koder', name: 'codes' },
    { href: '/kontoret/hjaelp', name: 'recovery' },
  ],
  setup: [
    { href: '/kontoret/tal', name: 'figures' },
    { href: '/kontoret/medarbejdere', name: 'staff', least: 'admin' },
    { href: '/kontoret/indstillinger', name: 'settings', least: 'admin' },
    { href: '/kontoret/log', name: 'log', least: 'admin' },
    { href: '/kontoret/forbindelser', name: 'connections' },
    { href: '/kontoret/mig', name: 'me' },
  ],
};

/** What this member of staff can go to; `waiting` stands beside what waits for an editor. */
export function officeLinks(
  actor: SignedIn,
  nav: Nav,
  waiting: string | null = null,
): { links: RoomLink[]; groups: RoomGroup[] } {
  const open = (lines: readonly Line[]): RoomLink[] =>
    lines
      .filter(({ least }) => least === undefined || (actor.kind === 'staff' && isAtLeast(actor.role, least)))
      .map(({ href, name }) => ({ href, text: nav[name] }));
  const links = open(main).map((link) => {
    return waiting !== null && link.href === '/kontoret/gennemse' ? { ...link, count: waiting } : link;
  });
  const named = Object.entries(groups).map(([name, lines]) => ({
    name: nav.groups[name as Group],
    links: open(lines),
  }));
  return { links, groups: named.filter((group) => group.links.length > 0) };
}
