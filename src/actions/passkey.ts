/** What a form brings of a passkey: filled in by the page's own script. */
import type { NewCredential } from '#services/credential/keep.ts';
import type { PasskeyAnswer } from '#services/credential/passkeys.ts';
import type { Form } from './form.ts';
import type { Visit } from './visit.ts';

/** The passkey of a form; null when it was sent without one. */
export function passkeyOf(form: Form): PasskeyAnswer | null {
  const answer = form.text('passkey');
  return answer === '' ? null : { answer, challenge: form.text('passkey-challenge'), name: form.text('passkey-name') };
}

/** The new way in of a form: a passkey, named for the browser that made it unless its owner says otherwise, or a passphrase. */
export function credentialOf(visit: Visit, form: Form): NewCredential {
  const passkey = passkeyOf(form);
  if (passkey === null) return { passphrase: form.text('passphrase') };
  return { passkey: { ...passkey, name: (form.text('passkey-name') || visit.browser).slice(0, 40) } };
}
