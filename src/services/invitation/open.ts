/** Reading and using up a code. Expired, used, taken back and never made are one answer: a found card tells nothing. */
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { invitation } from '#db/schema/access.ts';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { readCode } from '#domain/code.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import type { Ctx, Hub } from '../hub.ts';
import { lookupsOf } from '../keys/lookup.ts';

/** A code that holds: what it is for, and whose it is (a slug). */
export const OpenCode = z.object({ id: z.string(), kind: z.enum(['profile', 'recovery']), municipality: z.string() });
export type OpenCode = z.infer<typeof OpenCode>;

/** The code that was typed on a device. Throws `invalid` when it cannot be used, and `too_many` after many tries. */
export async function openCode(ctx: Ctx, typed: string, device: string): Promise<OpenCode> {
  authorise(ctx.actor, 'profile.join');
  const { id, kind, slug } = await findCode(ctx, typed, device, ['profile', 'recovery']);
  return OpenCode.parse({ id, kind, municipality: slug });
}

/** A code that holds and is of one of these kinds. Every try is counted. Throws `invalid` and `too_many`. */
export async function findCode(hub: Hub, typed: string, device: string, kinds: readonly Kind[]) {
  const code = readCode(typed);
  await countAttempt(hub, 'code', device);
  await countAttempt(hub, 'allCodes', 'everyone');
  const fits = inArray(invitation.lookup, lookupsOf(hub.keys, 'code', code));
  const [found] = await hub.db.read
    .select()
    .from(invitation)
    .innerJoin(municipality, eq(municipality.code, invitation.municipality))
    .where(and(fits, inArray(invitation.kind, kinds), holds(hub)));
  if (found === undefined) throw unusable();
  await forgetAttempts(hub, 'code', device);
  return { ...found.invitation, slug: found.municipality.slug };
}

type Kind = typeof invitation.$inferSelect.kind;

/** Uses a code up, inside the caller's transaction. Throws `invalid` when somebody was faster, or it has ended since. */
export async function useCode(hub: Hub, tx: Transaction, id: string) {
  const usedAt = Math.floor(hub.clock().epochMilliseconds / 1000);
  const [used] = await tx
    .update(invitation)
    .set({ usedAt })
    .where(and(eq(invitation.id, id), holds(hub)))
    .returning();
  if (used === undefined) throw unusable();
  return used;
}

/** The condition that a code can still be used. */
export function holds({ clock }: Hub) {
  return and(isNull(invitation.usedAt), gt(invitation.expiresAt, Math.floor(clock().epochMilliseconds / 1000)));
}

/** What takes a code back: it has ended, like one that nobody came to use. */
export function voided({ clock }: Hub): { expiresAt: EpochSeconds } {
  return { expiresAt: Math.floor(clock().epochMilliseconds / 1000) };
}

/** The one sentence for a code that does not work. */
export function unusable(): HjemegnError {
  return invalid({
    field: 'kode',
    da: 'Koden kan ikke bruges. Den er udløbet, brugt eller skrevet forkert. Bed om en ny.',
    en: 'The code cannot be used. It has expired, been used or been written wrongly. Ask for a new one.',
  });
}
