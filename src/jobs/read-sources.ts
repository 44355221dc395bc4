import { HjemegnError } from '#domain/errors.ts';
import type { Ctx, Hub } from '#services/hub.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';
import { listDueSources } from '#services/source/due.ts';
import { readSource } from '#services/source/read.ts';

/** Reads every source whose time has come, until it is to stop. One that somebody reads by hand meanwhile is left to them. */
export async function readDueSources(hub: Hub, signal?: AbortSignal): Promise<{ read: number; failing: number }> {
  const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'read-sources' } };
  const report = { read: 0, failing: 0 };
  for (const home of await listMunicipalities(ctx)) {
    if (!home.joined) continue;
    for (const id of await listDueSources(ctx, home)) {
      if (signal?.aborted === true) return report;
      const outcome = await readSource(ctx, home.slug, id, signal).catch((error: unknown) => left(error, signal));
      if (outcome === null) continue;
      report.read += 1;
      if (outcome.failure !== null) report.failing += 1;
    }
  }
  return report;
}

/** To somebody else, or to the next start. */
function left(error: unknown, signal: AbortSignal | undefined): null {
  if (error instanceof HjemegnError || signal?.aborted === true) return null;
  throw error;
}
