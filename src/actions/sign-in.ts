/** A young person signs in; and anybody signs out. */
import { signInByPasskey, signInByPassphrase } from '#services/profile/sign-in.ts';
import { policyFrom } from './device.ts';
import { pathOr, type Done, type Form } from './form.ts';
import { passkeyOf } from './passkey.ts';
import type { Visit } from './visit.ts';

/** Signs in with what the form holds, and goes where one was going. */
export async function signIn(visit: Visit, form: Form, onward: string | null): Promise<Done<never>> {
  const policy = policyFrom(form);
  const to = pathOr(onward, '/min-side');
  const passkey = passkeyOf(form);
  if (passkey !== null) {
    const { accountId } = await signInByPasskey(visit.ctx, passkey);
    await visit.signIn(accountId, policy);
    return { to };
  }
  const typed = { signInName: form.text('signInName'), passphrase: form.text('passphrase') };
  const { accountId, trusted } = await signInByPassphrase(visit.ctx, typed, visit.device());
  await visit.signIn(accountId, policy);
  if (policy === 'own') visit.trust(trusted);
  return { to };
}

/** Ends the session; afterwards nothing of it is left in the browser. */
export async function signOut(visit: Visit): Promise<Done<never>> {
  const office = visit.session?.actor.kind === 'staff' ? '/kontoret' : '';
  await visit.signOut();
  return { to: `${office}/log-ind?ude` };
}
