/** Joining with a code, step by step. */
import { OpenCode, openCode, unusable } from '#services/invitation/open.ts';
import { joinProfile, type Joined } from '#services/profile/join.ts';
import { policyFrom } from './device.ts';
import type { Done, Form } from './form.ts';
import { passkeyOf } from './passkey.ts';
import type { Visit } from './visit.ts';

/** How long one may think about it after the code was typed, in seconds. */
const patience = 60 * 60;

/** Takes the typed code to the page it opens. */
export async function enterCode(visit: Visit, form: Form): Promise<Done<never>> {
  const code = await openCode(visit.ctx, form.text('kode'), visit.device().name);
  const step = code.kind === 'profile' ? 'join' : 'regain';
  visit.hold(step, code, patience);
  return { to: step === 'join' ? '/velkommen' : '/log-ind/tilbage' };
}

/** The code that was typed before this page; null when there is none. */
export function heldCode(visit: Visit): OpenCode | null {
  return visit.held('join', OpenCode);
}

/** Makes the profile, signs in, and shows the card: the only time it is shown. */
export async function join(visit: Visit, form: Form): Promise<Done<Joined>> {
  const code = heldCode(visit);
  if (code === null) throw unusable();
  const policy = policyFrom(form);
  const passkey = passkeyOf(form);
  const joined = await joinProfile(visit.ctx, code.id, {
    alias: form.text('alias'),
    signInName: form.text('signInName'),
    credential: passkey === null ? { passphrase: form.text('passphrase') } : { passkey },
  });
  visit.drop('join');
  await visit.signIn(joined.accountId, policy);
  return { show: joined };
}
