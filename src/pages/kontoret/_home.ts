/** The municipality that whoever works here works for. */
import type { Visit } from '#actions/visit.ts';
import { authorise, type SignedIn } from '#domain/authorisation.ts';
import { unauthenticated } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { getMunicipality } from '#services/municipality/queries.ts';

/** Who works, and where. Throws `unauthenticated` and `forbidden` for anybody who does not. */
export async function workplaceOf({ ctx, session }: Visit): Promise<{ actor: SignedIn; home: Municipality }> {
  if (session === null) throw unauthenticated();
  const { actor } = session;
  authorise(actor, 'office.read', { municipality: actor.municipality });
  return { actor, home: await getMunicipality(ctx, actor.municipality) };
}
