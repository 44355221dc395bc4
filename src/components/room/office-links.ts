/** The pages of Kontoret, in the order of its menu, those of a role only for that role. */
import type { SignedIn } from '#domain/authorisation.ts';
import { isAtLeast, type Role } from '#domain/role.ts';
import type { words } from '#i18n/index.ts';

type Nav = ReturnType<typeof words>['office']['nav'];
type Line = { href: string; name: Exclude<keyof Nav, 'label'>; least?: Role };

const lines: readonly Line[] = [
  { href: '/kontoret', name: 'overview' },
  { href: '/kontoret/koder', name: 'codes' },
  { href: '/kontoret/hjaelp', name: 'recovery' },
  { href: '/kontoret/medarbejdere', name: 'staff', least: 'admin' },
  { href: '/kontoret/log', name: 'log', least: 'admin' },
  { href: '/kontoret/forbindelser', name: 'connections' },
  { href: '/kontoret/mig', name: 'me' },
];

/** What this member of staff can go to. */
export function officeLinks(actor: SignedIn, nav: Nav): { href: string; text: string }[] {
  return lines
    .filter(({ least }) => least === undefined || (actor.kind === 'staff' && isAtLeast(actor.role, least)))
    .map(({ href, name }) => ({ href, text: nav[name] }));
}
