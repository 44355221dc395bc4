/** One draft as whoever decides about it sees it: beside what is public now, and with what is wrong with it. */
import { eq } from 'drizzle-orm';
import { staff } from '#db/schema/account.ts';
import { source } from '#db/schema/source.ts';
import type { Alike } from '#domain/alike.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Draft, Fields } from '#domain/draft.ts';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { fieldDiff, type FieldChange } from '#domain/field-diff.ts';
import type { Names } from '#domain/field-names.ts';
import type { Merge } from '#domain/merge-fields.ts';
import type { Municipality } from '#domain/municipality.ts';
import { kindOf } from '../draft/kinds.ts';
import { mergedWithItem } from '../draft/merge.ts';
import { namesIn } from '../draft/names.ts';
import { loadDraft } from '../draft/records.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { decrypted } from '../staff/records.ts';
import { listAlike } from './alike.ts';

export type Review = {
  draft: Draft;
  /** Who wrote it, or where it was read; null for a colleague who has left. */
  author: string | null;
  source: string | null;
  /** What it is about, as it is now, in the fields of the form; null for something new, and for what is gone. */
  published: Fields | null;
  /** What would change; for something new, all that it says. */
  changes: FieldChange[];
  /** What the fields of both refer to. */
  names: Names;
  /** Why it cannot be published as it stands. */
  complaints: readonly Complaint[];
  /** Somebody changed the same in the item after this was begun: what should hold is a question of its own. */
  overtaken: boolean;
  /** Of a new event that is not decided: what it may be a second one of. */
  alike: Alike[];
};

/** A draft to decide about, whatever its state. Throws `not_found`. */
export async function reviewDraft(ctx: Ctx, municipality: string, id: string): Promise<Review> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const draft = await loadDraft(ctx.db.read, home, id);
  const published = await publishedOf(ctx, home, draft);
  const waits = undecided.has(draft.state);
  const { fields, questions } = published !== null && waits ? await mergeOf(ctx, home, draft) : whole(draft);
  const [names, said, complaints, alike] = await Promise.all([
    namesIn(ctx, municipality, published === null ? [fields] : [fields, published]),
    whoSays(ctx, draft),
    waits ? complaintsOf(ctx, home, draft) : [],
    waits ? listAlike(ctx, municipality, draft) : [],
  ]);
  const changes = draft.proposal === 'cancel' ? [] : fieldDiff(published ?? {}, fields);
  return { draft, ...said, published, changes, names, complaints, overtaken: questions.length > 0, alike };
}

const undecided: ReadonlySet<string> = new Set(['open', 'sent', 'returned']);

/** What publishing it would write: what somebody else changed meanwhile stands. */
async function mergeOf(ctx: Ctx, home: Municipality, draft: Draft): Promise<Merge> {
  return (await mergedWithItem(ctx, ctx.db.read, home, draft)).merge;
}

function whole({ fields }: Draft): Merge {
  return { fields, questions: [] };
}

/** What it is about as its form would begin today. */
async function publishedOf(ctx: Ctx, home: Municipality, draft: Draft): Promise<Fields | null> {
  if (draft.itemId === null) return null;
  const kind = kindOf(draft.noun);
  const item = await kind.load(ctx, ctx.db.read, home, draft.itemId).catch(nothingIfGone);
  return item === null ? null : kind.fieldsOf(item, draft, home);
}

function nothingIfGone(error: unknown): null {
  if (error instanceof HjemegnError && error.code === 'not_found') return null;
  throw error;
}

async function whoSays(ctx: Ctx, { authorId, sourceId }: Draft): Promise<Pick<Review, 'author' | 'source'>> {
  const [writer] = await ctx.db.read
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, authorId ?? ''));
  const [from] = await ctx.db.read
    .select({ name: source.name })
    .from(source)
    .where(eq(source.id, sourceId ?? ''));
  const author = authorId === null ? null : decrypted(ctx.keys, authorId, 'name', writer?.name ?? null);
  return { author, source: from?.name ?? null };
}

/** What publishing it would complain about. */
async function complaintsOf(ctx: Ctx, home: Municipality, draft: Draft): Promise<readonly Complaint[]> {
  try {
    await kindOf(draft.noun).check(ctx, home, draft);
    return [];
  } catch (error) {
    if (error instanceof HjemegnError) return error.complaints;
    throw error;
  }
}
