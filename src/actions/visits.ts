/** When somebody is home. */
import type { HomeVisit } from '#domain/visit.ts';
import { keepVisit, removeVisit, type Kept } from '#services/visit/change.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** Keeps the days of the form, or takes them away. */
export async function changeVisits({ ctx }: Visit, form: Form): Promise<Done<Kept | 'removed'>> {
  const id: HomeVisit['id'] | null = form.text('id') || null;
  if (form.text('handling') === 'fjern') {
    await removeVisit(ctx, id ?? '');
    return { show: 'removed' };
  }
  return { show: await keepVisit(ctx, { from: form.text('from'), to: form.text('to') }, id) };
}
