/** What a form brings of a second factor. */
import type { Factor, Proof } from '#services/credential/second-factor.ts';
import type { Form } from './form.ts';
import { passkeyOf } from './passkey.ts';

/** A passkey, if the page's script filled one in, or the code of an app. */
export function factorOf(form: Form): Factor {
  const passkey = passkeyOf(form);
  return passkey === null ? { totp: form.text('totp') } : { passkey };
}

/** The same, or a recovery code. */
export function proofOf(form: Form): Proof {
  return form.has('recoveryCode') ? { recoveryCode: form.text('recoveryCode') } : factorOf(form);
}
