/** The way back from a page of history: undo the last, or restore an earlier version. */
import { invalid } from '#domain/errors.ts';
import type { ItemKey } from '#domain/item-record.ts';
import { restoreItem } from '#services/item/restore.ts';
import { undoChange } from '#services/item/undo.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';
import { recordNumber } from './whole-number.ts';

/** Whose history it is; `page` is where the thing itself is shown. */
export type About = ItemKey & { municipality: string; page: string };

/** Goes back, and shows the thing as it is then. */
export async function goBack({ ctx }: Visit, { page, ...item }: About, form: Form): Promise<Done<never>> {
  const key = { ...item, number: recordNumber(form.text('nummer')) };
  if (form.text('handling') === 'fortryd') {
    await undoChange(ctx, key);
    return { to: `${page}?fortrudt` };
  }
  if (form.text('handling') !== 'gendan') throw invalid({ field: '', da: 'Vælg en version.', en: 'Choose a version.' });
  await restoreItem(ctx, key, recordNumber(form.text('nyeste')));
  return { to: `${page}?gendannet` };
}
