/** What is done from the office's first page in one tap. */
import type { ItemKey } from '#domain/item-line.ts';
import { verifyItem } from '#services/item/verify.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** "Stadig rigtigt": it is asked about again in good time. */
export async function sayStillRight(visit: Visit, municipality: string, form: Form): Promise<Done<never>> {
  const [noun, id] = form.text('ting').split('.');
  await verifyItem(visit.ctx, municipality, { noun, id } as ItemKey);
  return { to: '/kontoret?stadig-rigtigt' };
}
