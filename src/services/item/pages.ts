/** What there is to look after, over all nouns, a page at a time. */
import { and, eq, gt, gte, or, sql, type SQL } from 'drizzle-orm';
import { authorise } from '#domain/authorisation.ts';
import { draftNouns, type DraftNoun } from '#domain/draft.ts';
import { unreadablePage } from '#domain/errors.ts';
import type { ItemLine } from '#domain/item-line.ts';
import type { Page } from '#domain/listing.ts';
import type { Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import type { Owner } from './owners.ts';
import { dueBy, linesOfNoun } from './queries.ts';
import { tables } from './tables.ts';

/** Whose, due by when (null asks for all), and whether what is over, taken back or never published counts too. */
export type ItemPageQuery = { owner: Owner; until: Day | null; all: boolean; limit: number; after: string | null };

/** A page of items: the most overdue first, what nobody has to vouch for last. Throws `invalid` for no page of ours. */
export async function listItemPage(
  ctx: Ctx,
  municipality: string,
  { owner, until, all, limit, after }: ItemPageQuery,
): Promise<Page<ItemLine>> {
  authorise(ctx.actor, 'office.read', { municipality });
  const place = after === null ? null : readPlace(after);
  const home = await getMunicipality(ctx, municipality);
  const which = (noun: DraftNoun): SQL | undefined =>
    and(until === null ? undefined : dueBy(noun, until), place === null ? undefined : beyond(noun, place));
  const wanted = { owner, living: !all, limit: limit + 1, which };
  const lines = (await Promise.all(draftNouns.map((noun) => linesOfNoun(ctx, home, noun, wanted)))).flat();
  const sorted = lines.map((line) => ({ line, word: wordOf(line) })).toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const shown = sorted.slice(0, limit);
  const items = shown.map(({ line }) => line);
  return { items, next: sorted.length > limit ? (shown.at(-1)?.word ?? null) : null };
}

/** What has no day comes after all that have one. */
const never = 'x';

/** Where an item stands, so that the words sort as the list does: `20261201.0.abcd1234`. */
function wordOf({ noun, id, verifyBy }: ItemLine): string {
  return `${verifyBy?.replaceAll('-', '') ?? never}.${draftNouns.indexOf(noun)}.${id}`;
}

type Place = { day: string; noun: number; id: string };

function readPlace(word: string): Place {
  const [, day, noun, id] = /^(x|\d{8})\.([0-4])\.([0-9a-z]{8})$/.exec(word) ?? [];
  if (day === undefined || id === undefined) throw unreadablePage();
  const dashed = day === never ? never : `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return { day: dashed, noun: Number(noun), id };
}

function beyond(noun: DraftNoun, place: Place): SQL | undefined {
  const { verifyBy, id } = tables[noun];
  const day = sql`coalesce(${verifyBy}, ${never})`;
  const number = draftNouns.indexOf(noun);
  if (number < place.noun) return gt(day, place.day);
  if (number > place.noun) return gte(day, place.day);
  return or(gt(day, place.day), and(eq(day, place.day), gt(id, place.id)));
}
