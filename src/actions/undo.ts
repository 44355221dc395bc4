/** "Fortryd", wherever it stands. */
import type { Ctx } from '#services/hub.ts';
import { getUndoable, undoChange, type RecordKey } from '#services/item/undo.ts';

/** Undoes the change that was seen; from a page that does not say which, the last. */
export async function undoLast(ctx: Ctx, item: Omit<RecordKey, 'number'>, seen: string): Promise<void> {
  const last = seen === '' ? await getUndoable(ctx, item.municipality, item) : null;
  await undoChange(ctx, { ...item, number: last?.number ?? Number(seen) });
}
