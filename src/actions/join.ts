/** Joining with a code, step by step. */
import { OpenCode, openCode, unusable } from '#services/invitation/open.ts';
import { joinProfile, type Joined } from '#services/profile/join.ts';
import { policyFrom } from './device.ts';
import type { Done, Form } from './form.ts';
import { credentialOf } from './passkey.ts';
import type { Visit } from './visit.ts';

/** How long one may think about it after the code was typed, in seconds. */
const patience = 60 * 60;

/** Takes the typed code to the page it opens. */
export async function enterCode(visit: Visit, form: Form): Promise<Done<never>> {
  const code = await openCode(visit.ctx, form.text('kode'), visit.device().name);
  const step = code.kind === 'profile' ? 'join' : 'regain';
  visit.hold(step, step === 'join' ? code : { kind: 'code', code }, patience);
  return { to: step === 'join' ? '/velkommen' : '/log-ind/tilbage' };
}

/** The code that was typed before this page; null when there is none. */
export function heldCode(visit: Visit): OpenCode | null {
  return visit.held('join', OpenCode);
}

/** Makes the profile, signs in, and shows the card: the only time it is shown. */
export async function join(visit: Visit, form: Form): Promise<Done<Joined>> {
  const code = await codeFor(visit, form);
  const policy = policyFrom(form);
  const joined = await joinProfile(visit.ctx, code.id, {
    alias: form.text('alias'),
    signInName: form.text('signInName'),
    credential: credentialOf(visit, form),
  });
  visit.drop('join');
  await visit.signIn(joined.accountId, policy);
  return { show: joined };
}

/** The code that leads here; one typed into the form itself stands in for one that ended meanwhile. */
async function codeFor(visit: Visit, form: Form): Promise<OpenCode> {
  if (form.text('kode') === '') return heldCode(visit) ?? fail();
  const code = await openCode(visit.ctx, form.text('kode'), visit.device().name);
  if (code.kind !== 'profile') throw unusable();
  visit.hold('join', code, patience);
  return code;
}

function fail(): never {
  throw unusable();
}
