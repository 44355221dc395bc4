/** What earlier imports left here, compared with what a file says. */
import { and, eq, gt, inArray, isNotNull, notInArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event, occurrence } from '#db/schema/event.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { breathe } from '../breathe.ts';
import { Said, type Reading } from './said.ts';

/** A file's events, sorted by what is to be done. `hidden` are ids of events that are private now. */
export type Sorted = {
  fresh: (Reading & { said: Said })[];
  changed: { id: string; uid: string; line: number; before: Said | null; after: Said }[];
  unchanged: number;
  hidden: string[];
  skipped: number;
};

const uidsAtOnce = 500;

/** Compares with the snapshots of last time; what says the same is not even loaded. */
export async function sortReadings(tx: Transaction, code: string, readings: readonly Reading[]): Promise<Sorted> {
  const sorted: Sorted = { fresh: [], changed: [], unchanged: 0, hidden: [], skipped: 0 };
  for (let from = 0; from < readings.length; from += uidsAtOnce) {
    const some = readings.slice(from, from + uidsAtOnce);
    const known = await knownBy(
      tx,
      code,
      some.map(({ uid }) => uid),
    );
    for (const reading of some) sortOne(sorted, reading, known.get(reading.uid));
    await breathe();
  }
  return sorted;
}

type Known = { id: string; uid: string | null; snapshot: unknown };

async function knownBy(tx: Transaction, code: string, uids: readonly string[]): Promise<Map<string | null, Known>> {
  const rows = await tx
    .select({ id: event.id, uid: event.sourceUid, snapshot: event.sourceSnapshot })
    .from(event)
    .where(and(eq(event.municipality, code), inArray(event.sourceUid, [...uids])));
  return new Map(rows.map((row) => [row.uid, row]));
}

function sortOne(sorted: Sorted, { said, ...reading }: Reading, known: Known | undefined): void {
  const { uid, line } = reading;
  if (said === null) {
    sorted.skipped += 1;
    if (known !== undefined && known.snapshot !== null) sorted.hidden.push(known.id);
  } else if (known === undefined) sorted.fresh.push({ ...reading, said });
  else if (JSON.stringify(known.snapshot) === JSON.stringify(said)) sorted.unchanged += 1;
  else
    sorted.changed.push({ id: known.id, uid, line, before: Said.safeParse(known.snapshot).data ?? null, after: said });
}

/** Events of a calendar that are still to come and that its file no longer has. */
export async function vanishedFrom(
  tx: Transaction,
  code: string,
  calendar: string,
  readings: readonly Reading[],
  now: EpochSeconds,
): Promise<{ id: string; title: string }[]> {
  const there = new Set(readings.map(({ uid }) => uid));
  const toCome = tx.select({ id: occurrence.eventId }).from(occurrence).where(gt(occurrence.endsAt, now));
  const ofCalendar = and(eq(event.municipality, code), eq(event.sourceCalendar, calendar), isNotNull(event.sourceUid));
  const standing = notInArray(event.status, ['withdrawn', 'cancelled']);
  const rows = await tx
    .select({ id: event.id, title: event.title, uid: event.sourceUid })
    .from(event)
    .where(and(ofCalendar, standing, inArray(event.id, toCome)))
    .orderBy(event.start);
  return rows.filter(({ uid }) => !there.has(uid ?? '')).map(({ id, title }) => ({ id, title }));
}
