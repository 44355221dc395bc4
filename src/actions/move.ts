/** Moving home: chosen first, then asked, then done. */
import { moveProfile } from '#services/profile/move.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** Where to, said again before it is done; and when it was said twice, the move itself. */
export async function move({ ctx }: Visit, form: Form): Promise<Done<{ ask: string } | { moved: string }>> {
  const slug = form.text('kommune');
  if (form.text('handling') !== 'flyt') return { show: { ask: slug } };
  await moveProfile(ctx, slug);
  return { show: { moved: slug } };
}
