/** What undo, restore and history know of each noun. */
import type { DraftNoun } from '#domain/draft.ts';
import { conflict } from '#domain/errors.ts';
import type { ItemKind } from './kind.ts';
import { eventItem } from './kinds/event.ts';
import { opportunityItem } from './kinds/opportunity.ts';
import { storyItem } from './kinds/story.ts';

const kinds: Partial<Record<DraftNoun, ItemKind>> = {
  event: eventItem,
  opportunity: opportunityItem,
  story: storyItem,
};

/** What is known of a noun. Throws `conflict` for one that nothing is known of. */
export function itemKindOf(noun: DraftNoun): ItemKind {
  const kind = kinds[noun];
  if (kind === undefined)
    throw conflict({ field: 'noun', da: 'Det kan ikke fortrydes her.', en: 'It cannot be undone here.' });
  return kind;
}
