/** Somebody writes a draft: what is typed is kept first, whatever is asked for then. */
import { type Fields, type Draft, type DraftNoun } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft, type DraftKey } from '#services/draft/save.ts';
import { dropDraft, sendDraft } from '#services/draft/state.ts';
import { previewEventDraft } from '#services/event/preview.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** What stands in the form beside the fields of the draft. */
const besides = new Set(['handling', 'version', 'grund', 'skabelonnavn']);

/** The fields of a sent form, as they were typed. */
export function typedFields(form: Form): Fields {
  const names = form.names().filter((name) => !besides.has(name));
  return Object.fromEntries(names.map((name) => [name, form.texts(name).filter((value) => value !== '')]));
}

/** The page of a draft. */
export function draftPath(id: string): string {
  return `/kontoret/kladder/${id}`;
}

/** Begins a draft of something new with what is typed. A box that was unticked says so by not being there. */
export async function beginTyped(
  visit: Visit,
  municipality: string,
  begun: { noun: DraftNoun; blank: Fields },
  form: Form,
): Promise<Draft> {
  const empty = Object.fromEntries(Object.keys(begun.blank).map((name) => [name, []]));
  const typed = { ...empty, ...typedFields(form) };
  return beginDraft(visit.ctx, municipality, { proposal: 'create', noun: begun.noun }, typed);
}

/** Keeps what is typed in a draft, and does what the pressed button says. */
export async function writeDraft(visit: Visit, found: Draft, form: Form): Promise<Done<Draft>> {
  // The form that has begun a draft comes here with it, and knows no version: it is the first.
  const seen = { ...keyOf(found), version: Number(form.text('version') || 1) };
  const kept = await saveDraft(visit.ctx, seen, typedFields(form));
  switch (form.text('handling')) {
    case 'vis':
      await previewEventDraft(visit.ctx, kept);
      return { to: `${draftPath(kept.id)}/vis` };
    case 'udgiv':
    case 'send':
      return { to: await letOut(visit, kept, form.text('handling')) };
    case 'smid-ud':
      await dropDraft(visit.ctx, keyOf(kept));
      return { to: draftPath(kept.id) };
    default:
      return { show: kept };
  }
}

/** Publishes a draft that was looked at, or sends it, as it is kept. */
export async function finishDraft(visit: Visit, found: Draft, form: Form): Promise<Done<never>> {
  const seen = { ...found, version: Number(form.text('version')) };
  return { to: await letOut(visit, seen, form.text('handling')) };
}

/** Answers where it is afterwards. */
async function letOut({ ctx }: Visit, draft: Draft, how: string): Promise<string> {
  if (how === 'udgiv') {
    await publishDraft(ctx, keyOf(draft));
    return draftPath(draft.id);
  }
  await sendDraft(ctx, keyOf(draft));
  return `${draftPath(draft.id)}?sendt`;
}

function keyOf({ municipality, id, version }: Draft): DraftKey {
  return { municipality, id, version };
}
