/**
 * Changing keys under a running house. A new key is written down first; then every encrypted column is written anew,
 * so many rows at a time and each batch as a whole, so that it can be broken off anywhere and gone on with. An old key
 * goes in a later run, once nothing needs it: what was under way when the key changed may still have been written with
 * the old one.
 */
import { authorise } from '#domain/authorisation.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { listMunicipalities } from '../municipality/queries.ts';
import { neededKeys, type Need } from './needed.ts';
import { countEncrypted, reencrypt } from './reencrypt.ts';

/** What a run did. `kept` are old keys that something still needs. */
export type Rotation = {
  /** The key that new things are made with. */
  current: string;
  added: boolean;
  /** Rows that were written anew. */
  rewritten: number;
  retired: string[];
  kept: { id: string; needs: Need[] }[];
};

/**
 * Adds a key when there is only one, or `anew`; writes everything with the newest; forgets old ones that nothing
 * needs. `step` is told how many rows have been looked at.
 */
export async function rotateKeys(
  ctx: Ctx,
  { anew = false, step = () => undefined }: { anew?: boolean; step?: (done: number, total: number) => void } = {},
): Promise<Rotation> {
  authorise(ctx.actor, 'keys.rotate');
  const before = ctx.keys.all().map(({ id }) => id);
  const added = anew || before.length === 1;
  if (added) ctx.keys.add();
  await note(ctx);
  const rewritten = await reencrypt(ctx, await countEncrypted(ctx), step);
  if (rewritten > 0) await ctx.db.scrub();
  const current = ctx.keys.current().id;
  const needed = await neededKeys(ctx);
  const old = before.filter((id) => id !== current);
  const retired = added ? [] : old.filter((id) => !needed.has(id));
  if (retired.length > 0) ctx.keys.keepOnly(new Set([current, ...needed.keys()]));
  const kept = old.filter((id) => !retired.includes(id)).map((id) => ({ id, needs: needed.get(id) ?? [] }));
  return { current, added, rewritten, retired, kept };
}

/** A line in the log of each municipality: it is everybody's. */
async function note(ctx: Ctx): Promise<void> {
  const homes = (await listMunicipalities(ctx)).filter(({ joined }) => joined);
  await ctx.db.write(async (tx) => {
    for (const { slug } of homes) await record(ctx, tx, { verb: 'keys.rotate', municipality: slug });
  });
}
