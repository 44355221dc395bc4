/** What every page of the office begins with. */
import { authorise, type SignedIn } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import { instantOf, dayAt, dayOf, wallAt, type EpochSeconds } from '#domain/time.ts';
import type { Verb } from '#domain/verbs.ts';
import { formatClock, formatDay } from '#i18n/dates.ts';
import type { Lang } from '#i18n/index.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import type { Session } from '#services/session/sessions.ts';
import { getMe } from '#services/staff/queries.ts';
import type { Staff } from '#services/staff/records.ts';

/** Who has come in, by what session, and where they work. */
export type Office = { me: Staff; actor: SignedIn; session: Session; home: Municipality };

/** Lets a member of staff in. Throws `unauthenticated` without a sign-in, and `forbidden` to anybody else. */
export async function enterOffice({ hub, visit }: App.Locals): Promise<Office> {
  const me = await getMe(visit.ctx);
  const { session } = visit;
  if (session === null) throw new Error('Somebody came in without a session.');
  return { me, session, actor: session.actor, home: await getMunicipality(asVisitor(hub), me.municipality) };
}

/** Asks before a form is filled in, not after it was sent. Throws `forbidden` and `unconfirmed`. */
export function confirmedFor(verb: Verb, { actor, home }: Office): void {
  authorise(actor, verb, { municipality: home.slug, owner: actor.id });
}

/** "fredag den 27. november kl. 19.00" of a moment, where the municipality is. */
export function formatMoment({ clock }: Hub, { timeZone }: Municipality, at: EpochSeconds, lang: Lang): string {
  const wall = wallAt(instantOf(at), timeZone);
  return `${formatDay(dayOf(wall), lang, dayAt(clock(), timeZone))} ${formatClock(wall, lang)}`;
}
