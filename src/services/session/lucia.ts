/**
 * Sessions, by Lucia. The one file that knows it: it is given the hash of a token as the session's id, so that the
 * database holds nothing that could be put in a cookie, and it reads the machine's clock where the house has its own.
 */
import { eq, lt } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { session } from '#db/schema/access.ts';
import { account } from '#db/schema/account.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Hub } from '../hub.ts';
import { policies, type SessionPolicy } from './policies.ts';

/** What is kept of a session beside whose it is and when it ends. */
export type SessionFacts = {
  policy: SessionPolicy;
  createdAt: EpochSeconds;
  endsAt: EpochSeconds;
  confirmedAt: EpochSeconds;
  device: string;
};

declare module 'lucia' {
  // Lucia asks for its types this way.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Register {
    Lucia: Lucia<SessionFacts>;
    DatabaseSessionAttributes: SessionFacts;
  }
}

/** Lucia for sessions of one policy, over the hub's database. */
export function luciaFor(hub: Hub, policy: SessionPolicy): Lucia<SessionFacts> {
  return new Lucia(adapterOf(hub), {
    sessionExpiresIn: new TimeSpan(policies[policy].idle, 's'),
    getSessionAttributes: (facts) => facts,
  });
}

function adapterOf(hub: Hub): Adapter {
  const { db } = hub;
  const { toDate, toSeconds } = clocksOf(hub);
  const read = ({ id, accountId, expiresAt, ...attributes }: typeof session.$inferSelect): DatabaseSession => ({
    id,
    userId: accountId,
    expiresAt: toDate(expiresAt),
    attributes,
  });
  return {
    getSessionAndUser: async (id) => {
      const [row] = await db.read
        .select()
        .from(session)
        .innerJoin(account, eq(account.id, session.accountId))
        .where(eq(session.id, id));
      if (row === undefined || row.account.disabled) return [null, null];
      return [read(row.session), { id: row.account.id, attributes: {} }];
    },
    getUserSessions: async (accountId) =>
      (await db.read.select().from(session).where(eq(session.accountId, accountId))).map(read),
    setSession: async ({ id, userId, expiresAt, attributes }) => {
      const row = { id, accountId: userId, expiresAt: toSeconds(expiresAt), ...attributes };
      await db.write((tx) => tx.insert(session).values(row));
    },
    updateSessionExpiration: async (id, expiresAt) => {
      const ends = { expiresAt: toSeconds(expiresAt) };
      await db.write((tx) => tx.update(session).set(ends).where(eq(session.id, id)));
    },
    deleteSession: async (id) => {
      await db.write((tx) => tx.delete(session).where(eq(session.id, id)));
    },
    deleteUserSessions: async (accountId) => {
      await db.write((tx) => tx.delete(session).where(eq(session.accountId, accountId)));
    },
    deleteExpiredSessions: async () => {
      await db.write((tx) => tx.delete(session).where(lt(session.expiresAt, toSeconds(new Date()))));
    },
  };
}

/** Between the hub's clock and the machine's, which Lucia reads; in production they are one. */
function clocksOf({ clock }: Hub) {
  const ahead = (): number => Date.now() - clock().epochMilliseconds;
  return {
    toDate: (seconds: EpochSeconds) => new Date(seconds * 1000 + ahead()),
    toSeconds: (date: Date) => Math.round((date.getTime() - ahead()) / 1000),
  };
}
