/** What two people changed in the same, as a question. */
import { fieldsIn } from '#actions/draft-merge.ts';
import { typedFields } from '#actions/drafts.ts';
import type { Form, Submission } from '#actions/form.ts';
import type { Draft, Fields } from '#domain/draft.ts';
import { fieldDiff, type FieldChange } from '#domain/field-diff.ts';
import type { Names } from '#domain/field-names.ts';
import type { RecordLine } from '#domain/item-record.ts';
import type { Merge, Question } from '#domain/merge-fields.ts';
import { words, type Lang } from '#i18n/index.ts';
import { compareWithSaved, getMergeQuestion } from '#services/draft/merge.ts';
import { namesIn } from '#services/draft/names.ts';
import { getSaver } from '#services/draft/saver.ts';
import type { Ctx } from '#services/hub.ts';
import { listHistory } from '#services/item/history.ts';
import { keptAt } from './_draft.ts';
import type { Office } from './_office.ts';

/** What is asked, and what goes without asking. */
export type MergeView = {
  draft: Draft;
  /** What I typed that is not kept anywhere yet, and what I began from; null when it is the draft itself. */
  typed: { mine: Fields; began: string } | null;
  questions: Question[];
  /** What only the other changed, and what only I did. */
  theirs: FieldChange[];
  mine: FieldChange[];
  names: Names;
};

/** The question about a form that came too late for its draft; null when it did not. */
export async function lateQuestion(
  ctx: Ctx,
  draft: Draft,
  { complaints, sent }: Pick<Submission<unknown>, 'complaints' | 'sent'>,
): Promise<MergeView | null> {
  if (draft.state === 'published' || draft.state === 'dropped') return null;
  if (sent === null || !complaints.some(({ field }) => field === 'version')) return null;
  return typedQuestion(ctx, draft, sent, typedFields(sent));
}

/** The question once more, as it was sent with something still to be chosen; null when it was about the item. */
export async function openQuestion(
  ctx: Ctx,
  draft: Draft,
  { sent }: Pick<Submission<unknown>, 'sent'>,
): Promise<MergeView | null> {
  const mine = sent === null ? null : fieldsIn(sent.text('mine'));
  return sent === null || mine === null ? null : typedQuestion(ctx, draft, sent, mine);
}

async function typedQuestion(ctx: Ctx, draft: Draft, sent: Form, mine: Fields): Promise<MergeView> {
  const began = sent.text('grund');
  const found = await compareWithSaved(ctx, draft, mine, fieldsIn(began));
  return viewOf(ctx, found, mine, { mine, began });
}

/** The question about a draft whose item has been changed since. */
export async function itemQuestion(ctx: Ctx, { municipality, id }: Draft): Promise<MergeView> {
  const found = await getMergeQuestion(ctx, municipality, id);
  return viewOf(ctx, found, found.draft.fields, null);
}

/** Who changed what the draft is about, the last time that changed what it says; null for what is not there. */
export async function lastChange(ctx: Ctx, { municipality, noun, itemId }: Draft): Promise<RecordLine | null> {
  if (itemId === null) return null;
  const { items } = await listHistory(ctx, municipality, { noun, itemId }, { limit: 20, after: null });
  return items.find(({ changes }) => changes !== null && changes.length > 0) ?? items[0] ?? null;
}

/** Who saved in the draft while somebody wrote, and when, as a sentence. */
export async function savedMeanwhile(ctx: Ctx, office: Office, draft: Draft, lang: Lang): Promise<string> {
  const { merge } = words(lang).draftForm;
  const { isMe, name } = await getSaver(ctx, draft);
  const when = keptAt(draft, office, lang);
  return isMe ? merge.draftOfMine(when) : merge.draft(name ?? merge.somebody, when);
}

async function viewOf(
  ctx: Ctx,
  { draft, merge }: { draft: Draft; merge: Merge },
  mine: Fields,
  typed: MergeView['typed'],
): Promise<MergeView> {
  const asked = new Set(merge.questions.map(({ field }) => field));
  const others = ({ field }: FieldChange): boolean => !asked.has(field);
  const saved = typed === null ? {} : { mine: fieldDiff(draft.fields, merge.fields).filter(others) };
  const asides = merge.questions.flatMap(({ field, mine: one, theirs }) => [{ [field]: one }, { [field]: theirs }]);
  return {
    draft,
    typed,
    questions: merge.questions,
    theirs: fieldDiff(mine, merge.fields).filter(others),
    mine: [],
    ...saved,
    names: await namesIn(ctx, draft.municipality, [mine, merge.fields, draft.fields, ...asides]),
  };
}
