/** What undo, restore and history have to know of a noun. One file per noun says it; `kinds.ts` is their list. */
import type { Transaction } from '#db/client.ts';
import type { RecordStep } from '#domain/item-record.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import type { ItemRow } from './records.ts';

/** A way back: `snapshot` is the item as a record keeps it, null for before its first. */
export type WayBack = { itemId: string; verb: 'undo' | 'restore'; snapshot: unknown };

export type ItemKind = {
  /**
   * Makes the item what the snapshot says, as a change like any other; without one it is taken back. Throws `not_found`,
   * and `invalid` or `conflict` when what was then can no longer be.
   */
  become: (ctx: Ctx, tx: Transaction, home: Municipality, back: WayBack) => Promise<void>;
  /** What happened from one snapshot to the next beyond what its form says; null for before the first. Pure. */
  steps: (before: unknown, after: unknown) => readonly RecordStep[];
  /** Another item that the same deed made or changed, and its record: they are undone together. */
  otherHalf?: (tx: Transaction, code: string, itemId: string, row: ItemRow) => Promise<OtherHalf | null>;
  /** Throws `conflict` when the way back that was gone by the whole deed left it beside what cannot be. */
  settled?: (ctx: Ctx, tx: Transaction, home: Municipality, itemId: string) => Promise<void>;
};

type OtherHalf = { itemId: string; number: number };
