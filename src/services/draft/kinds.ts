/** What each noun's drafts know of it. */
import type { DraftNoun } from '#domain/draft.ts';
import type { DraftKind } from './kind.ts';
import { contactKind } from './kinds/contact.ts';
import { eventKind } from './kinds/event.ts';
import { opportunityKind } from './kinds/opportunity.ts';
import { placeKind } from './kinds/place.ts';
import { storyKind } from './kinds/story.ts';

const kinds: Readonly<Record<DraftNoun, DraftKind>> = {
  event: eventKind,
  opportunity: opportunityKind,
  contact: contactKind,
  story: storyKind,
  place: placeKind,
};

/** What drafts of a noun know of it. */
export function kindOf(noun: DraftNoun): DraftKind {
  return kinds[noun];
}
