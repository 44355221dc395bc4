/** Somebody says what should hold where two people changed the same. */
import { Fields, type Draft } from '#domain/draft.ts';
import { invalid } from '#domain/errors.ts';
import { answered, type Choices } from '#domain/merge-fields.ts';
import { compareWithSaved } from '#services/draft/merge.ts';
import { rebaseDraft } from '#services/draft/rebase.ts';
import { saveDraft } from '#services/draft/save.ts';
import { draftPath } from './drafts.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';
import { wholeNumber } from './whole-number.ts';

/** Fields that stand in a form as JSON; null for what is none. */
export function fieldsIn(text: string): Fields | null {
  try {
    return Fields.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Keeps what was chosen: of what I typed and what another has saved in the same draft, or of the draft and what the item
 * has become. Throws `invalid` at every field that is still open, and `conflict` when it was saved once more meanwhile.
 */
export async function settleMerge(visit: Visit, draft: Draft, form: Form): Promise<Done<never>> {
  const { municipality, id } = draft;
  const key = { municipality, id, version: wholeNumber(form.text('version')) };
  const mine = fieldsIn(form.text('mine'));
  if (mine === null) {
    await rebaseDraft(visit.ctx, key, choicesIn(form));
  } else {
    const { merge } = await compareWithSaved(visit.ctx, key, mine, fieldsIn(form.text('grund')));
    const { fields, open } = answered(merge, choicesIn(form));
    if (open.length > 0) throw invalid(...open.map(chooseOne));
    await saveDraft(visit.ctx, key, fields);
  }
  return { to: draftPath(id) };
}

const prefix = 'valg-';

function choicesIn(form: Form): Choices {
  const named = form.names().filter((name) => name.startsWith(prefix));
  return Object.fromEntries(
    named.map((name) => [name.slice(prefix.length), form.text(name) === 'theirs' ? 'theirs' : 'mine'] as const),
  );
}

function chooseOne(field: string) {
  return { field: `${prefix}${field}`, da: 'Vælg, hvad der skal gælde.', en: 'Choose what should hold.' };
}
