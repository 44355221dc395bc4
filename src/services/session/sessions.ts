/** Beginning, reading and ending sessions. What a browser keeps is the token; what is kept here is its hash. */
import { and, eq, lt } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { session } from '#db/schema/access.ts';
import { account, staff } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import type { SignedIn } from '#domain/authorisation.ts';
import { dayAt, type EpochSeconds } from '#domain/time.ts';
import type { Hub } from '../hub.ts';
import { hashOf, newToken } from '../keys/lookup.ts';
import { luciaFor } from './lucia.ts';
import { freshFor, policies, policyOf, type SessionPolicy } from './policies.ts';

/** A session that holds: who it is, and by what it is kept. */
export type Session = { id: string; policy: SessionPolicy; actor: SignedIn; confirmedAt: EpochSeconds };

/** A token for a cookie, said once. `maxAge` in seconds; null for a cookie that goes with the window. */
export type NewSession = { token: string; maxAge: number | null };

/** Begins a session for an account. Only called once it has been shown who it is. `device` is a kind of browser. */
export async function beginSession(
  hub: Hub,
  accountId: string,
  policy: SessionPolicy,
  device: string,
): Promise<NewSession> {
  const now = Math.floor(hub.clock().epochMilliseconds / 1000);
  const { absolute, letter } = policies[policy];
  const token = `${letter}${newToken()}`;
  const facts = { policy, createdAt: now, endsAt: now + absolute, confirmedAt: now, device: device.slice(0, 60) };
  await luciaFor(hub, policy).createSession(accountId, facts, { sessionId: hashOf(token) });
  return { token, maxAge: policy === 'own' ? absolute : null };
}

/**
 * The session of a token, prolonged by its use; null when there is none, it has ended, or the account was disabled.
 * `patience` in seconds is added to how long it is fresh.
 */
export async function readSession(hub: Hub, token: string, patience = 0): Promise<Session | null> {
  const policy = policyOf(token);
  if (policy === null) return null;
  const lucia = luciaFor(hub, policy);
  const { session: found } = await lucia.validateSession(hashOf(token));
  if (found === null) return null;
  const now = hub.clock().epochMilliseconds / 1000;
  const fresh = now - found.confirmedAt < freshFor + patience;
  const actor = found.endsAt > now && found.policy === policy ? await actorOf(hub, found.userId, fresh) : null;
  if (actor !== null) return { id: found.id, policy, actor, confirmedAt: found.confirmedAt };
  await lucia.invalidateSession(found.id);
  return null;
}

async function actorOf(hub: Hub, accountId: string, fresh: boolean): Promise<SignedIn | null> {
  const [row] = await hub.db.read
    .select({ kind: account.kind, lastUsed: account.lastUsed, slug: municipality.slug, role: staff.role })
    .from(account)
    .innerJoin(municipality, eq(municipality.code, account.municipality))
    .leftJoin(staff, eq(staff.id, account.id))
    .where(eq(account.id, accountId));
  if (row === undefined) return null;
  await noteUse(hub, accountId, row.lastUsed);
  const who = { id: accountId, municipality: row.slug, fresh };
  if (row.kind === 'profile') return { kind: 'profile', ...who };
  return row.role === null ? null : { kind: 'staff', role: row.role, ...who };
}

/** The first use of a day is noted; whatever follows that day is only read. */
async function noteUse({ db, clock }: Hub, accountId: string, lastUsed: string): Promise<void> {
  const today = dayAt(clock(), 'Europe/Copenhagen');
  if (lastUsed >= today) return;
  const before = and(eq(account.id, accountId), lt(account.lastUsed, today));
  await db.write((tx) => tx.update(account).set({ lastUsed: today }).where(before));
}

/** Ends one session, by its id. */
export function endSession(hub: Hub, { id, policy }: Session): Promise<void> {
  return luciaFor(hub, policy).invalidateSession(id);
}

/** Ends every session of an account, inside the caller's transaction. */
export async function endSessionsOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(session).where(eq(session.accountId, accountId));
}
