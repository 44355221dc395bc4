/** All events one after the other, for whoever wants to have them all. */
import { authorise } from '#domain/authorisation.ts';
import { unreadablePage } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import {
  listDatelessEvents,
  listOfficeEvents,
  type DatelessRow,
  type OfficeFilter,
  type OfficeRow,
} from './office-list.ts';

/** Which of them: what is coming, what is over, or with null both. */
export type WalkFilter = Omit<OfficeFilter, 'over'> & { over: boolean | null };

type Asked = { limit: number; after: string | null };

/**
 * A page of events, each once: what comes next first, then what is over, the latest first, then what has no date yet,
 * which is to come as well. `after` is the `next` of the page before. Throws `invalid` for another.
 */
export async function walkOfficeEvents(
  ctx: Ctx,
  home: Municipality,
  { over, ...filter }: WalkFilter,
  asked: Asked,
): Promise<Page<OfficeRow | DatelessRow>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const coming: List<OfficeRow> = (part) => listOfficeEvents(ctx, home, { ...filter, over: false }, part);
  const ended: List<OfficeRow> = (part) => listOfficeEvents(ctx, home, { ...filter, over: true }, part);
  const dateless: List<DatelessRow> = (part) => listDatelessEvents(ctx, home, { ...filter, over: false }, part);
  if (over === true) return ended(asked);
  return inTurn<OfficeRow | DatelessRow>(asked, over === null ? [coming, ended, dateless] : [coming, dateless]);
}

type List<Row> = (part: Asked) => Promise<Page<Row>>;

/** One list after the other as if they were one; where a page ended says in which of them. */
async function inTurn<Row>({ limit, after }: Asked, lists: readonly List<Row>[]): Promise<Page<Row>> {
  const place = after === null ? { first: 0, within: null } : readPlace(after);
  const items: Row[] = [];
  for (const [number, list] of [...lists.entries()].slice(place.first)) {
    const room = limit - items.length;
    const page = await list({ limit: Math.max(room, 1), after: number === place.first ? place.within : null });
    if (room === 0 && page.items.length > 0) return { items, next: `${number}.` };
    items.push(...page.items);
    if (page.next !== null) return { items, next: `${number}.${page.next}` };
  }
  return { items, next: null };
}

function readPlace(word: string): { first: number; within: string | null } {
  const match = /^([0-2])\.(.*)$/.exec(word);
  if (match === null) throw unreadablePage();
  const within = match[2] ?? '';
  return { first: Number(match[1]), within: within === '' ? null : within };
}
