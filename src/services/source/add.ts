import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { SourceDetails, type SourceColumns, type SourceKind } from '#domain/source.ts';
import type { z } from 'zod';
import { record } from '../audit/record.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { complain } from './details.ts';
import { bring, checkedAddress } from './preview.ts';
import { recorded, whileNobodyElse } from './read.ts';
import { loadSource, type SourceRow } from './records.ts';
import { complainAboutTwin } from './twin.ts';

/** Adds what stands at an address as a source and takes what it has. Answers its id. Throws `invalid` by field. */
export async function addSource(ctx: Ctx, municipality: string, typed: string, input: SourceDetails): Promise<string> {
  authorise(ctx.actor, 'source.add', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const url = checkedAddress(typed);
  await complainAboutTwin(ctx.db.read, home, url);
  const details = await checkedSource(ctx, home, input);
  const { kind, file, taken } = await bring(ctx, home, { url, category: details.category });
  const row = await keepSource(ctx, home, { ...details, kind, url, columns: null });
  await whileNobodyElse(ctx, row, () => recorded(ctx, home, row, () => Promise.resolve({ file, taken })));
  return row.id;
}

/** What was decided about a source, checked; trusting is for those who may. */
export async function checkedSource(
  ctx: Ctx,
  home: Municipality,
  input: SourceDetails,
): Promise<z.output<typeof SourceDetails>> {
  const details = checkedInput(SourceDetails, input);
  if (details.trusted) authorise(ctx.actor, 'source.trust', { municipality: home.slug });
  await complain(ctx, home, details);
  return details;
}

type New = z.output<typeof SourceDetails> & { kind: SourceKind; url: string | null; columns: SourceColumns | null };

/** Writes a new source, to be read at once. */
export async function keepSource(ctx: Ctx, home: Municipality, fresh: New): Promise<SourceRow> {
  const id = ctx.newId();
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const maps = { categoryMap: {}, placeMap: {} };
  const times = { nextAt: now, createdAt: now };
  const row = { id, municipality: home.code, ownerId: ownerOf(ctx.actor), ...fresh, ...maps, ...times };
  await ctx.db.write(async (tx) => {
    if (fresh.url !== null) await complainAboutTwin(tx, home, fresh.url);
    await tx.insert(source).values(row);
    await record(ctx, tx, { verb: 'source.add', municipality: home.slug });
    if (fresh.trusted) await record(ctx, tx, { verb: 'source.trust', municipality: home.slug });
  });
  return loadSource(ctx.db.writer, home, id);
}
