/** The first page of Min side: pause, and what is brought along from the phone. */
import { invalid } from '#domain/errors.ts';
import { bringAlong } from '#services/profile/bring.ts';
import { pauseProfile } from '#services/profile/pause.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** Does what one of its forms asks for. */
export async function changeOverview({ ctx }: Visit, form: Form): Promise<Done<never>> {
  const what = form.text('handling');
  if (what === 'tag-med') {
    await bringAlong(ctx, parsed(form.text('lokalt')));
    return { to: '/min-side?medbragt' };
  }
  if (what !== 'pause' && what !== 'videre') throw unreadable();
  await pauseProfile(ctx, what === 'pause');
  return { to: '/min-side' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable();
  }
}

function unreadable() {
  return invalid({ field: '', da: 'Det kunne ikke læses. Prøv igen.', en: 'That could not be read. Try again.' });
}
