/** What a source has that we had not decided about: published for a trusted one, proposed otherwise. */
import { HjemegnError } from '#domain/errors.ts';
import { newEvent } from '../event/create.ts';
import type { Said } from '../import/said.ts';
import { findDoubles, type Double } from './doubles.ts';
import type { Item } from './known-items.ts';
import { isDated, type Offer } from './offer.ts';
import { dropWaiting, fieldsOfTold, propose } from './proposals.ts';
import type { ItemRow, Taking } from './taking.ts';
import { isOver, newEventOf } from './told-event.ts';
import { datesWord, mergeWord, retiredWord, sharedWord, together, undatedWord } from './words.ts';

/** Something new, or something refused that says something else by now. */
export type Fresh = { uid: string; offer: Offer; item: Item | undefined };

/** Decides about each. What is over is left alone, and what is cancelled before it began is only remembered. */
export async function takeFresh(taking: Taking, all: readonly Fresh[]): Promise<void> {
  const fresh = all.filter(({ offer }) => !isOver(offer.told, taking.today));
  const doubleOf = await doublesAmong(taking, fresh);
  for (const one of fresh) {
    if (one.offer.told.status === 'cancelled') remember(taking, one, { state: 'refused' });
    else await takeOne(taking, one, doubleOf(one));
  }
}

async function doublesAmong(taking: Taking, fresh: readonly Fresh[]): Promise<(one: Fresh) => Double | null> {
  const { tx, home, source, places } = taking;
  const wanted = new Map(
    fresh.flatMap((one) => {
      const { told } = one.offer;
      return isDated(told) ? [[one, { uid: one.uid, told, placeId: places.find(told.place) }] as const] : [];
    }),
  );
  const find = await findDoubles(tx, { code: home.code, sourceId: source.id }, [...wanted.values()]);
  return (one) => {
    const asked = wanted.get(one);
    return asked === undefined ? null : find(asked);
  };
}

async function takeOne(taking: Taking, one: Fresh, double: Double | null): Promise<void> {
  const { told } = one.offer;
  if (double !== null) return takeDouble(taking, one, double);
  const retired = taking.retired.get(told.category);
  const isSure = isDated(told) && told.status === 'confirmed' && retired === undefined;
  if (taking.source.trusted && isSure) return publish(taking, one, told);
  const dates = datesWord(told.overrides.map(({ recurrenceId }) => recurrenceId));
  const word = together(isDated(told) ? null : undatedWord, retiredWord(retired), dates);
  const fields = fieldsOfTold(taking, told);
  const draftId = await propose(taking, { proposal: 'create', itemId: null, fields, word }, one.item);
  remember(taking, one, { state: 'waiting', draftId });
}

/** The same from two sources is decided once; what is here already is proposed to be one. */
async function takeDouble(taking: Taking, one: Fresh, double: Double): Promise<void> {
  if ('draft' in double) {
    const word = sharedWord(taking.source.name);
    taking.redrafted.push({ id: double.draft, set: { word } });
    return remember(taking, one, { state: 'waiting', draftId: double.draft });
  }
  const fields = fieldsOfTold(taking, one.offer.told);
  const word = mergeWord(taking.source.name);
  const draftId = await propose(taking, { proposal: 'merge', itemId: double.event, fields, word }, one.item);
  remember(taking, one, { state: 'waiting', draftId });
}

function publish(taking: Taking, one: Fresh, told: Said): void {
  const { ctx, home, source, places } = taking;
  try {
    const event = newEvent(ctx, home, newEventOf(told, places.idOf));
    const from = { calendar: source.id, uid: one.uid, snapshot: told };
    taking.created.push({ event, source: from, ownerId: source.ownerId });
    taking.counts.published += 1;
    if (one.item !== undefined) dropWaiting(taking, one.item);
    remember(taking, one, { state: 'taken', eventId: event.id });
  } catch (error) {
    remark(taking, told.title, error);
  }
}

/** One event that cannot be taken stops no other. */
export function remark({ remarks }: Taking, title: string, error: unknown): void {
  if (!(error instanceof HjemegnError)) throw error;
  for (const { field, da, en } of error.complaints) {
    remarks.push({ field, da: `»${title}«: ${da}`, en: `“${title}”: ${en}` });
  }
}

function remember(taking: Taking, { uid, offer }: Fresh, what: Pick<ItemRow, 'state' | 'eventId' | 'draftId'>): void {
  taking.items.push({ sourceId: taking.source.id, uid, snapshot: offer, seenAt: taking.now, ...what });
}
