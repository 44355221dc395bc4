/** What happens to a draft besides being written: each is one conditional step from one state to the next. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { authorise, may } from '#domain/authorisation.ts';
import { ReturnWord, type Draft, type DraftState } from '#domain/draft.ts';
import { conflict, forbidden, type Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { kindOf } from './kinds.ts';
import { draftOf, loadDraft } from './records.ts';
import type { DraftKey } from './save.ts';

/** An author is done: it waits for an editor. Throws `invalid` with what would keep it from being published. */
export async function sendDraft(ctx: Ctx, key: DraftKey): Promise<Draft> {
  authorise(ctx.actor, 'draft.send', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const found = await loadDraft(ctx.db.read, home, key.id);
  await kindOf(found.noun).check(ctx, home, found);
  const sentAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  return ctx.db.write((tx) => step(tx, home.code, key, ['open', 'returned'], { state: 'sent', sentAt, word: null }));
}

/** An editor sends it back with a word. */
export async function returnDraft(ctx: Ctx, key: DraftKey, word: string): Promise<Draft> {
  authorise(ctx.actor, 'draft.return', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const said = checkedInput(ReturnWord, { word });
  return ctx.db.write((tx) => step(tx, home.code, key, ['sent'], { state: 'returned', sentAt: null, ...said }));
}

/** Nothing comes of it; it can be had back for a while. An author drops only what is theirs, and templates. */
export async function dropDraft(ctx: Ctx, key: DraftKey): Promise<Draft> {
  authorise(ctx.actor, 'draft.drop', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const from = ['open', 'returned', 'sent', 'template'] as const;
  const modifiedAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  return ctx.db.write(async (tx) => {
    const found = await loadDraft(tx, home, key.id);
    if (found.state !== 'template') refuseAnothers(ctx, found);
    return step(tx, home.code, key, from, { state: 'dropped', modifiedAt });
  });
}

/** Throws `forbidden` when it is a colleague's, for those who do not decide about others' work. */
export function refuseAnothers({ actor }: Ctx, found: Draft): void {
  const mine = actor.kind !== 'staff' || found.authorId === actor.id;
  if (!mine && !may(actor, 'draft.publish', { municipality: found.municipality })) throw forbidden();
}

type Change = Partial<typeof draft.$inferInsert>;

/** One step, taken only from where it may be taken and only in the version that was seen. Throws `conflict`. */
export async function step(
  tx: Transaction,
  code: string,
  key: DraftKey,
  from: readonly DraftState[],
  change: Change,
): Promise<Draft> {
  const [row] = await tx
    .update(draft)
    .set({ ...change, version: key.version + 1 })
    .where(
      and(
        eq(draft.id, key.id),
        eq(draft.municipality, code),
        eq(draft.version, key.version),
        inArray(draft.state, [...from]),
      ),
    )
    .returning();
  if (row === undefined) throw conflict(await whyNot(tx, code, key, from));
  return draftOf(row, key.municipality);
}

async function whyNot(tx: Transaction, code: string, { id }: DraftKey, from: readonly DraftState[]) {
  const [row] = await tx
    .select({ state: draft.state })
    .from(draft)
    .where(and(eq(draft.id, id), eq(draft.municipality, code)));
  return row === undefined || from.includes(row.state) ? changedMeanwhile : (decided[row.state] ?? changedMeanwhile);
}

/** Throws `conflict` with what became of a draft meanwhile, before anything is done by it. */
export function refuseDecided(found: Draft, key: DraftKey, from: readonly DraftState[]): void {
  if (!from.includes(found.state)) throw conflict(decided[found.state] ?? changedMeanwhile);
  if (found.version !== key.version) throw conflict(changedMeanwhile);
}

const decided: Partial<Record<DraftState, Complaint>> = {
  published: {
    field: 'version',
    da: 'Den er allerede udgivet. En kollega kom først.',
    en: 'It is already published. A colleague was quicker.',
  },
  dropped: {
    field: 'version',
    da: 'Den er afvist eller smidt ud imens.',
    en: 'It was refused or dropped meanwhile.',
  },
  returned: {
    field: 'version',
    da: 'Den er sendt tilbage imens. En kollega kom først.',
    en: 'It was sent back meanwhile. A colleague was quicker.',
  },
};

const changedMeanwhile: Complaint = {
  field: 'version',
  da: 'Kladden er ændret eller afgjort imens. Se den igen.',
  en: 'The draft was changed or decided meanwhile. Look at it again.',
};
