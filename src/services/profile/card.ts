/** Coming back with the card: its code of 26 letters, once. */
import { and, eq, isNull } from 'drizzle-orm';
import { profile, recoveryCode } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { asMeant } from '#domain/code.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import { record } from '../audit/record.ts';
import { keepCredential, type NewCredential } from '../credential/keep.ts';
import { useRecoveryCode } from '../credential/recovery-codes.ts';
import type { Ctx } from '../hub.ts';
import { hashOf } from '../keys/lookup.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import type { Joined } from './join.ts';
import { loadProfile } from './records.ts';
import { renewAccess } from './renew-access.ts';

/** The card's code that was typed on a device. Throws `invalid` when no card has it, and `too_many` after many tries. */
export async function openCard(ctx: Ctx, typed: string, device: string): Promise<string> {
  authorise(ctx.actor, 'profile.regain');
  const code = asMeant(typed);
  if (!/^[0-9a-hjkmnp-tv-z]{26}$/.test(code)) throw mistyped();
  await countAttempt(ctx, 'code', device);
  if ((await ownerOf(ctx, code)) === null) throw unusableCard();
  await forgetAttempts(ctx, 'code', device);
  return code;
}

/** Uses it up: a new way in, a new card, and no session left. Throws `invalid`; then the card still holds. */
export async function useCard(ctx: Ctx, code: string, credential: NewCredential, keepOld: boolean): Promise<Joined> {
  authorise(ctx.actor, 'profile.regain');
  const accountId = await ownerOf(ctx, code);
  if (accountId === null) throw unusableCard();
  const { alias, signInName } = await loadProfile(ctx.keys, ctx.db.read, accountId);
  const keep = await keepCredential(ctx, accountId, credential, [alias, signInName]);
  return ctx.db.write(async (tx) => {
    if ((await useRecoveryCode(ctx, tx, code)) !== accountId) throw unusableCard();
    const card = await renewAccess(ctx, tx, accountId, { keepOld, keep });
    await record(ctx, tx, { verb: 'profile.regain', subjectId: accountId });
    return { accountId, signInName, card };
  });
}

/** The young person whose card has a code; staff have codes of their own, which lead elsewhere. */
async function ownerOf({ db }: Ctx, code: string): Promise<string | null> {
  const [found] = await db.read
    .select({ id: profile.id })
    .from(recoveryCode)
    .innerJoin(profile, eq(profile.id, recoveryCode.accountId))
    .where(and(eq(recoveryCode.hash, hashOf(code)), isNull(recoveryCode.usedAt)));
  return found?.id ?? null;
}

function mistyped(): HjemegnError {
  return invalid({
    field: 'kort',
    da: 'Der er en tastefejl i koden. Se efter en gang til: den har 26 tegn.',
    en: 'The code is mistyped. Look again: it has 26 characters.',
  });
}

function unusableCard(): HjemegnError {
  return invalid({
    field: 'kort',
    da: 'Det kort kan ikke bruges. Koden er brugt, eller der er lavet et nyt kort siden.',
    en: 'That card cannot be used. The code has been used, or a new card has been made since.',
  });
}
