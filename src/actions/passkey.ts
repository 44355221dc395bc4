/** What a form brings of a passkey: filled in by the page's own script. */
import type { PasskeyAnswer } from '#services/credential/passkeys.ts';
import type { Form } from './form.ts';

/** The passkey of a form; null when it was sent without one. */
export function passkeyOf(form: Form): PasskeyAnswer | null {
  const answer = form.text('passkey');
  return answer === '' ? null : { answer, challenge: form.text('passkey-challenge'), name: form.text('passkey-name') };
}
