/** Several drafts decided at once, each by itself: one that cannot be published does not hold up the others. */
import { and, eq, inArray } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Decided, Decision } from '#domain/review.ts';
import { describeFault } from '#domain/fault.ts';
import { HjemegnError, invalid, notFound, type Complaint } from '#domain/errors.ts';
import { publishDraft } from '../draft/publish.ts';
import type { DraftKey } from '../draft/save.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { refuseDraft } from './refuse.ts';

/** How many at most: each is a transaction of its own, and somebody waits for the answer. */
export const mostAtOnce = 50;

/**
 * Publishes or refuses each, in the order given, and answers for each what came of it. What is done stays done; what
 * is refused is as it was. Throws `invalid` for none and for more than {@link mostAtOnce}.
 */
export async function decideMany(
  ctx: Ctx,
  municipality: string,
  decision: Decision,
  keys: readonly Omit<DraftKey, 'municipality'>[],
): Promise<Decided[]> {
  authorise(ctx.actor, 'draft.publish', { municipality });
  if (keys.length === 0) throw invalid(noneTicked);
  if (keys.length > mostAtOnce) throw invalid(tooManyTicked);
  const titles = await titlesOf(ctx, municipality, keys);
  const decide = decision === 'publish' ? publishDraft : refuseDraft;
  const decided: Decided[] = [];
  for (const key of keys) {
    const complaints = await complaintsOf(() => decide(ctx, { ...key, municipality }));
    decided.push({ id: key.id, title: titles.get(key.id) ?? '', complaints });
    await breathe();
  }
  return decided;
}

async function complaintsOf(decide: () => Promise<unknown>): Promise<readonly Complaint[]> {
  try {
    await decide();
    return [];
  } catch (error) {
    if (error instanceof HjemegnError) return error.complaints;
    console.error(describeFault(error));
    return [ourFault];
  }
}

async function titlesOf(ctx: Ctx, municipality: string, keys: readonly { id: string }[]): Promise<Map<string, string>> {
  const home = await getMunicipality(ctx, municipality);
  const ids = keys.map(({ id }) => id);
  const rows = await ctx.db.read
    .select({ id: draft.id, title: draft.title })
    .from(draft)
    .where(and(eq(draft.municipality, home.code), inArray(draft.id, ids)));
  if (rows.length === 0) throw notFound('draft');
  return new Map(rows.map(({ id, title }) => [id, title]));
}

const ourFault = {
  field: '',
  da: 'Det gik galt hos os. Den er, som den var.',
  en: 'Something went wrong on our side. It is as it was.',
};
const noneTicked = {
  field: 'kladde',
  da: 'Sæt kryds ved det, du vil afgøre.',
  en: 'Tick what you want to decide.',
};
const tooManyTicked = {
  field: 'kladde',
  da: `Tag højst ${mostAtOnce} ad gangen.`,
  en: `Take at most ${mostAtOnce} at a time.`,
};
