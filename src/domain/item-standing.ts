/** How an opportunity or a story stands, as those who post them need to know. */
import type { Opportunity } from './opportunity.ts';
import type { Story } from './story.ts';
import type { Day } from './time.ts';
import { isVouchedFor } from './vouching.ts';

/**
 * Everybody sees it; nobody has said in time that it is still right; its deadline has passed; the day it was to be
 * shown until has passed; it is for a later day; never published; taken back.
 */
export type Standing = 'shown' | 'unverified' | 'closed' | 'over' | 'later' | 'draft' | 'withdrawn';

/** How an opportunity stands on a day. Past its deadline its page can still be read, but no list has it. */
export function opportunityStanding(
  item: Pick<Opportunity, 'status' | 'deadline' | 'shownUntil' | 'verifyBy'>,
  today: Day,
): Standing {
  if (item.status !== 'published') return item.status;
  if (item.shownUntil !== null && item.shownUntil < today) return 'over';
  if (item.deadline !== null && item.deadline < today) return 'closed';
  return isVouchedFor(item, today) ? 'shown' : 'unverified';
}

/** How a story stands on a day. */
export function storyStanding(
  { status, published, verifyBy }: Pick<Story, 'status' | 'published' | 'verifyBy'>,
  today: Day,
): Standing {
  if (status !== 'published') return status;
  if (published > today) return 'later';
  return isVouchedFor({ verifyBy }, today) ? 'shown' : 'unverified';
}
