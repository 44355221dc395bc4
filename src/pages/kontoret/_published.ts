/** Where something is once its draft is published. */
import type { Draft, DraftNoun } from '#domain/draft.ts';
import { isListed } from '#domain/event.ts';
import { eventFilePath } from '#domain/feed-path.ts';
import { eventPath } from '#domain/listing.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import type { Office } from './_office.ts';

/** The office's pages of each noun. */
const officeRooms: Record<DraftNoun, string> = {
  event: '/kontoret/aktiviteter',
  opportunity: '/kontoret/muligheder',
  contact: '/kontoret/kontakter',
  story: '/kontoret/nyt',
  place: '/kontoret/steder',
};

type Whereabouts = {
  page: string | null;
  feed: string | null;
  office: string;
  another: { room: string; itemId: string } | null;
};

/** Its page and its calendar file, if everybody may see it; its page in the office, and where another like it is begun. */
export async function whereItIs(ctx: Ctx, { home }: Office, { noun, itemId }: Draft): Promise<Whereabouts> {
  const room = officeRooms[noun];
  const office = itemId === null ? room : `${room}/${itemId}`;
  if (noun !== 'event' || itemId === null) return { page: null, feed: null, office, another: null };
  const event = await getEventForOffice(ctx, home, itemId);
  const listed = isListed(event);
  return {
    page: listed ? eventPath(event) : null,
    feed: listed ? eventFilePath(event) : null,
    office,
    another: { room: `${room}/ny`, itemId },
  };
}
