import { HjemegnError } from '#domain/errors.ts';
import type { Ctx, Hub } from '#services/hub.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';
import { listDueSources } from '#services/source/due.ts';
import { readSource } from '#services/source/read.ts';

/** Reads every source whose time has come. One that somebody reads by hand meanwhile is left to them. */
export async function readDueSources(hub: Hub): Promise<{ read: number; failing: number }> {
  const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'read-sources' } };
  const report = { read: 0, failing: 0 };
  for (const home of await listMunicipalities(ctx)) {
    if (!home.joined) continue;
    for (const id of await listDueSources(ctx, home)) {
      const outcome = await readSource(ctx, home.slug, id).catch(leaveToOthers);
      if (outcome === null) continue;
      report.read += 1;
      if (outcome.failure !== null) report.failing += 1;
    }
  }
  return report;
}

function leaveToOthers(error: unknown): null {
  if (error instanceof HjemegnError) return null;
  throw error;
}
