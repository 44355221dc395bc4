/** What the office's page of an event shows, and which of its dates is chosen. */
import type { Chosen } from '#actions/office-event.ts';
import { may } from '#domain/authorisation.ts';
import { isListed, type Event } from '#domain/event.ts';
import type { Undoable } from '#domain/item-record.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isOnce } from '#domain/series.ts';
import { nominalLength, shift } from '#domain/time.ts';
import { listTold, type Told } from '#services/announcement/queries.ts';
import { getOfficeDate, getKeeper, listOfficeDates, type OfficeDate } from '#services/event/office-dates.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getUndoable } from '#services/item/undo.ts';

const datesAtOnce = 8;
const toldAtMost = 8;

export type OfficeEvent = {
  event: Event;
  listed: boolean;
  /** It has more than one date. */
  repeats: boolean;
  dates: Page<OfficeDate>;
  /** The next date as the series has it: what all of it moves along with. */
  next: Chosen | null;
  keeper: string | null;
  last: Undoable | null;
  told: Told[];
  /** This person may decide about it, not only write. */
  decides: boolean;
};

/** Loads it. Throws `not_found`, also for another municipality's. */
export async function loadOfficeEvent(
  ctx: Ctx,
  home: Municipality,
  id: string,
  after: string | null,
): Promise<OfficeEvent> {
  const event = await getEventForOffice(ctx, home, id);
  const item = { noun: 'event', itemId: id } as const;
  const [dates, first, keeper, last, told] = await Promise.all([
    listOfficeDates(ctx, home, id, { limit: datesAtOnce, after }),
    listOfficeDates(ctx, home, id, { limit: 1, after: null }),
    getKeeper(ctx, home, id),
    getUndoable(ctx, home.slug, item),
    listTold(ctx, home.slug, item, toldAtMost),
  ]);
  const repeats = !isOnce(event);
  return {
    event,
    listed: isListed(event),
    repeats,
    dates,
    next: asTheSeriesHasIt(event, first.items[0] ?? null),
    keeper,
    last,
    told,
    decides: may(ctx.actor, 'event.change', { municipality: home.slug }),
  };
}

function asTheSeriesHasIt(event: Event, date: OfficeDate | null): Chosen | null {
  if (date === null) return null;
  const { recurrenceId } = date;
  return { recurrenceId, start: recurrenceId, end: shift(recurrenceId, nominalLength(event.start, event.end)) };
}

/** What a form or a link is about: `alle`, a date by its original start, or nothing. Throws `not_found` for no date of it. */
export async function chosenOf(
  ctx: Ctx,
  home: Municipality,
  { id, repeats }: { id: string; repeats: boolean },
  about: string | null,
): Promise<{ chosen: OfficeDate | null; open: 'all' | 'one' | null }> {
  if (about === null || about === '') return { chosen: null, open: null };
  if (about === 'alle' || !repeats) return { chosen: null, open: 'all' };
  return { chosen: await getOfficeDate(ctx, home, id, about), open: 'one' };
}
