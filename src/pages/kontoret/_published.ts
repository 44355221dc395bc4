/** Where something is once its draft is published. */
import { contactPath } from '#domain/contact.ts';
import type { Draft } from '#domain/draft.ts';
import { isListed } from '#domain/event.ts';
import { eventFilePath } from '#domain/feed-path.ts';
import { eventPath } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { officePath, officeRoom } from '#domain/office-path.ts';
import { isShownOpportunity, opportunityPath } from '#domain/opportunity.ts';
import { isShownStory, storyPath } from '#domain/story.ts';
import { dayAt } from '#domain/time.ts';
import { getContactForOffice } from '#services/contact/office-queries.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getUndoable } from '#services/item/undo.ts';
import { getOpportunityForOffice } from '#services/opportunity/office-queries.ts';
import { getStoryForOffice } from '#services/story/office-queries.ts';
import type { Office } from './_office.ts';

type Whereabouts = {
  page: string | null;
  /** Not even those it is for see it. */
  hidden: boolean;
  feed: string | null;
  office: string;
  another: { room: string; itemId: string } | null;
};

/** Its page and its calendar file, if everybody may see it; its page in the office, and where another like it is begun. */
export async function whereItIs(ctx: Ctx, { home }: Office, { noun, itemId }: Draft): Promise<Whereabouts> {
  const room = officeRoom(noun);
  const office = itemId === null ? room : officePath(noun, itemId);
  const nowhere = { page: null, hidden: false, feed: null, office, another: null };
  if (itemId === null) return nowhere;
  const another = { room: `${room}/ny`, itemId };
  if (noun === 'opportunity') return { ...nowhere, page: await pageOfOpportunity(ctx, home, itemId), another };
  if (noun === 'story') return { ...nowhere, page: await pageOfStory(ctx, home, itemId), another };
  if (noun === 'contact') return { ...nowhere, page: await pageOfContact(ctx, home, itemId) };
  if (noun !== 'event') return nowhere;
  const event = await getEventForOffice(ctx, home, itemId);
  const listed = isListed(event);
  return {
    page: listed ? eventPath(event) : null,
    hidden: event.status !== 'published' && event.status !== 'cancelled',
    feed: listed ? eventFilePath(event) : null,
    office,
    another,
  };
}

async function pageOfOpportunity(ctx: Ctx, home: Municipality, id: string): Promise<string | null> {
  const { item } = await getOpportunityForOffice(ctx, home, id);
  return isShownOpportunity(item, dayAt(ctx.clock(), home.timeZone)) ? opportunityPath(item) : null;
}

async function pageOfContact(ctx: Ctx, home: Municipality, id: string): Promise<string | null> {
  const { contact } = await getContactForOffice(ctx, home, id);
  return contact.status === 'published' ? contactPath(contact) : null;
}

async function pageOfStory(ctx: Ctx, home: Municipality, id: string): Promise<string | null> {
  const { item } = await getStoryForOffice(ctx, home, id);
  return isShownStory(item, dayAt(ctx.clock(), home.timeZone)) ? storyPath(item) : null;
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
