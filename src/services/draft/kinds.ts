/** What each noun's drafts know of it. */
import type { DraftNoun } from '#domain/draft.ts';
import { conflict } from '#domain/errors.ts';
import type { DraftKind } from './kind.ts';
import { eventKind } from './kinds/event.ts';
import { opportunityKind } from './kinds/opportunity.ts';
import { storyKind } from './kinds/story.ts';

const kinds: Partial<Record<DraftNoun, DraftKind>> = {
  event: eventKind,
  opportunity: opportunityKind,
  story: storyKind,
};

/** What drafts of a noun know of it. */
export function kindOf(noun: DraftNoun): DraftKind {
  const kind = kinds[noun];
  if (kind === undefined)
    throw conflict({ field: 'noun', da: 'Det kan ikke skrives her.', en: 'It cannot be written here.' });
  return kind;
}
