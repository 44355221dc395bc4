import { extendOccurrences } from '#services/event/extend.ts';
import type { Ctx, Hub } from '#services/hub.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';

/** Writes out the dates of endless and long rules as far ahead as everything else. Answers how many it added. */
export async function extendAllOccurrences(hub: Hub): Promise<number> {
  const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'extend-occurrences' } };
  let added = 0;
  for (const home of await listMunicipalities(ctx)) {
    if (home.joined) added += await extendOccurrences(ctx, home);
  }
  return added;
}
