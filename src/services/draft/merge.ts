/** What a draft says beside what somebody else has said meanwhile: of the item it changes, or in the draft itself. */
import type { Reader, Transaction } from '#db/client.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Draft, Fields } from '#domain/draft.ts';
import { conflict, type Complaint } from '#domain/errors.ts';
import { mergeFields, type Merge } from '#domain/merge-fields.ts';
import type { Municipality } from '#domain/municipality.ts';
import { settledDays } from '#domain/settled-days.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { latestRecord } from './base.ts';
import { kindOf } from './kinds.ts';
import { loadDraft } from './records.ts';

/** A draft, and how it goes together with what somebody else said. */
export type MergeQuestion = { draft: Draft; merge: Merge };

/** How a draft goes together with the item as it is now. Throws `not_found`. */
export async function getMergeQuestion(ctx: Ctx, municipality: string, id: string): Promise<MergeQuestion> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const draft = await loadDraft(ctx.db.read, home, id);
  const { merge } = await mergedWithItem(ctx, ctx.db.read, home, draft);
  return { draft, merge };
}

/**
 * How what somebody typed goes together with what another has saved in the same draft since: theirs is what is
 * stored. `began` is the form as it was before either typed; without it every difference is a question. What comes of it
 * is saved in the version of the draft that is answered.
 */
export async function compareWithSaved(
  ctx: Ctx,
  { municipality, id }: { municipality: string; id: string },
  typed: Fields,
  began: Fields | null = null,
): Promise<MergeQuestion> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const draft = await loadDraft(ctx.db.read, home, id);
  const meant = (form: Fields): Fields => settledDays(form, dayAt(ctx.clock(), home.timeZone));
  return { draft, merge: mergeFields(began && meant(began), meant(typed), draft.fields) };
}

/** The draft with what somebody else changed in its item meanwhile. Throws `conflict` on `base` when they disagree. */
export async function settledWithItem(ctx: Ctx, tx: Transaction, home: Municipality, draft: Draft): Promise<Draft> {
  const { merge } = await mergedWithItem(ctx, tx, home, draft);
  if (merge.questions.length > 0) throw conflict(changedMeanwhile);
  return { ...draft, fields: merge.fields };
}

/**
 * The fields of both, and the number of the item's last record. What the form was when the draft was begun is read from
 * the record it began from. Something new has nothing to go together with.
 */
export async function mergedWithItem(
  ctx: Ctx,
  db: Reader | Transaction,
  home: Municipality,
  draft: Draft,
): Promise<{ merge: Merge; base: number | null }> {
  const { noun, itemId, base, fields } = draft;
  const alone = { merge: { fields, questions: [] }, base };
  if (itemId === null || draft.proposal !== 'change') return alone;
  const last = await latestRecord(db, home.code, { noun, itemId });
  if (last === null) return alone;
  const kind = kindOf(noun);
  const began = base === null ? null : await latestRecord(db, home.code, { noun, itemId }, base);
  const was = began === null ? null : kind.fieldsOf(began.snapshot, draft, home);
  const theirs = kind.fieldsOf(await kind.load(ctx, db, home, itemId), draft, home);
  return { merge: mergeFields(was, fields, theirs), base: last.number };
}

/** The sentence for a question that is still open. */
export const changedMeanwhile: Complaint = {
  field: 'base',
  da: 'En anden har ændret det samme imens. Vælg, hvad der skal gælde.',
  en: 'Somebody else has changed the same meanwhile. Choose what should hold.',
};
