/** The same address twice: what it says would be proposed twice. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { sameAddress, SourceAddress } from '#domain/source.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** A source that is there already. */
export type Twin = { id: string; name: string };

/** The source that reads an address already, however it was typed; null for none. */
export async function getSourceAt(ctx: Ctx, municipality: string, typed: string): Promise<Twin | null> {
  authorise(ctx.actor, 'source.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const url = SourceAddress.safeParse(typed).data;
  return url === undefined ? null : twinOf(ctx.db.read, home, url);
}

/** Throws `conflict` on `url` when the municipality reads it already. */
export async function complainAboutTwin(db: Reader | Transaction, home: Municipality, url: string): Promise<void> {
  const twin = await twinOf(db, home, url);
  if (twin === null) return;
  throw conflict({
    field: 'url',
    da: `Vi læser allerede adressen: den er kilden »${twin.name}«.`,
    en: `We read that address already: it is the source “${twin.name}”.`,
  });
}

async function twinOf(db: Reader | Transaction, { code }: Municipality, url: string): Promise<Twin | null> {
  const { id, name } = source;
  const own = and(eq(source.municipality, code), isNotNull(source.url));
  const rows = await db.select({ id, name, url: source.url }).from(source).where(own);
  const same = rows.find((row) => sameAddress(row.url ?? '') === sameAddress(url));
  return same === undefined ? null : { id: same.id, name: same.name };
}
