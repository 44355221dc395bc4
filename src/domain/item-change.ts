/** What a change to something with one state at a time, an opportunity or a story, is to those outside the office. */
import { stampOf } from './event-change.ts';

/** What such things have in common. */
export type Item = { id: string; modified: string };

/** True for a state that everybody can see. */
export type Shown<State extends Item> = (state: State) => boolean;

/** Fields that nobody outside the office reads. */
const unread: ReadonlySet<string> = new Set(['modified', 'ownerRole']);
/** And beside them what only says how long somebody has vouched for it. */
const unsaid: ReadonlySet<string> = new Set([...unread, 'verifyBy']);

/** True when anything outside the office looks different afterwards. */
export function isSeen<State extends Item>(before: State | null, after: State, shown: Shown<State>): boolean {
  const was = before !== null && shown(before);
  if (was !== shown(after)) return true;
  return was && differs(before, after, unread);
}

/** True when somebody who reads it reads something else afterwards. */
export function saysOtherwise<State extends Item>(before: State, after: State): boolean {
  return differs(before, after, unsaid);
}

/** The state as it is to be kept: its stamp moves only when somebody could see the change. */
export function stamped<State extends Item>(
  before: State,
  after: State,
  { now, shown }: { now: Temporal.Instant; shown: Shown<State> },
): State {
  const told = shown(before) !== shown(after) || (shown(after) && saysOtherwise(before, after));
  return { ...after, modified: told ? stampOf(now) : before.modified };
}

function differs(before: Item, after: Item, besides: ReadonlySet<string>): boolean {
  return read(before, besides) !== read(after, besides);
}

function read(item: Item, besides: ReadonlySet<string>): string {
  const fields = Object.entries(item).filter(([name]) => !besides.has(name));
  return JSON.stringify(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
