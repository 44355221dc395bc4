/** What there is to tell of a thing with one state at a time, an opportunity or a story. */
import type { Announcement, AnnouncementKind } from './announcement.ts';
import type { DraftNoun } from './draft.ts';
import { saysOtherwise, type Item, type Shown } from './item-change.ts';

/** What the public would be told of one that became another. Nothing for what nobody can see. */
export function announcementsOfItem<State extends Item>(
  noun: DraftNoun,
  { before, after, shown }: { before: State | null; after: State; shown: Shown<State> },
): Announcement[] {
  const kind = itemKind(before !== null && shown(before) ? before : null, shown(after) ? after : null);
  return kind === null ? [] : [{ noun, itemId: after.id, recurrenceId: null, kind, reason: null }];
}

/** Null for a state is: nobody sees it. */
function itemKind(before: Item | null, after: Item | null): AnnouncementKind | null {
  if (before === null) return after === null ? null : 'published';
  if (after === null) return 'withdrawn';
  return saysOtherwise(before, after) ? 'changed' : null;
}
