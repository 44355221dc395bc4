/** What undo, restore and history know of each noun. */
import type { DraftNoun } from '#domain/draft.ts';
import type { ItemKind } from './kind.ts';
import { contactItem } from './kinds/contact.ts';
import { eventItem } from './kinds/event.ts';
import { opportunityItem } from './kinds/opportunity.ts';
import { placeItem } from './kinds/place.ts';
import { storyItem } from './kinds/story.ts';

const kinds: Readonly<Record<DraftNoun, ItemKind>> = {
  event: eventItem,
  opportunity: opportunityItem,
  contact: contactItem,
  story: storyItem,
  place: placeItem,
};

/** What is known of a noun. */
export function itemKindOf(noun: DraftNoun): ItemKind {
  return kinds[noun];
}
