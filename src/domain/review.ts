/** **review** · gennemsyn: what waits for an editor, and what came of it. */
import type { Draft } from './draft.ts';
import type { Complaint } from './errors.ts';

/** A draft that waits, as a line. `author` and `source` are names: one of them, or none when a colleague has left. */
export type QueueLine = Pick<Draft, 'id' | 'version' | 'noun' | 'proposal' | 'scope' | 'title' | 'startsOn'> & {
  /** Epoch seconds. */
  sentAt: number;
  author: string | null;
  source: string | null;
  mine: boolean;
};

/** What can be decided about several at once. */
export type Decision = 'publish' | 'refuse';

/** What came of one: decided, or why not. */
export type Decided = { id: string; title: string; complaints: readonly Complaint[] };
