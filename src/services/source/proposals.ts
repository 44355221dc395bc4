/** What waits for an editor because a source says it. */
import { isDeepStrictEqual } from 'node:util';
import type { Fields, Proposal } from '#domain/draft.ts';
import type { Event } from '#domain/event.ts';
import { latestRecord } from '../draft/base.ts';
import { kindOf } from '../draft/kinds.ts';
import type { SaidPlace } from '../import/location.ts';
import type { Item } from './known-items.ts';
import { isDated, type Told } from './offer.ts';
import type { Taking } from './taking.ts';
import { sampleOf } from './told-event.ts';

/** A proposal before it is written: what its form says, and what is remarked on it. */
export type Proposed = { proposal: Proposal; itemId: string | null; fields: Fields; word: string | null };

/** The fields of an event with a place that may not be ours yet: then it is named. */
export function fieldsOf({ home, places }: Taking, event: Event, place: SaidPlace | null): Fields {
  const fields = kindOf('event').fieldsOf(event, { scope: 'all', recurrenceId: null }, home);
  return place === null || places.find(place) !== null ? fields : { ...fields, placeId: [], newPlace: [place.name] };
}

/** The fields of what a source tells; a time that it does not say, or a category no longer in use, is left for whoever reads it. */
export function fieldsOfTold(taking: Taking, told: Told): Fields {
  const whole = fieldsOf(taking, sampleOf(told, taking.today, taking.places.find), told.place);
  const fields = taking.retired.has(told.category) ? { ...whole, category: [] } : whole;
  return isDated(told) ? fields : { ...fields, date: [], from: [], endDate: [], to: [], wholeDay: [] };
}

/** Lets a proposal wait, and answers its id: the one that waits already says the new, where nobody has touched it. */
export async function propose(taking: Taking, proposed: Proposed, item?: Item): Promise<string> {
  const waiting = item?.waiting ?? null;
  const { proposal, itemId, fields, word } = proposed;
  const base = itemId === null ? null : await latestRecord(taking.tx, taking.home.code, { noun: 'event', itemId });
  if (waiting?.sourceId === taking.source.id && waiting.proposal === proposal) {
    redraft(taking, waiting, { fields, word, base: base?.number ?? null });
    return waiting.id;
  }
  if (item !== undefined) dropWaiting(taking, item);
  const id = taking.ctx.newId();
  taking.drafts.push({
    ...{ id, municipality: taking.home.code, noun: 'event', proposal, itemId, fields, word, state: 'sent', version: 1 },
    ...{ base: base?.number ?? null, sourceId: taking.source.id, ...kindOf('event').label(fields, taking.today) },
    ...{ createdAt: taking.now, modifiedAt: taking.now, sentAt: taking.now },
  });
  taking.counts.proposed += 1;
  return id;
}

type Redrafted = Pick<Proposed, 'fields' | 'word'> & { base: number | null };

function redraft(taking: Taking, waiting: NonNullable<Item['waiting']>, { fields, word, base }: Redrafted): void {
  const own = waiting.version === 1 ? fields : mergedFields(waiting.fields, fields);
  if (isDeepStrictEqual(own, waiting.fields) && word === waiting.word) return;
  const set = { fields: own, word, base, modifiedAt: taking.now, ...kindOf('event').label(own, taking.today) };
  taking.redrafted.push({ id: waiting.id, set });
}

/** What somebody typed into a proposal stays; what they left empty is filled in. */
function mergedFields(own: Fields, said: Fields): Fields {
  const isEmpty = (values: readonly string[] | undefined): boolean => (values ?? []).every((value) => value === '');
  const filled = Object.entries(said).filter(([name]) => isEmpty(own[name]));
  return { ...own, ...Object.fromEntries(filled) };
}

/** Takes a proposal back; one that another source shares stays. */
export function dropWaiting({ source, redrafted }: Taking, { waiting }: Item): void {
  if (waiting?.sourceId === source.id) redrafted.push({ id: waiting.id, set: { state: 'dropped' } });
}
