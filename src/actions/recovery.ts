/** A worker helps somebody back who lost everything: one makes the code, another looks and answers. */
import { accessReasons } from '#domain/access.ts';
import { invalid } from '#domain/errors.ts';
import { createCode, type NewCode } from '#services/invitation/create.ts';
import { agreeRecovery, refuseRecovery } from '#services/recovery/answer.ts';
import { viewRecovery, type Asker } from '#services/recovery/view.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** Makes the code that leads back, and shows it: the only time. */
export async function makeWayBack(visit: Visit, municipality: string): Promise<Done<NewCode>> {
  return { show: await createCode(visit.ctx, municipality, 'recovery') };
}

/** Who asks, once a reason has been given. */
export type Opened = { asker: Asker };

/** Opens a request, or answers it. */
export async function answerRequest(visit: Visit, municipality: string, id: string, form: Form): Promise<Done<Opened>> {
  switch (form.text('handling')) {
    case 'ja':
      await agreeRecovery(visit.ctx, municipality, id);
      return { to: '/kontoret/hjaelp?ja' };
    case 'nej':
      await refuseRecovery(visit.ctx, municipality, id);
      return { to: '/kontoret/hjaelp?nej' };
    default:
      return { show: { asker: await viewRecovery(visit.ctx, municipality, id, reasonFrom(form)) } };
  }
}

function reasonFrom(form: Form) {
  const reason = accessReasons.find((one) => one === form.text('grund'));
  if (reason === undefined) throw invalid({ field: 'grund', da: 'Vælg en grund.', en: 'Choose a reason.' });
  return reason;
}
