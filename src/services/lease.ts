/** A turn at a job: several processes may share a database, and one of them is enough. */
import { and, eq, sql } from 'drizzle-orm';
import { lease } from '#db/schema/lease.ts';
import type { Hub } from './hub.ts';

/** Takes the job for some seconds. False while another holder has it; taking it again as the same holder prolongs it. */
export async function takeLease(hub: Hub, job: string, holder: string, seconds: number): Promise<boolean> {
  const now = Math.floor(hub.clock().epochMilliseconds / 1000);
  const turn = { holder, until: now + seconds };
  const rows = await hub.db.write((tx) =>
    tx
      .insert(lease)
      .values({ job, ...turn })
      .onConflictDoUpdate({
        target: lease.job,
        set: turn,
        setWhere: sql`${lease.until} < ${now} OR ${lease.holder} = ${holder}`,
      })
      .returning({ holder: lease.holder }),
  );
  return rows[0]?.holder === holder;
}

/** Gives the job back before its time. */
export async function endLease(hub: Hub, job: string, holder: string): Promise<void> {
  await hub.db.write((tx) => tx.delete(lease).where(and(eq(lease.job, job), eq(lease.holder, holder))));
}
