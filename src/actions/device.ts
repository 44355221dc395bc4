/** "Er det din egen telefon?" decides how long a session lives. */
import { invalid } from '#domain/errors.ts';
import type { Form } from './form.ts';

/** The answer as the policy of a session. Throws `invalid` without one: nobody stays signed in by default. */
export function policyFrom(form: Form): 'own' | 'shared' {
  const said = form.text('enhed');
  if (said === 'egen') return 'own';
  if (said === 'laant') return 'shared';
  throw invalid({ field: 'enhed', da: 'Sig, om telefonen er din egen.', en: 'Say whether the phone is your own.' });
}
