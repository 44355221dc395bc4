/** What a source no longer has: proposed as cancelled when it is still to come, and as nothing more otherwise. */
import { and, eq, exists, gt, inArray, sql } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import { sourceItem } from '#db/schema/source.ts';
import { breathe } from '../breathe.ts';
import { loadEvents } from '../event/records.ts';
import { itemsOf } from './known-items.ts';
import { dropWaiting, fieldsOf, propose } from './proposals.ts';
import { beginTaking, keepTaking, type Reading, type Taking } from './taking.ts';
import { goneWord } from './words.ts';

const itemsAtOnce = 50;

/** Looks at everything that was there once and is not among the `present` UIDs. */
export async function takeVanished(reading: Reading, present: ReadonlySet<string>): Promise<void> {
  const { ctx, source } = reading;
  const undecided = inArray(sourceItem.state, ['waiting', 'taken']);
  const rows = await ctx.db.read
    .select({ uid: sourceItem.uid })
    .from(sourceItem)
    .where(and(eq(sourceItem.sourceId, source.id), undecided));
  const gone = rows.map(({ uid }) => uid).filter((uid) => !present.has(uid));
  for (let from = 0; from < gone.length; from += itemsAtOnce) {
    await ctx.db.write(async (tx) => {
      const taking = beginTaking(reading, tx);
      await takeSome(taking, gone.slice(from, from + itemsAtOnce));
      await keepTaking(taking);
    });
    await breathe();
  }
}

async function takeSome(taking: Taking, uids: readonly string[]): Promise<void> {
  const { tx, source, home, now } = taking;
  const items = [...(await itemsOf(tx, source.id, uids)).values()];
  const toCome = await stillToCome(
    taking,
    items.flatMap(({ eventId }) => eventId ?? []),
  );
  const events = new Map((await loadEvents(tx, home.slug, toCome)).map((one) => [one.id, one]));
  for (const item of items) {
    const one = events.get(item.eventId ?? '');
    if (item.eventId === null) await forget(taking, item);
    if (one === undefined) continue;
    const word = goneWord(source.name);
    const fields = { ...fieldsOf(taking, one, null), reason: [word] };
    const draftId = await propose(taking, { proposal: 'cancel', itemId: one.id, fields, word }, item);
    const was = { sourceId: source.id, uid: item.uid, snapshot: item.offer, eventId: one.id, seenAt: now };
    taking.items.push({ ...was, draftId, state: 'vanished', vanishedAt: now });
  }
}

/** What was only proposed is proposed no longer, and would be new if it came again. */
async function forget(taking: Taking, item: Parameters<typeof dropWaiting>[1]): Promise<void> {
  dropWaiting(taking, item);
  const own = and(eq(sourceItem.sourceId, taking.source.id), eq(sourceItem.uid, item.uid));
  await taking.tx.delete(sourceItem).where(own);
}

/** Of some events those that people can see and that have a date to come. */
async function stillToCome({ tx, home, now }: Taking, ids: readonly string[]): Promise<string[]> {
  const coming = and(eq(occurrence.eventId, event.id), gt(occurrence.endsAt, now));
  const standing = and(inArray(event.id, [...ids]), eq(event.municipality, home.code), eq(event.status, 'published'));
  const rows = await tx
    .select({ id: event.id })
    .from(event)
    .where(
      and(
        standing,
        exists(
          tx
            .select({ here: sql`1` })
            .from(occurrence)
            .where(coming),
        ),
      ),
    );
  return rows.map(({ id }) => id);
}
