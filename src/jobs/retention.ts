import { clearExpired } from '#services/clear-expired.ts';
import { clearDecidedDrafts } from '#services/draft/clear-decided.ts';
import type { Ctx, Hub } from '#services/hub.ts';
import { retainProfiles, type RetentionReport } from '#services/profile/retain.ts';

/** Asks, takes back and deletes what is due today, and clears away what has ended; `cleared` counts all of that. */
export async function retain(
  hub: Hub,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<RetentionReport & { cleared: number }> {
  const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'retention' } };
  const report = await retainProfiles(ctx, tell);
  const ended = Object.values(await clearExpired(ctx)).reduce((sum, many) => sum + many, 0);
  return { ...report, cleared: ended + (await clearDecidedDrafts(ctx)) };
}
