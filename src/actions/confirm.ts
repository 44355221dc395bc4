/** "Vis lige, at det er dig": a fresh sign-in of a young person who is signed in already. */
import { confirmByPasskey, confirmByPassphrase } from '#services/profile/confirm.ts';
import { sessionOf } from './access.ts';
import { pathOr, type Done, type Form } from './form.ts';
import { passkeyOf } from './passkey.ts';
import type { Visit } from './visit.ts';

/** Begins a fresh session in place of the one there was, and goes where one was going. */
export async function confirm(visit: Visit, form: Form, onward: string | null): Promise<Done<never>> {
  const { actor, policy } = sessionOf(visit);
  const passkey = passkeyOf(form);
  if (passkey === null) await confirmByPassphrase(visit.ctx, form.text('passphrase'));
  else await confirmByPasskey(visit.ctx, passkey);
  await visit.signIn(actor.id, policy);
  return { to: pathOr(onward, '/min-side') };
}
