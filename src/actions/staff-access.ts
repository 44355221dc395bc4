/** A member of staff looks after their own sign-in. */
import { z } from 'zod';
import type { SignedIn } from '#domain/authorisation.ts';
import { newTotpSecret } from '#services/credential/totp.ts';
import { endMyOtherSessions, endMySession } from '#services/session/list.ts';
import {
  addMyPasskey,
  changeMyPassword,
  removeMyPasskey,
  removeMyTotp,
  renewMyRecoveryCodes,
  replaceMyTotp,
} from '#services/staff/my-credentials.ts';
import type { Done, Form } from './form.ts';
import { passkeyOf } from './passkey.ts';
import type { Visit } from './visit.ts';

const page = '/kontoret/mig/login';

/** The secret that an app was shown and has not yet confirmed. */
const NewApp = z.object({ totpSecret: z.string() });
const patience = 15 * 60;

/** A form that came without its passkey; it is refused as one that does not fit. */
const nothing = { answer: '', challenge: '' };

/** Ends one of my sessions, or all the others. */
export async function endSessions(visit: Visit, me: SignedIn, current: string, form: Form): Promise<Done<never>> {
  const name = form.text('session');
  if (name === '') await endMyOtherSessions(visit.ctx, me, current);
  else await endMySession(visit.ctx, me, name);
  return { to: '/kontoret/mig?logget-ud' };
}

/** Whatever the forms of the page about my sign-in ask for; new recovery codes are shown once. */
export async function changeAccess(visit: Visit, me: SignedIn, current: string, form: Form): Promise<Done<string[]>> {
  switch (form.text('handling')) {
    case 'adgangskode':
      await changeMyPassword(visit.ctx, { current: form.text('current'), password: form.text('password') });
      await endMyOtherSessions(visit.ctx, me, current);
      break;
    case 'passkey':
      await addMyPasskey(visit.ctx, passkeyOf(form) ?? nothing);
      break;
    case 'fjern-passkey':
      await removeMyPasskey(visit.ctx, form.text('id'));
      break;
    case 'fjern-app':
      await removeMyTotp(visit.ctx);
      break;
    case 'ny-app':
      visit.hold('enrolment', { totpSecret: newTotpSecret() }, patience);
      return { to: '/kontoret/mig/app' };
    case 'koder':
      return { show: await renewMyRecoveryCodes(visit.ctx) };
  }
  return { to: `${page}?gemt` };
}

/** The secret for a new app; null when it was not asked for, or it took too long. */
export function heldApp(visit: Visit): string | null {
  return visit.held('enrolment', NewApp)?.totpSecret ?? null;
}

/** Keeps the new app in place of the old one, once it has shown a code. */
export async function confirmApp(visit: Visit, form: Form): Promise<Done<never>> {
  const secret = heldApp(visit);
  if (secret === null) return { to: page };
  await replaceMyTotp(visit.ctx, secret, form.text('totp'));
  visit.drop('enrolment');
  return { to: `${page}?gemt` };
}
