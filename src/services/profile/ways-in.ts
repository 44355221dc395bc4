/** What a young person signs in with: passkeys, a passphrase, and the card. The last way in cannot be taken away. */
import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { passkey, profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { Line } from '#domain/schemas.ts';
import type { Day } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import { keepCredential, type NewCredential } from '../credential/keep.ts';
import { newCard } from '../credential/recovery-codes.ts';
import type { Ctx } from '../hub.ts';
import { decryptField, encryptField } from '../keys/field.ts';
import { idOf } from './queries.ts';
import { loadProfile } from './records.ts';

/** A passkey as its owner knows it; the name is empty until they give it one. */
type MyPasskey = { id: string; name: string; created: Day; lastUsed: Day | null };

/** How I can come in. */
export type WaysIn = { signInName: string; passkeys: MyPasskey[]; hasPassphrase: boolean };

/** My ways in. Throws `unconfirmed` when the sign-in was too long ago, as everything here does. */
export async function listWaysIn(ctx: Ctx): Promise<WaysIn> {
  authorise(ctx.actor, 'wayIn.read', { owner: idOf(ctx.actor) });
  const me = idOf(ctx.actor);
  const { signInName, hasPassphrase } = await loadProfile(ctx.keys, ctx.db.read, me);
  const rows = await passkeysOf(ctx.db.read, me);
  const passkeys = rows.map(({ id, name, created, lastUsed }) => {
    return { id, name: decryptField(ctx.keys, { table: 'passkey', row: id, column: 'name' }, name), created, lastUsed };
  });
  return { signInName, passkeys, hasPassphrase };
}

/** Adds a passkey, or a passphrase in place of the one there was. Throws `invalid`. */
export async function addWayIn(ctx: Ctx, credential: NewCredential): Promise<void> {
  authorise(ctx.actor, 'wayIn.change', { owner: idOf(ctx.actor) });
  const me = idOf(ctx.actor);
  const { alias, signInName } = await loadProfile(ctx.keys, ctx.db.read, me);
  const keep = await keepCredential(ctx, me, credential, [alias, signInName]);
  await changing(ctx, keep);
}

/** Calls one of my passkeys something. Throws `not_found` for another's. */
export async function namePasskey(ctx: Ctx, id: string, name: string): Promise<void> {
  authorise(ctx.actor, 'wayIn.change', { owner: idOf(ctx.actor) });
  const text = checkedInput(Line.max(40), name, 'passkey-name');
  const encrypted = encryptField(ctx.keys, { table: 'passkey', row: id, column: 'name' }, text);
  await changing(ctx, async (tx) => {
    const named = await tx.update(passkey).set({ name: encrypted }).where(mine(ctx, id)).returning({ id: passkey.id });
    if (named.length === 0) throw notFound('passkey');
  });
}

/** Takes one of my passkeys away. Throws `conflict` when it is the last way in, `not_found` for another's. */
export async function removePasskey(ctx: Ctx, id: string): Promise<void> {
  authorise(ctx.actor, 'wayIn.change', { owner: idOf(ctx.actor) });
  await changing(ctx, async (tx) => {
    const gone = await tx.delete(passkey).where(mine(ctx, id)).returning({ id: passkey.id });
    if (gone.length === 0) throw notFound('passkey');
    await mustHaveAWayIn(ctx, tx);
  });
}

/** Takes my passphrase away. Throws `conflict` when it is the last way in. */
export async function removePassphrase(ctx: Ctx): Promise<void> {
  authorise(ctx.actor, 'wayIn.change', { owner: idOf(ctx.actor) });
  await changing(ctx, async (tx) => {
    await tx
      .update(profile)
      .set({ passphrase: null })
      .where(eq(profile.id, idOf(ctx.actor)));
    await mustHaveAWayIn(ctx, tx);
  });
}

/** A new card in place of the old one, said once. */
export async function renewCard(ctx: Ctx): Promise<string> {
  authorise(ctx.actor, 'wayIn.change', { owner: idOf(ctx.actor) });
  return changing(ctx, (tx) => newCard(tx, idOf(ctx.actor)));
}

/** All of it and a line in the log, or none. */
function changing<T>(ctx: Ctx, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return ctx.db.write(async (tx) => {
    const result = await work(tx);
    await record(ctx, tx, { verb: 'wayIn.change', subjectId: idOf(ctx.actor) });
    return result;
  });
}

async function mustHaveAWayIn(ctx: Ctx, tx: Transaction): Promise<void> {
  const me = idOf(ctx.actor);
  const { hasPassphrase } = await loadProfile(ctx.keys, tx, me);
  if (!hasPassphrase && (await passkeysOf(tx, me)).length === 0) throw lastWayIn();
}

function passkeysOf(db: Reader | Transaction, accountId: string) {
  return db.select().from(passkey).where(eq(passkey.accountId, accountId)).orderBy(asc(passkey.created), passkey.id);
}

function mine(ctx: Ctx, id: string) {
  return and(eq(passkey.id, id), eq(passkey.accountId, idOf(ctx.actor)));
}

function lastWayIn() {
  return conflict({
    field: '',
    da: 'Det er den sidste måde, du kan komme ind på. Lav en ny først.',
    en: 'That is the last way you can come in. Make a new one first.',
  });
}
