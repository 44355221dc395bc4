/** Whether what a source has is here already: published, or waiting from another source. */
import { and, eq, inArray, isNotNull, ne, notInArray, or } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { isSameTitle } from '#domain/alike.ts';
import { fieldText, type Fields } from '#domain/draft.ts';
import type { Said } from '../import/said.ts';

/** What was found: an event that is here, or a proposal that waits. */
export type Double = { event: string } | { draft: string };

/** How one asks: by UID, or by title, start and place. */
export type Wanted = { uid: string; told: Said; placeId: string | null };

type Here = { found: Double; uid: string | null; title: string; start: string | null; placeId: string | null };

/** Answers for each of some events whether it is here; one that does not say where it is may be anywhere. */
export async function findDoubles(
  tx: Transaction,
  { code, sourceId }: { code: string; sourceId: string },
  wanted: readonly Wanted[],
): Promise<(one: Wanted) => Double | null> {
  if (wanted.length === 0) return () => null;
  const here = [...(await eventsLike(tx, code, wanted)), ...(await proposalsLike(tx, code, sourceId, wanted))];
  const byStart = Map.groupBy(here, ({ start }) => start);
  const byUid = new Map(here.map((one) => [one.uid, one]));
  return (one) => {
    const alike = byStart.get(one.told.start)?.find((other) => isSame(one, other));
    return (byUid.get(one.uid) ?? alike)?.found ?? null;
  };
}

function isSame({ told, placeId }: Wanted, other: Here): boolean {
  if (!isSameTitle(told.title, other.title)) return false;
  return placeId === null || other.placeId === null || placeId === other.placeId;
}

async function eventsLike(tx: Transaction, code: string, wanted: readonly Wanted[]): Promise<Here[]> {
  const { id, title, start, placeId, sourceUid: uid } = event;
  const starts = wanted.map(({ told }) => told.start);
  const uids = wanted.map((one) => one.uid);
  const standing = and(inArray(event.start, starts), notInArray(event.status, ['withdrawn']));
  const rows = await tx
    .select({ id, title, start, placeId, uid })
    .from(event)
    .where(and(eq(event.municipality, code), or(standing, inArray(event.sourceUid, uids))));
  return rows.map(({ id: found, ...row }) => ({ ...row, found: { event: found } }));
}

async function proposalsLike(
  tx: Transaction,
  code: string,
  sourceId: string,
  wanted: readonly Wanted[],
): Promise<Here[]> {
  const starts = wanted.map(({ told }) => told.start);
  const ofOthers = and(isNotNull(draft.sourceId), ne(draft.sourceId, sourceId));
  const waiting = and(eq(draft.state, 'sent'), eq(draft.proposal, 'create'), ofOthers);
  const rows = await tx
    .select({ id: draft.id, title: draft.title, start: draft.startsOn, fields: draft.fields })
    .from(draft)
    .where(and(eq(draft.municipality, code), inArray(draft.startsOn, starts), waiting));
  return rows.map(({ id, title, start, fields }) => ({
    found: { draft: id },
    uid: null,
    title,
    start,
    placeId: placeIn(fields),
  }));
}

function placeIn(fields: Fields): string | null {
  return fieldText(fields, 'placeId') || null;
}
