/** The access log as the one it is about reads it: which role did what, when and why. */
import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accessLog } from '#db/schema/access.ts';
import { authorise } from '#domain/authorisation.ts';
import { LogLine } from '#domain/export.ts';
import { instantOf } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';

/** All lines about me, the newest first. */
export async function listMyLog(ctx: Ctx): Promise<LogLine[]> {
  authorise(ctx.actor, 'profile.readLog', { owner: idOf(ctx.actor) });
  return loadLog(ctx.db.read, idOf(ctx.actor));
}

/** All lines about an account. */
export async function loadLog(db: Reader, id: string): Promise<LogLine[]> {
  const rows = await db.select().from(accessLog).where(eq(accessLog.subjectId, id)).orderBy(desc(accessLog.number));
  return rows.map(({ number, at, actorId, actorKind, role, verb, reason }) =>
    LogLine.parse({
      number,
      at: instantOf(at).toString(),
      who: actorId === id ? 'me' : actorKind,
      role,
      verb,
      reason,
    }),
  );
}
