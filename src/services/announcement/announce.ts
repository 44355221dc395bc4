/** Keeps what there is to tell, inside the transaction of the change that it tells of. */
import type { Transaction } from '#db/client.ts';
import { announcement } from '#db/schema/announcement.ts';
import type { Announcement } from '#domain/announcement.ts';
import type { Hub } from '../hub.ts';

const atOnce = 500;

/** Writes announcements that belong to the record `revision` of a municipality. */
export async function announce(
  hub: Hub,
  tx: Transaction,
  { code, revision }: { code: string; revision: number },
  all: readonly Announcement[],
): Promise<void> {
  const at = Math.floor(hub.clock().epochMilliseconds / 1000);
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    await tx.insert(announcement).values(some.map((one) => ({ municipality: code, revision, at, ...one })));
  }
}
