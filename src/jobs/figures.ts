import { takeFigures } from '#services/figures/take.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';

/** Takes the figures of the quarter that is over for every municipality that has joined. Answers for how many it was done now. */
export async function takeAllFigures(hub: Hub): Promise<number> {
  const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'figures' } };
  let taken = 0;
  for (const home of await listMunicipalities(asVisitor(hub))) {
    if (home.joined && (await takeFigures(ctx, home))) taken += 1;
  }
  return taken;
}
