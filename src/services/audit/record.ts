/** The access log: who did what to an account or saw what of it. Written in the same transaction, and only added to. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { accessLog } from '#db/schema/access.ts';
import { account } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import type { AccessReason } from '#domain/access.ts';
import type { Actor } from '#domain/authorisation.ts';
import type { Verb } from '#domain/verbs.ts';
import type { Ctx } from '../hub.ts';

/** What happened. Without a municipality it is the subject's, or the actor's own. */
export type Entry = {
  verb: Verb;
  /** The account it is about. */
  subjectId?: string | null;
  /** A slug. */
  municipality?: string;
  reason?: AccessReason;
};

/** Adds a line to the access log. */
export async function record(ctx: Ctx, tx: Transaction, entry: Entry): Promise<void> {
  const { actor } = ctx;
  await tx.insert(accessLog).values({
    municipality: await codeOf(tx, actor, entry),
    at: Math.floor(ctx.clock().epochMilliseconds / 1000),
    actorKind: actor.kind,
    actorId: 'id' in actor ? actor.id : null,
    role: actor.kind === 'staff' ? actor.role : null,
    verb: entry.verb,
    subjectId: entry.subjectId ?? null,
    reason: entry.reason ?? null,
  });
}

async function codeOf(tx: Transaction, actor: Actor, { municipality: said, subjectId }: Entry): Promise<string> {
  const slug = said ?? ('municipality' in actor ? actor.municipality : undefined);
  const [row] =
    slug !== undefined
      ? await tx.select({ code: municipality.code }).from(municipality).where(eq(municipality.slug, slug))
      : await tx
          .select({ code: account.municipality })
          .from(account)
          .where(eq(account.id, subjectId ?? ''));
  if (row === undefined) throw new Error(`The log does not know where ${entryName(said, subjectId)} belongs.`);
  return row.code;
}

function entryName(slug: string | undefined, subjectId: string | null | undefined): string {
  return slug ?? (subjectId == null ? 'nobody' : 'an account');
}
