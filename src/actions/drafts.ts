/** Somebody writes a draft: what is typed is kept first, whatever is asked for then. */
import type { Draft, DraftNoun, Fields } from '#domain/draft.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import { Id } from '#domain/schemas.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { checkDraft } from '#services/draft/check.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft, type DraftKey } from '#services/draft/save.ts';
import { dropDraft, sendDraft } from '#services/draft/state.ts';
import { beginFromTemplate, duplicateItem, saveTemplate } from '#services/draft/templates.ts';
import { atFields, type Done, type Form } from './form.ts';
import { takePicture, type WithPicture } from './picture.ts';
import type { Visit } from './visit.ts';
import { wholeNumber } from './whole-number.ts';

/** What stands in the form beside the fields of the draft. */
const besides = new Set(['handling', 'version', 'grund', 'begynder', 'skabelonnavn', 'picture', 'pictureRemove']);

/** The fields of a sent form, as they were typed. */
export function typedFields(form: Form): Fields {
  const names = form.names().filter((name) => !besides.has(name));
  return Object.fromEntries(names.map((name) => [name, form.texts(name).filter((value) => value !== '')]));
}

/** The page of a draft. */
export function draftPath(id: string): string {
  return `/kontoret/kladder/${id}`;
}

/** Begins a draft of something new with what is typed, once for each form that was served. A box that was unticked says so by not being there. */
export async function beginTyped(
  visit: Visit,
  municipality: string,
  begun: { noun: DraftNoun; blank: Fields },
  form: Form,
): Promise<Draft> {
  const empty = Object.fromEntries(Object.keys(begun.blank).map((name) => [name, []]));
  const typed = { ...empty, ...typedFields(form) };
  const target = { proposal: 'create', noun: begun.noun } as const;
  return beginDraft(visit.ctx, municipality, target, typed, Id.safeParse(form.text('begynder')).data);
}

/** A draft as it is kept, and what of the form could not be taken: a file that is no picture. */
export type Kept = { draft: Draft; complaints: readonly Complaint[] };

/** Keeps what is typed in a draft, and does what the pressed button says. */
export async function writeDraft(visit: Visit, found: Draft, form: Form): Promise<Done<Kept>> {
  const { fields, complaints } = await takenFields(visit, found, form);
  // The form that has begun a draft comes here with it, and knows no version: it is the first.
  const seen = { ...keyOf(found), version: form.text('version') === '' ? 1 : wholeNumber(form.text('version')) };
  const draft = await saveDraft(visit.ctx, seen, fields);
  const to = complaints.length === 0 ? await afterKeeping(visit, draft, form) : null;
  return to === null ? { show: { draft, complaints } } : { to };
}

/** A picture that came along is kept first: whatever becomes of the rest, nobody has to send it twice. */
async function takenFields({ ctx }: Visit, { municipality }: Draft, form: Form): Promise<WithPicture> {
  const fields = typedFields(form);
  return form.has('pictureAlt') ? takePicture(ctx, municipality, form, fields) : { fields, complaints: [] };
}

/** What was asked for besides keeping it: answers where to go; null to stay. */
async function afterKeeping(visit: Visit, draft: Draft, form: Form): Promise<string | null> {
  const { ctx } = visit;
  switch (form.text('handling')) {
    case 'vis':
      await checkDraft(ctx, draft);
      return `${draftPath(draft.id)}/vis`;
    case 'udgiv':
    case 'send':
      return letOut(visit, draft, form.text('handling'));
    case 'skabelon':
      await atFields(saveTemplate(ctx, draft.municipality, { draftId: draft.id }, templateName(form)), {
        name: 'skabelonnavn',
      });
      return `${draftPath(draft.id)}?skabelon`;
    case 'smid-ud':
      await dropDraft(ctx, keyOf(draft));
      return draftPath(draft.id);
    default:
      return null;
  }
}

function templateName(form: Form): string {
  const name = form.text('skabelonnavn') || form.text('title');
  if (name === '')
    throw invalid({ field: 'skabelonnavn', da: 'Giv skabelonen et navn.', en: 'Give the template a name.' });
  return name;
}

/** Begins a draft from a template or from something that is there; null when the form asks for neither. */
export async function beginLike(
  visit: Visit,
  municipality: string,
  noun: DraftNoun,
  form: Form,
): Promise<Draft | null> {
  const [template, itemId] = [form.text('skabelon'), form.text('som')];
  if (template !== '') return beginFromTemplate(visit.ctx, municipality, template);
  return itemId === '' ? null : duplicateItem(visit.ctx, municipality, { noun, itemId });
}

/** Publishes a draft that was looked at, or sends it, as it is kept. */
export async function finishDraft(visit: Visit, found: Draft, form: Form): Promise<Done<never>> {
  const seen = { ...found, version: wholeNumber(form.text('version')) };
  return { to: await letOut(visit, seen, form.text('handling')) };
}

/** Answers where it is afterwards. */
async function letOut({ ctx }: Visit, draft: Draft, how: string): Promise<string> {
  if (how === 'udgiv') {
    const { number } = await publishDraft(ctx, keyOf(draft));
    return `${draftPath(draft.id)}${number === null ? '' : `?nummer=${number}`}`;
  }
  await sendDraft(ctx, keyOf(draft));
  return `${draftPath(draft.id)}?sendt`;
}

function keyOf({ municipality, id, version }: Draft): DraftKey {
  return { municipality, id, version };
}
