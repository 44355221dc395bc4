/** A colleague comes to the office for the first time, step by step. */
import { acceptInvitation, draftStaff, Draft, Invited, openInvitation, type NewStaff } from '#services/staff/accept.ts';
import { unusable } from '#services/invitation/open.ts';
import type { Done, Form } from './form.ts';
import { factorOf } from './second-factor.ts';
import type { Visit } from './visit.ts';

/** How long one may think about it after the code was typed, in seconds. */
const patience = 60 * 60;

/** Takes the typed code to the page it opens. */
export async function enterInvitation(visit: Visit, form: Form): Promise<Done<never>> {
  const invited = await openInvitation(visit.ctx, form.text('kode'), visit.device().name);
  visit.hold('enrolment', invited, patience);
  return { to: '/kontoret/velkommen/dig' };
}

/** The invitation that was opened before this page; null when there is none. */
export function heldInvitation(visit: Visit): Invited | null {
  return visit.held('enrolment', Invited);
}

/** Takes name, address and password on to the second factor. */
export async function enterDetails(visit: Visit, form: Form): Promise<Done<never>> {
  const invited = heldInvitation(visit);
  if (invited === null) throw unusable();
  const typed = { name: form.text('name'), email: form.text('email'), password: form.text('password') };
  visit.hold('enrolment', await draftStaff(visit.ctx, invited, typed), patience);
  return { to: '/kontoret/velkommen/sikker' };
}

/** Everything but the second factor, said on the pages before this; null when it was not. */
export function heldDraft(visit: Visit): Draft | null {
  return visit.held('enrolment', Draft);
}

/** Makes the account, signs in, and shows the recovery codes: the only time they are shown. */
export async function acceptWithFactor(visit: Visit, form: Form): Promise<Done<NewStaff>> {
  const draft = heldDraft(visit);
  if (draft === null) throw unusable();
  const made = await acceptInvitation(visit.ctx, draft, factorOf(form));
  visit.drop('enrolment');
  await visit.signIn(made.accountId, 'staff');
  return { show: made };
}
