/**
 * **draft** · kladde: a version of something that is not public yet, as somebody typed it. What is written, sent to
 * review, proposed by a source or kept as a template is a draft; what is published changes only when a draft is.
 */
import { z } from 'zod';
import { Id, KeptText, Line, WallText } from './schemas.ts';

/** What can be drafted. */
export const draftNouns = ['event', 'opportunity', 'contact', 'story', 'place'] as const;
export type DraftNoun = (typeof draftNouns)[number];

/**
 * Being written; sent to review; sent back with a word; published; dropped. A template is none of these: it is
 * copied, never published.
 */
export const draftStates = ['open', 'sent', 'returned', 'published', 'dropped', 'template'] as const;
export type DraftState = (typeof draftStates)[number];

/** What publishing it does. `cancel` and `merge` come from sources: it vanished there, or two calendars have the same. */
export const proposals = ['create', 'change', 'cancel', 'merge'] as const;
export type Proposal = (typeof proposals)[number];

/** Which dates of a series a change is about; `one` and `following` name the date by its original start. */
export const draftScopes = ['all', 'one', 'following'] as const;
export type DraftScope = (typeof draftScopes)[number];

/** A form as it was typed, field by field: whatever it says, and however wrong it is, nothing is lost. */
export const Fields = z
  .record(z.string().max(60), z.array(KeptText.max(60_000)).max(600))
  .refine((fields) => Object.keys(fields).length <= 120, 'too many fields');
export type Fields = z.infer<typeof Fields>;

/** A draft with what a list shows of it. Times in epoch seconds. */
export type Draft = {
  id: string;
  municipality: string;
  noun: DraftNoun;
  proposal: Proposal;
  /** What it changes; null for something new. */
  itemId: string | null;
  scope: DraftScope;
  /** The date that `one` and `following` begin with. */
  recurrenceId: string | null;
  /** The number of the item's record that it began from: if the item has a later one by now, somebody else changed it. */
  base: number | null;
  fields: Fields;
  state: DraftState;
  /** Rises with every save, so that two who type in the same draft do not overwrite each other. */
  version: number;
  /** What lists call it: the title as typed, or what a template is called. */
  title: string;
  /** When it begins, as far as that can be read; what the queue is sorted by after how long it has waited. */
  startsOn: string | null;
  /** Who writes it; null for what a source proposes. */
  authorId: string | null;
  /** Who saved it last; null for a source, and for what was saved before this was kept. */
  savedById: string | null;
  /** Where it came from, when not from a person. */
  sourceId: string | null;
  /** What the editor said when sending it back, or what the source's reader remarked. */
  word: string | null;
  createdAt: number;
  modifiedAt: number;
  sentAt: number | null;
};

/** What begins a draft. */
export const DraftTarget = z.discriminatedUnion('proposal', [
  z.strictObject({ proposal: z.literal('create'), noun: z.enum(draftNouns) }),
  z.strictObject({
    proposal: z.literal('change'),
    noun: z.enum(draftNouns),
    itemId: Id,
    scope: z.enum(draftScopes).default('all'),
    recurrenceId: WallText.nullable().default(null),
  }),
]);
export type DraftTarget = z.input<typeof DraftTarget>;

/** What an editor says when sending something back: never empty. */
export const ReturnWord = z.strictObject({ word: Line.min(1) });

/** The first value of a field, trimmed; empty when it is not there. */
export function fieldText(fields: Fields, name: string): string {
  return fields[name]?.[0]?.trim() ?? '';
}
