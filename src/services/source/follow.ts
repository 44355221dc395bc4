/** What a source says differently of an event that is here: taken over where it is trusted, proposed otherwise. */
import { isDeepStrictEqual } from 'node:util';
import { checkedDetails } from '#domain/event-rules.ts';
import type { Event } from '#domain/event.ts';
import { withSettledOverrides } from '#domain/override-rules.ts';
import { slugOf } from '#domain/slug.ts';
import { became } from '../event/became.ts';
import { merged, type Difference } from '../import/merge.ts';
import type { PlaceBook } from '../import/places.ts';
import type { Said } from '../import/said.ts';
import { conflictsOf, withoutConflicts } from './conflicts.ts';
import { remark } from './fresh.ts';
import type { Item } from './known-items.ts';
import { isDated, type Offer } from './offer.ts';
import { dropWaiting, fieldsOf, propose } from './proposals.ts';
import type { Taking } from './taking.ts';
import { cancelledWord, conflictWord, datesWord, together } from './words.ts';

/** An event that came from the source, and what the source says of it now. */
export type Followed = { uid: string; offer: Offer; item: Item; event: Event };

/** Decides about one. What people took back or only drafted is not brought back by its source. */
export async function follow(taking: Taking, one: Followed): Promise<void> {
  const { told } = one.offer;
  const isStanding = one.event.status === 'published' || one.event.status === 'cancelled';
  if (!isStanding || !isDated(told) || one.item.state === 'merged') return remember(taking, one, null);
  try {
    // An event is never put into a category that is no longer in use; it stays in its own.
    const category = taking.retired.has(told.category) ? one.event.category : told.category;
    await followStanding(taking, one, { ...told, category });
  } catch (error) {
    remark(taking, told.title, error);
  }
}

async function followStanding(taking: Taking, one: Followed, after: Said): Promise<void> {
  const { event, item } = one;
  const said = { before: item.base, after };
  const conflicts = conflictsOf(event, said, taking.places.find);
  if (taking.source.trusted) {
    takeOver(taking, one, said, withoutConflicts(said, conflicts));
    if (conflicts.length === 0) return remember(taking, one, null);
  }
  const wanted = become(taking, event, said, taking.places.find);
  const moved = isDeepStrictEqual(said.before?.place, after.place) ? null : after.place;
  const isElsewhere = moved !== null && taking.places.find(moved) === null;
  if (isSame(wanted, event) && !isElsewhere) {
    taking.taken.push({ eventId: event.id, uid: one.uid, said: after });
    return remember(taking, one, null);
  }
  const dates = taking.source.trusted ? null : datesWord(datesChanged(event, wanted));
  const word = together(conflictWord(taking.source.name, conflicts), dates);
  const fields = fieldsOf(taking, wanted, moved);
  const isCancelled = wanted.status === 'cancelled' && event.status !== 'cancelled';
  const reason = [wanted.reason ?? cancelledWord(taking.source.name)];
  const proposed = isCancelled
    ? { proposal: 'cancel' as const, itemId: event.id, fields: { ...fields, reason }, word }
    : { proposal: 'change' as const, itemId: event.id, fields, word };
  remember(taking, one, await propose(taking, proposed, item));
}

/** Takes over all that somebody here has not changed as well. */
function takeOver(taking: Taking, { uid, event }: Followed, said: Difference, quiet: Difference): void {
  const after = become(taking, event, quiet, taking.places.idOf);
  const kept = { event: after, source: { calendar: taking.source.id, uid, snapshot: said.after } };
  if (isSame(after, event)) return void taking.taken.push({ eventId: event.id, uid, said: said.after });
  taking.amended.push({ before: event, kept });
  taking.counts.changed += 1;
}

/** The event as the source would have it. Throws `invalid` for what no event can be. */
function become({ ctx, home, places, source }: Taking, event: Event, said: Difference, idOf: PlaceBook['idOf']): Event {
  const after = merged(event, said, false, { ...places, idOf });
  const reason = after.status === 'cancelled' ? (after.reason ?? cancelledWord(source.name)) : null;
  const checked = withSettledOverrides(checkedDetails({ ...after, reason }, home.timeZone), home.timeZone);
  return became(ctx, home, event, { ...checked, slug: slugOf(checked.title) });
}

function isSame(one: Event, other: Event): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function datesChanged(before: Event, after: Event): string[] {
  const was = new Map(before.overrides.map((one) => [one.recurrenceId, one]));
  return after.overrides
    .filter((one) => !isDeepStrictEqual(was.get(one.recurrenceId), one))
    .map((one) => one.recurrenceId);
}

/** A proposal that no longer says anything is taken back. */
function remember(taking: Taking, { uid, offer, item, event }: Followed, draftId: string | null): void {
  if (draftId === null) dropWaiting(taking, item);
  const state = item.state === 'merged' ? 'merged' : 'taken';
  taking.items.push({
    ...{ sourceId: taking.source.id, uid, snapshot: offer, eventId: event.id, draftId, state, seenAt: taking.now },
  });
}
