/** Pages outside a municipality keep its way about when there is just one to come from. */
import type { Municipality } from '#domain/municipality.ts';
import { attempt } from '#services/attempt.ts';
import type { Ctx } from '#services/hub.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';

/** The one municipality that has joined; null when there are several, none, or they cannot be had. */
export async function onlyHome(ctx: Ctx): Promise<Municipality | null> {
  const joined = (await attempt(listMunicipalities(ctx)))?.filter((one) => one.joined) ?? [];
  return joined.length === 1 ? (joined[0] ?? null) : null;
}
