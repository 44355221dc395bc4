/**
 * How often something may be tried, by rate-limiter-flexible over the database, so that every process counts alike.
 * Who comes from a device that has signed in before is counted apart: a stranger who guesses at an account
 * locks out strangers, not its owner.
 */
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import { attempts } from '#db/schema/access.ts';
import { tooMany } from '#domain/errors.ts';
import type { Hub } from './hub.ts';
import { lookupOf } from './keys/lookup.ts';

/** What is counted: so many within so many seconds. */
const limits = {
  /** Passwords for one account, from devices it does not know, or from one it knows. */
  password: { points: 10, duration: 15 * 60 },
  /** Codes of the second factor for one account. */
  secondFactor: { points: 6, duration: 15 * 60 },
  /** Codes typed on one device. */
  code: { points: 10, duration: 60 * 60 },
  /** Codes typed by all devices together that have shown nothing yet. */
  allCodes: { points: 2000, duration: 60 * 60 },
  /** Readings of one source that people ask for: its server is somebody else's. */
  reading: { points: 10, duration: 10 * 60 },
  /** Addresses that one person looks at or adds, for the same reason. */
  looking: { points: 40, duration: 10 * 60 },
} as const;
export type Limit = keyof typeof limits;

/**
 * Counts one attempt. Throws `too_many`, with `what` has been too much, when there have been more than the limit lets
 * through. `whose` is never kept in clear.
 */
export async function countAttempt(
  hub: Hub,
  limit: Limit,
  whose: string,
  what?: Parameters<typeof tooMany>[1],
): Promise<void> {
  const limiter = new Limiter(hub, limit);
  try {
    await limiter.consume(lookupOf(hub.keys, 'attempt', whose));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw tooMany(refusal.msBeforeNext / 1000, what);
  }
}

/** Forgets the attempts: this one was right. */
export async function forgetAttempts(hub: Hub, limit: Limit, whose: string): Promise<void> {
  await new Limiter(hub, limit).delete(lookupOf(hub.keys, 'attempt', whose));
}

type Row = { points: number; expire: number | null };

class Limiter extends RateLimiterStoreAbstract {
  readonly #hub: Hub;

  constructor(hub: Hub, limit: Limit) {
    super({ ...limits[limit], keyPrefix: limit, storeClient: hub.db });
    this.#hub = hub;
  }

  _getRateLimiterRes(_key: string, changed: number, { points, expire }: Row): RateLimiterRes {
    const left = Math.max(0, this.points - points);
    const wait = expire === null ? -1 : Math.max(0, expire - this.#now());
    return new RateLimiterRes(left, wait, points, points === changed);
  }

  async _upsert(key: string, points: number, milliseconds: number, force = false): Promise<Row> {
    const now = this.#now();
    const fresh = { points, expire: milliseconds > 0 ? now + milliseconds : null };
    const over = sql`${attempts.expire} <= ${now}`;
    const more = {
      points: sql`CASE WHEN ${over} THEN ${points} ELSE ${attempts.points} + ${points} END`,
      expire: sql`CASE WHEN ${over} THEN ${fresh.expire} ELSE ${attempts.expire} END`,
    };
    const [row] = await this.#hub.db.write((tx) =>
      tx
        .insert(attempts)
        .values({ key, ...fresh })
        .onConflictDoUpdate({ target: attempts.key, set: force ? fresh : more })
        .returning(),
    );
    return row ?? fresh;
  }

  async _get(key: string): Promise<Row | null> {
    const holds = or(gt(attempts.expire, this.#now()), isNull(attempts.expire));
    const [row] = await this.#hub.db.read
      .select()
      .from(attempts)
      .where(and(eq(attempts.key, key), holds));
    return row ?? null;
  }

  async _delete(key: string): Promise<boolean> {
    const rows = await this.#hub.db.write((tx) => tx.delete(attempts).where(eq(attempts.key, key)).returning());
    return rows.length > 0;
  }

  #now(): number {
    return this.#hub.clock().epochMilliseconds;
  }
}
