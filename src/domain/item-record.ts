/** **record**: what became of something, when and by whom; what undo and restore go back to. */
import type { AnnouncementKind } from './announcement.ts';
import type { DraftNoun } from './draft.ts';
import type { Complaint } from './errors.ts';
import type { FieldChange } from './field-diff.ts';
import type { EpochSeconds } from './time.ts';

/** How long after a change it can be undone, in seconds: as long as one notices a slip. */
export const undoWithin = 30 * 60;

/** Which thing. */
export type ItemKey = { noun: DraftNoun; itemId: string };

/** Who did it: a colleague by name (null when the account is gone), or what kind of somebody. */
export type RecordActor = { kind: 'staff'; name: string | null } | { kind: 'operator' | 'system' | 'other' };

/** What happened to one date (its original start), or with null to all of it. */
export type RecordStep = { recurrenceId: string | null; kind: AnnouncementKind; reason: string | null };

/** One record as the history shows it. */
export type RecordLine = {
  number: number;
  at: EpochSeconds;
  who: RecordActor;
  verb: string;
  steps: readonly RecordStep[];
  /** What its form would say differently; null where there is nothing to compare. */
  changes: readonly FieldChange[] | null;
  /** It can be gone back to: it says what the thing was, and that is not what it is. */
  restorable: boolean;
};

/** The last change, while it can be undone. `first` is true when nothing was there before: undoing it takes it back. */
export type Undoable = {
  number: number;
  verb: string;
  who: RecordActor;
  at: EpochSeconds;
  until: EpochSeconds;
  first: boolean;
};

/** A record of long ago that what the thing is made of by now cannot be read from. */
export const unreadableRecord: Complaint = {
  field: 'number',
  da: 'Den gamle version kan ikke læses længere.',
  en: 'That old version can no longer be read.',
};
