/** The second worker looks at who asks, says why, and leaves a line in the access log that the young person can read. */
import { and, eq, gte } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { accessLog } from '#db/schema/access.ts';
import type { AccessReason } from '#domain/access.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, type HjemegnError } from '#domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { loadProfile } from '../profile/records.ts';
import { answered, findRecovery, type RecoveryRow } from './records.ts';

/** A request before it is opened: whether it can be answered, and by whom. */
export type RecoveryCover = { id: string; askedAt: number; mine: boolean; answered: HjemegnError | null };

/** Who asks: what they are called and sign in as; null when the name fits no profile here. */
export type Asker = { alias: string; signInName: string } | null;

/** A request as it lies there, unopened. Throws `not_found`, and `unconfirmed` so that it is asked before a reason is given. */
export async function getRecovery(ctx: Ctx, municipality: string, id: string): Promise<RecoveryCover> {
  authorise(ctx.actor, 'recovery.view', { municipality });
  const row = await findRecovery(ctx.db.read, municipality, id);
  return { id, askedAt: row.askedAt, mine: row.madeBy === idOf(ctx.actor), answered: answered(ctx, row) };
}

/** Opens it. Throws `conflict` for whoever made the code, and when it was answered. */
export async function viewRecovery(ctx: Ctx, municipality: string, id: string, reason: AccessReason): Promise<Asker> {
  authorise(ctx.actor, 'recovery.view', { municipality });
  return ctx.db.write(async (tx) => {
    const row = await findRecovery(tx, municipality, id);
    mustBeSecond(ctx, row);
    const { profileId } = row;
    await record(ctx, tx, { verb: 'recovery.view', municipality, subjectId: profileId, reason });
    if (profileId === null) return null;
    const { alias, signInName } = await loadProfile(ctx.keys, tx, profileId);
    return { alias, signInName };
  });
}

/** Throws `conflict` unless it still waits, and for somebody else than the one who made its code. */
export function mustBeSecond(ctx: Ctx, row: RecoveryRow): void {
  const why = answered(ctx, row) ?? (row.madeBy === idOf(ctx.actor) ? madeByYou() : null);
  if (why !== null) throw why;
}

/** True when whoever asks has opened this request. */
export async function hasViewed(ctx: Ctx, tx: Transaction, { profileId, askedAt }: RecoveryRow): Promise<boolean> {
  const looks = await tx
    .select({ number: accessLog.number })
    .from(accessLog)
    .where(
      and(
        eq(accessLog.subjectId, profileId ?? ''),
        eq(accessLog.verb, 'recovery.view'),
        eq(accessLog.actorId, idOf(ctx.actor)),
        gte(accessLog.at, askedAt),
      ),
    )
    .limit(1);
  return looks.length > 0;
}

function madeByYou(): HjemegnError {
  return conflict({
    field: '',
    da: 'Du lavede koden. Derfor skal en anden medarbejder se efter og svare.',
    en: 'You made the code. That is why another member of staff must look and answer.',
  });
}
