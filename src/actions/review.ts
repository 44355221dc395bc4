/** An editor decides about what waits: one draft with all there is to say, or several at once. */
import { invalid } from '#domain/errors.ts';
import type { Decided, Decision } from '#domain/review.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { returnDraft } from '#services/draft/state.ts';
import type { DraftKey } from '#services/draft/save.ts';
import { takeBackDraft } from '#services/draft/take-back.ts';
import { undoDrop } from '#services/draft/undo-drop.ts';
import { decideMany } from '#services/review/decide-many.ts';
import { publishApart } from '#services/review/publish-apart.ts';
import { publishCancellation } from '#services/review/publish-cancellation.ts';
import { refuseDraft } from '#services/review/refuse.ts';
import { atFields, type Done, type Form } from './form.ts';
import type { Visit } from './visit.ts';
import { seenVersion, wholeNumber } from './whole-number.ts';

/** What was decided, and what came of each. */
export type DecidedMany = { decision: Decision; decided: Decided[] };

/** Decides about all that were ticked: `kladde` names each with the version that was seen. */
export async function decideTicked(visit: Visit, municipality: string, form: Form): Promise<Done<DecidedMany>> {
  const decision = form.text('handling') === 'afvis' ? 'refuse' : 'publish';
  const keys = form.texts('kladde').map(seenVersion);
  return { show: { decision, decided: await decideMany(visit.ctx, municipality, decision, keys) } };
}

/** Decides about one draft. */
export async function decideDraft(visit: Visit, municipality: string, id: string, form: Form): Promise<Done<never>> {
  const decide = decisions.get(form.text('handling'));
  if (decide === undefined) throw invalid(nothingChosen);
  return { to: await decide(visit, { municipality, id, version: wholeNumber(form.text('version')) }, form) };
}

/** Does what was chosen, and answers where to go on. */
type Decide = (visit: Visit, key: DraftKey, form: Form) => Promise<string>;

const decisions = new Map<string, Decide>(
  Object.entries<Decide>({
    udgiv: (visit, key) => publishDraft(visit.ctx, key).then(() => queue('udgivet', key)),
    'hver-for-sig': (visit, key) => publishApart(visit.ctx, key).then(() => queue('udgivet', key)),
    aflys: (visit, key, form) =>
      publishCancellation(visit.ctx, key, form.text('reason')).then(() => queue('aflyst', key)),
    'send-tilbage': (visit, key, form) =>
      returnDraft(visit.ctx, key, form.text('word')).then(() => queue('sendt-tilbage', key)),
    afvis: (visit, key, form) =>
      atFields(refuseDraft(visit.ctx, key, form.text('hvorfor')), { word: 'hvorfor' }).then(() => queue('afvist', key)),
    fortryd: (visit, key) => undoDrop(visit.ctx, key).then(() => `/kontoret/gennemse/${key.id}`),
    'tag-tilbage': (visit, key) => takeBackDraft(visit.ctx, key).then(() => `/kontoret/kladder/${key.id}`),
  }),
);

function queue(done: string, { id }: DraftKey): string {
  return `/kontoret/gennemse?${done}=${id}`;
}

const nothingChosen = {
  field: 'handling',
  da: 'Vælg, hvad der skal ske.',
  en: 'Choose what is to happen.',
};
