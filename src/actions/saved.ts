/** Keeping something, and letting go of it. */
import type { ItemName } from '#domain/saved.ts';
import { removeSaved, saveItem } from '#services/saved/save.ts';
import { pathOr, type Done, type Form } from './form.ts';
import type { Visit } from './visit.ts';

/** Keeps the thing of the form or lets go of it, and goes back to its page. */
export async function changeSaved({ ctx }: Visit, form: Form): Promise<Done<never>> {
  const name = { noun: form.text('hvad') as ItemName['noun'], id: form.text('id') };
  await (form.text('handling') === 'fjern' ? removeSaved(ctx, name) : saveItem(ctx, name));
  return { to: pathOr(form.text('til'), '/min-side/gemt') };
}
