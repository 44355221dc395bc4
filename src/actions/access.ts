/** Login og telefoner: what one signs in with, and where one is signed in. */
import { unauthenticated } from '#domain/errors.ts';
import { addWayIn, namePasskey, removePasskey, removePassphrase, renewCard } from '#services/profile/ways-in.ts';
import { endMyOtherSessions, endMySession } from '#services/session/list.ts';
import type { Session } from '#services/session/sessions.ts';
import type { Done, Form } from './form.ts';
import { credentialOf } from './passkey.ts';
import type { Visit } from './visit.ts';

/** A new card: the only time it is shown. */
export type NewCard = { card: string };

/** Does what one of the page's forms asks for. */
export async function changeAccess(visit: Visit, form: Form): Promise<Done<NewCard>> {
  const { ctx } = visit;
  switch (form.text('handling')) {
    case 'tilfoej':
      await addWayIn(ctx, credentialOf(visit, form));
      return done('tilfoejet');
    case 'navn':
      await namePasskey(ctx, form.text('id'), form.text('passkey-name'));
      return done('navn');
    case 'fjern-passkey':
      await removePasskey(ctx, form.text('id'));
      return done('fjernet');
    case 'fjern-adgangssaetning':
      await removePassphrase(ctx);
      return done('fjernet');
    case 'kort':
      return { show: { card: await renewCard(ctx) } };
    default:
      return endSessions(visit, form);
  }
}

async function endSessions(visit: Visit, form: Form): Promise<Done<never>> {
  const { actor, id } = sessionOf(visit);
  if (form.text('handling') === 'log-alle-ud') await endMyOtherSessions(visit.ctx, actor, id);
  else await endMySession(visit.ctx, actor, form.text('id'));
  return done('ude');
}

/** The session of whoever has signed in. Throws `unauthenticated`. */
export function sessionOf({ session }: Visit): Session {
  if (session === null) throw unauthenticated();
  return session;
}

function done(what: string): Done<never> {
  return { to: `/min-side/login?${what}` };
}
