/** What one does with one's drafts besides writing them. */
import { invalid } from '#domain/errors.ts';
import { dropDraft } from '#services/draft/state.ts';
import { takeBackDraft } from '#services/draft/take-back.ts';
import { undoDrop } from '#services/draft/undo-drop.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';
import { seenVersion } from './whole-number.ts';

/** Drops a draft, has it back, or takes back what was sent: `kladde` names it with the version that was seen. */
export async function changeDrafts(visit: Visit, municipality: string, form: Form): Promise<Done<never>> {
  const key = { municipality, ...seenVersion(form.text('kladde')) };
  const { id } = key;
  const template = form.text('var') === 'skabelon';
  switch (form.text('handling')) {
    case 'smid-ud': {
      const dropped = await dropDraft(visit.ctx, key);
      return { to: `/kontoret/kladder?smidt-ud=${id}.${dropped.version}${template ? '&var=skabelon' : ''}` };
    }
    case 'fortryd':
      await undoDrop(visit.ctx, key, template ? 'template' : 'draft');
      return { to: '/kontoret/kladder?fortrudt' };
    case 'tag-tilbage':
      await takeBackDraft(visit.ctx, key);
      return { to: `/kontoret/kladder/${id}` };
    default:
      throw invalid({ field: '', da: 'Vælg, hvad der skal ske.', en: 'Choose what is to happen.' });
  }
}
