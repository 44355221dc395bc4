/** What can be looked at before it is out. */
import type { DraftNoun } from '#domain/draft.ts';

/** The nouns whose drafts have a preview. */
export const previewed: ReadonlySet<DraftNoun> = new Set<DraftNoun>(['event', 'opportunity', 'story']);
