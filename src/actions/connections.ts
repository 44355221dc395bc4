/** A member of staff lets programs in, and an admin sets up who is told. */
import { invalid, type Complaint } from '#domain/errors.ts';
import { movedTo } from '#domain/form-labels.ts';
import { apiScopes, webhookTopics } from '#domain/integration.ts';
import { createApiToken, type IssuedToken } from '#services/api-token/create.ts';
import { revokeApiToken } from '#services/api-token/list.ts';
import { pauseWebhook, removeWebhook } from '#services/webhook/change.ts';
import { createWebhook, type IssuedWebhook } from '#services/webhook/create.ts';
import { pingWebhook } from '#services/webhook/ping.ts';
import { inWords, type Done, type Form } from './form.ts';
import type { Visit } from './visit.ts';
import { wholeNumber } from './whole-number.ts';

const page = '/kontoret/forbindelser';

/** What is shown once: a token, a webhook's secret, or what a webhook answered. */
export type Issued = { token: IssuedToken } | { webhook: IssuedWebhook } | { answered: number | null };

/** Whatever the forms of the page ask for. */
export async function changeConnections(visit: Visit, municipality: string, form: Form): Promise<Done<Issued>> {
  const { ctx } = visit;
  const id = form.text('id');
  switch (form.text('handling')) {
    case 'ny-adgang':
      return { show: { token: await issued(createApiToken(ctx, tokenTyped(form)), 'tokenName') } };
    case 'luk-adgang':
      await revokeApiToken(ctx, id);
      return { to: `${page}?lukket` };
    case 'ny-webhook':
      return { show: { webhook: await issued(createWebhook(ctx, municipality, webhookTyped(form)), 'hookName') } };
    case 'proev':
      return { show: { answered: await pingWebhook(ctx, municipality, id) } };
    case 'pause':
    case 'fortsaet':
      await pauseWebhook(ctx, municipality, id, form.text('handling') === 'pause');
      return { to: `${page}?gemt` };
    case 'fjern':
      await removeWebhook(ctx, municipality, id);
      return { to: `${page}?fjernet` };
    default:
      throw invalid({ field: '', da: 'Formularen var ikke hel.', en: 'The form was not whole.' });
  }
}

/** What was made, or what is wrong at the fields of its form. */
function issued<Made>(made: Promise<Made>, name: string): Promise<Made> {
  return inWords(made, (complaint) => notChosen[complaint.field] ?? movedTo({ name })(complaint));
}

function tokenTyped(form: Form) {
  const scopes = apiScopes.filter((scope) => form.texts('scopes').includes(scope));
  return { name: form.text('tokenName'), scopes, days: wholeNumber(form.text('days')) };
}

function webhookTyped(form: Form) {
  const topics = webhookTopics.filter((topic) => form.texts('topics').includes(topic));
  return { name: form.text('hookName'), url: form.text('url'), topics };
}

/** What there is to say of what can only be chosen. */
const notChosen: Readonly<Record<string, Complaint>> = {
  scopes: { field: 'scopes', da: 'Vælg, hvad programmet må.', en: 'Choose what the program may do.' },
  topics: { field: 'topics', da: 'Vælg, hvad der skal fortælles om.', en: 'Choose what is to be told of.' },
};
