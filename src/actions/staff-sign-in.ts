/** Staff sign in, in two steps, and show again that it is them. */
import { z } from 'zod';
import { checkPassword, confirmMe, finishSignIn } from '#services/staff/sign-in.ts';
import { pathOr, type Done, type Form } from './form.ts';
import { factorOf, proofOf } from './second-factor.ts';
import type { Visit } from './visit.ts';

/** Whose password was right; the second factor is still to come. */
const HalfWay = z.object({ accountId: z.string(), trusted: z.string() });

/** How long the second step may take, in seconds. */
const patience = 10 * 60;

/** Takes address and password to the second step. */
export async function enterPassword(visit: Visit, form: Form, onward: string | null): Promise<Done<never>> {
  const typed = { email: form.text('email'), password: form.text('password') };
  visit.hold('second factor', await checkPassword(visit.ctx, typed, visit.device()), patience);
  return { to: `/kontoret/log-ind/trin-2?til=${encodeURIComponent(pathOr(onward, '/kontoret'))}` };
}

/** Who is half way in; null when nobody is, or it took too long. */
export function heldHalfWay(visit: Visit): z.infer<typeof HalfWay> | null {
  return visit.held('second factor', HalfWay);
}

/** Begins the session, and goes where one was going. */
export async function enterSecondFactor(visit: Visit, form: Form, onward: string | null): Promise<Done<never>> {
  const halfWay = heldHalfWay(visit);
  if (halfWay === null) return { to: '/kontoret/log-ind?sent' };
  await finishSignIn(visit.ctx, halfWay.accountId, proofOf(form));
  visit.drop('second factor');
  await visit.signIn(halfWay.accountId, 'staff');
  visit.trust(halfWay.trusted);
  return { to: pathOr(onward, '/kontoret') };
}

/** A fresh session in place of the one there is. */
export async function confirmAgain(visit: Visit, form: Form, onward: string | null): Promise<Done<never>> {
  const { accountId } = await confirmMe(visit.ctx, factorOf(form));
  await visit.signIn(accountId, 'staff');
  return { to: pathOr(onward, '/kontoret') };
}
