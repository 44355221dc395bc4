/** What a young person does with all that is kept of them: keep it, pause it, or be rid of it. */
import { invalid } from '#domain/errors.ts';
import { profileQuestions } from '#domain/profile.ts';
import { Receipt } from '#domain/receipt.ts';
import { keepMyProfile } from '#services/profile/answer.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { pauseProfile } from '#services/profile/pause.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

/** How long a receipt waits for the page that shows it, in seconds. */
const patience = 10 * 60;

/** Keeps the profile, in answer to the question that the form stood under. */
export async function keepProfile({ ctx }: Visit, form: Form): Promise<Done<never>> {
  const question = profileQuestions.find((one) => one === form.text('spoergsmaal'));
  if (question === undefined) throw unreadable();
  await keepMyProfile(ctx, question);
  return { to: '/min-side/data?beholdt' };
}

/** Deletes everything at once, and leaves this browser as if it had never been here; or pauses instead. */
export async function endProfile(visit: Visit, form: Form): Promise<Done<never>> {
  if (form.text('handling') === 'pause') {
    await pauseProfile(visit.ctx, true);
    return { to: '/min-side' };
  }
  if (form.text('handling') !== 'slet') throw unreadable();
  const receipt = await deleteMyProfile(visit.ctx);
  await visit.vanish();
  visit.hold('notice', receipt, patience);
  return { to: '/slettet' };
}

/** The receipt of what was just deleted, handed over once. */
export function takeReceipt(visit: Visit): Receipt | null {
  const receipt = visit.held('notice', Receipt);
  if (receipt !== null) visit.drop('notice');
  return receipt;
}

function unreadable() {
  return invalid({ field: '', da: 'Det kunne ikke læses. Prøv igen.', en: 'That could not be read. Try again.' });
}
