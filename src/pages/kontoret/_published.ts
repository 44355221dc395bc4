/** Where something is once its draft is published. */
import { contactPath, isShownContact } from '#domain/contact.ts';
import type { Draft, DraftNoun } from '#domain/draft.ts';
import { isListed, type Event } from '#domain/event.ts';
import { HjemegnError } from '#domain/errors.ts';
import { eventFilePath } from '#domain/feed-path.ts';
import { eventPath } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { officePath, officeRoom } from '#domain/office-path.ts';
import { isShownOpportunity, opportunityPath } from '#domain/opportunity.ts';
import { isShownStory, storyPath } from '#domain/story.ts';
import { dayAt, dayOf } from '#domain/time.ts';
import { getContactForOffice } from '#services/contact/office-queries.ts';
import { getDraft } from '#services/draft/queries.ts';
import { listOfficeDates } from '#services/event/office-dates.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getUndoable } from '#services/item/undo.ts';
import { getOpportunityForOffice } from '#services/opportunity/office-queries.ts';
import { getStoryForOffice } from '#services/story/office-queries.ts';
import type { Office } from './_office.ts';

type Whereabouts = {
  page: string | null;
  /** Somebody outside the office sees it. */
  out: boolean;
  /** Its deadline has passed, or its last day: it has its page, and no list has it. */
  closed: 'event' | 'opportunity' | null;
  feed: string | null;
  office: string;
  another: { room: string; itemId: string } | null;
};

/** Its page and its calendar file, if everybody may see it; its page in the office, and where another like it is begun. */
export async function whereItIs(ctx: Ctx, { home }: Office, { noun, itemId }: Draft): Promise<Whereabouts> {
  const room = officeRoom(noun);
  const office = itemId === null ? room : officePath(noun, itemId);
  const nowhere = { page: null, out: true, closed: null, feed: null, office, another: null };
  if (itemId === null || noun === 'place') return nowhere;
  const another = noun === 'contact' ? null : { room: `${room}/ny`, itemId };
  return { ...nowhere, another, ...(await seen[noun](ctx, home, itemId)) };
}

/** The same by the id of a draft that was decided, as an address has it; null for none, and for what is no draft here. */
export async function whereDecided(ctx: Ctx, office: Office, id: string | null): Promise<Whereabouts | null> {
  const draft = id === null ? null : await getDraft(ctx, office.home.slug, id).catch(nothingIfGone);
  return draft?.state === 'published' ? whereItIs(ctx, office, draft) : null;
}

function nothingIfGone(error: unknown): null {
  if (error instanceof HjemegnError && error.code === 'not_found') return null;
  throw error;
}

type Seen = (ctx: Ctx, home: Municipality, id: string) => Promise<Partial<Whereabouts>>;

/** What can be seen of it outside the office. */
const seen: Record<Exclude<DraftNoun, 'place'>, Seen> = {
  event: async (ctx, home, id) => {
    const event = await getEventForOffice(ctx, home, id);
    const out = event.status === 'published' || event.status === 'cancelled';
    const closed = (await isOver(ctx, home, event)) ? 'event' : null;
    return isListed(event) ? { out, closed, page: eventPath(event), feed: eventFilePath(event) } : { out, closed };
  },
  opportunity: async (ctx, home, id) => {
    const { item } = await getOpportunityForOffice(ctx, home, id);
    const today = dayAt(ctx.clock(), home.timeZone);
    const closed = item.deadline !== null && item.deadline < today ? 'opportunity' : null;
    return { ...shownAt(isShownOpportunity(item, today), opportunityPath(item)), closed };
  },
  contact: async (ctx, home, id) => {
    const { contact } = await getContactForOffice(ctx, home, id);
    return shownAt(isShownContact(contact), contactPath(contact));
  },
  story: async (ctx, home, id) => {
    const { item } = await getStoryForOffice(ctx, home, id);
    return shownAt(isShownStory(item, dayAt(ctx.clock(), home.timeZone)), storyPath(item));
  },
};

/** True when its last date is past. One that is far ahead has no dates written out yet. */
async function isOver(ctx: Ctx, home: Municipality, { id, start }: Event): Promise<boolean> {
  const { items } = await listOfficeDates(ctx, home, id, { limit: 1, after: null });
  return items.length === 0 && dayOf(start) <= dayAt(ctx.clock(), home.timeZone);
}

function shownAt(out: boolean, page: string): Pick<Whereabouts, 'out' | 'page'> {
  return { out, page: out ? page : null };
}

/** The record that a publication made, as its page is opened with, while it is the last of the item and can be undone. */
export async function stillUndoable(
  ctx: Ctx,
  { municipality, noun, itemId }: Draft,
  made: string | null,
): Promise<number | null> {
  if (made === null || itemId === null) return null;
  const last = await getUndoable(ctx, municipality, { noun, itemId });
  return last !== null && String(last.number) === made ? last.number : null;
}
