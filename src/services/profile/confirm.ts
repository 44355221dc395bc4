/** Somebody who has signed in shows again that it is them: another may hold the phone by now. */
import { eq } from 'drizzle-orm';
import { profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import { verifyPasskey, type PasskeyAnswer } from '../credential/passkeys.ts';
import { verifyPassword } from '../credential/password.ts';
import type { Ctx } from '../hub.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import { idOf } from './queries.ts';
import { decrypted } from './records.ts';

/** With a passkey of mine. Throws `invalid` for another's. */
export async function confirmByPasskey(ctx: Ctx, answer: PasskeyAnswer): Promise<void> {
  authorise(ctx.actor, 'wayIn.confirm', { owner: idOf(ctx.actor) });
  const { accountId } = await verifyPasskey(ctx, answer);
  if (accountId !== idOf(ctx.actor)) throw anothers();
}

/** With my passphrase. Throws `invalid`, and `too_many` after many tries. */
export async function confirmByPassphrase(ctx: Ctx, passphrase: string): Promise<void> {
  authorise(ctx.actor, 'wayIn.confirm', { owner: idOf(ctx.actor) });
  const me = idOf(ctx.actor);
  await countAttempt(ctx, 'password', `confirm ${me}`);
  const [row] = await ctx.db.read.select({ kept: profile.passphrase }).from(profile).where(eq(profile.id, me));
  const stored = row?.kept == null ? null : decrypted(ctx.keys, me, 'passphrase', row.kept);
  if (!(await verifyPassword(stored, passphrase))) throw wrong();
  await forgetAttempts(ctx, 'password', `confirm ${me}`);
}

function anothers(): HjemegnError {
  return invalid({
    field: 'passkey',
    da: 'Den passkey hører til en anden side. Vælg din egen.',
    en: 'That passkey belongs to another page. Choose your own.',
  });
}

function wrong(): HjemegnError {
  return invalid({
    field: 'passphrase',
    da: 'Det er ikke adgangssætningen til den her side. Prøv igen.',
    en: 'That is not the passphrase of this page. Try again.',
  });
}
