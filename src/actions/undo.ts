/** "Fortryd", wherever it stands. */
import type { Ctx } from '#services/hub.ts';
import { undoChange, type RecordKey } from '#services/item/undo.ts';
import { recordNumber } from './whole-number.ts';

/** Undoes the change that was seen, by its number: never whatever happens to be the last, which may be a colleague's. */
export async function undoSeen(ctx: Ctx, item: Omit<RecordKey, 'number'>, seen: string): Promise<void> {
  await undoChange(ctx, { ...item, number: recordNumber(seen) });
}
