/** Going back with an event: through the same road as any change, so that every calendar follows. */
import type { Transaction } from '#db/client.ts';
import { announcementsOf } from '#domain/announcement.ts';
import { conflict, invalid } from '#domain/errors.ts';
import { checkedDetails } from '#domain/event-rules.ts';
import { Event, isListed } from '#domain/event.ts';
import { unreadableRecord } from '#domain/item-record.ts';
import type { Municipality } from '#domain/municipality.ts';
import { slugOf } from '#domain/slug.ts';
import { amendEventWithin } from '../../event/amend.ts';
import { complaintsAboutReferences } from '../../event/create.ts';
import { refuseDoubles } from '../../event/no-doubles.ts';
import type { ItemKind, WayBack } from '../kind.ts';
import { otherHalf } from './event-split.ts';

export const eventItem: ItemKind = {
  become: async (ctx, tx, home, back) => {
    const key = { municipality: home.slug, id: back.itemId };
    await amendEventWithin(ctx, tx, key, back.verb, (before) => goneBack(tx, home, before, back));
  },
  steps: (before, after) => {
    const [was, is] = [Event.safeParse(before).data ?? null, Event.safeParse(after).data];
    if (is === undefined) return [];
    // As if everybody could see it: those who work on it can.
    return announcementsOf(was && seenByAll(was), seenByAll(is)).filter(
      ({ kind }) => kind !== 'changed' || was === null,
    );
  },
  otherHalf,
  settled: refuseDoubles,
};

async function goneBack(tx: Transaction, home: Municipality, before: Event, back: WayBack): Promise<Event> {
  if (back.snapshot === null) return { ...before, status: 'withdrawn', reason: null };
  // What a record of long ago did not yet say stays as it is.
  const then = Event.safeParse({ ...before, ...(back.snapshot as object) }).data;
  if (then === undefined) throw conflict(unreadableRecord);
  const { id, uid, municipality, sequence, created, modified } = before;
  const same = { id, uid, municipality, sequence, created, modified, slug: slugOf(then.title) };
  const after = checkedDetails({ ...before, ...then, ...same, ...statusAfter(before, then, back.verb) }, home.timeZone);
  const complaints = await complaintsAboutReferences(tx, home, after);
  if (complaints.length > 0) throw invalid(...complaints);
  return after;
}

/** What was public does not become a draft again: undoing its publication takes it back, an older text stays public. */
function statusAfter(before: Event, then: Event, verb: WayBack['verb']): Pick<Event, 'status' | 'reason'> {
  if (then.status !== 'draft' && then.status !== 'in_review') return { status: then.status, reason: then.reason };
  if (verb === 'restore') return { status: before.status, reason: before.reason };
  return isListed(before) ? { status: 'withdrawn', reason: null } : { status: then.status, reason: null };
}

function seenByAll(event: Event): Event {
  return { ...event, visibility: 'public' };
}
