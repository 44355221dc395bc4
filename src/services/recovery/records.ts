/** What the verbs about coming back have in common: how long it holds, and why one can no longer be answered. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { recovery } from '#db/schema/access.ts';
import { municipality } from '#db/schema/municipality.ts';
import { conflict, notFound, type HjemegnError } from '#domain/errors.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Hub } from '../hub.ts';

/** How long one waits for the second worker, and how long one then has to come in, in seconds. */
export const recoveryHolds = { asked: 3 * 86_400, agreed: 2 * 86_400 } as const;

/** Somebody asks to come back, as it is kept. */
export type RecoveryRow = typeof recovery.$inferSelect;

/** Now, in whole seconds. */
export function secondsNow({ clock }: Hub): EpochSeconds {
  return Math.floor(clock().epochMilliseconds / 1000);
}

/** One of a municipality's (a slug). Throws `not_found`. */
export async function findRecovery(db: Reader | Transaction, slug: string, id: string): Promise<RecoveryRow> {
  const [found] = await db
    .select({ recovery })
    .from(recovery)
    .innerJoin(municipality, eq(municipality.code, recovery.municipality))
    .where(and(eq(recovery.id, id), eq(municipality.slug, slug)));
  if (found === undefined) throw notFound('recovery');
  return found.recovery;
}

/** Why it can no longer be answered; null while it can. */
export function answered(hub: Hub, { state, expiresAt }: RecoveryRow): HjemegnError | null {
  if (state === 'asked' && expiresAt > secondsNow(hub)) return null;
  return conflict({ field: '', ...(state === 'asked' ? ended : sentences[state]) });
}

const ended = {
  da: 'Tiden er gået. Den unge skal bede om en ny kode.',
  en: 'The time has passed. The young person must ask for a new code.',
};
const sentences = {
  agreed: { da: 'Der er allerede sagt ja.', en: 'Somebody has already agreed.' },
  refused: { da: 'Der er allerede sagt nej.', en: 'Somebody has already refused.' },
  stopped: {
    da: 'Den, der er logget ind på siden, har stoppet det: »Det er ikke mig«.',
    en: 'Whoever is signed in to the page has stopped it: “That is not me”.',
  },
  done: { da: 'Den unge er kommet ind igen.', en: 'The young person is back.' },
};
