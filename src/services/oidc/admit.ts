/** A person whom their municipality vouches for, and the account that is theirs here. */
import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { account, staff } from '#db/schema/account.ts';
import type { Actor } from '#domain/authorisation.ts';
import type { HjemegnError } from '#domain/errors.ts';
import type { Role } from '#domain/role.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import { asVisitor, type Ctx } from '../hub.ts';
import { encryptField } from '../keys/field.ts';
import { lookupOf, lookupsOf } from '../keys/lookup.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { endSessionsOf } from '../session/sessions.ts';
import type { Person } from './claims.ts';
import { addressTaken, elsewhere, hasLeft, noAddress, noRole, somebodyElse } from './failures.ts';
import type { IdentityProvider } from './file.ts';

/** Somebody who has been here before, and what they were then. */
type Known = { id: string; municipality: string; role: Role; closed: boolean };

/** The account that may begin a session, or why none may. A refusal is kept too when it ends sessions. */
type Verdict = { accountId: string } | { refusal: HjemegnError };

/**
 * The account of a person; made the first time, and given the role they have now every time. `expected` is who is to
 * show again that it is them. Throws `forbidden` and `conflict`.
 */
export async function admit(
  ctx: Ctx,
  provider: IdentityProvider,
  person: Person,
  expected: string | null,
): Promise<string> {
  const { code } = await getMunicipality(ctx, provider.municipality);
  const verdict = await ctx.db.write(async (tx): Promise<Verdict> => {
    const known = await find(ctx, tx, person);
    if (expected !== null && known?.id !== expected) return { refusal: somebodyElse() };
    if (known === null) return first(ctx, tx, provider, person, code);
    if (known.municipality !== code) return { refusal: elsewhere(provider) };
    if (known.closed) return { refusal: hasLeft() };
    return again(ctx, tx, provider, known, person.role, expected !== null);
  });
  if ('refusal' in verdict) throw verdict.refusal;
  return verdict.accountId;
}

async function find(ctx: Ctx, tx: Transaction, person: Person): Promise<Known | null> {
  const [row] = await tx
    .select({
      id: staff.id,
      municipality: account.municipality,
      role: staff.role,
      disabled: account.disabled,
      left: staff.left,
    })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .where(inArray(staff.oidcLookup, lookupsOf(ctx.keys, 'oidc', identityOf(person))));
  return row === undefined ? null : { ...row, closed: row.disabled || row.left !== null };
}

async function first(
  ctx: Ctx,
  tx: Transaction,
  provider: IdentityProvider,
  person: Person,
  municipality: string,
): Promise<Verdict> {
  const { role, email } = person;
  if (role === null) return { refusal: noRole(provider) };
  if (email === '') return { refusal: noAddress(provider) };
  const same = inArray(staff.emailLookup, lookupsOf(ctx.keys, 'e-mail', email));
  if ((await tx.select({ id: staff.id }).from(staff).where(same)).length > 0) return { refusal: addressTaken() };
  const id = ctx.newId() + ctx.newId();
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  await tx.insert(account).values({ id, kind: 'staff', municipality, created: today, lastUsed: today });
  await tx.insert(staff).values({ id, role, ...keptOf(ctx, id, person) });
  await record(asVisitor(ctx), tx, { verb: 'staff.accept', subjectId: id });
  await record(asVisitor(ctx), tx, { verb: 'staff.signIn', subjectId: id });
  return { accountId: id };
}

/** Who they are, as it is kept: encrypted, and found by its HMAC. */
function keptOf({ keys }: Ctx, id: string, person: Person) {
  const encrypted = (column: string, text: string): string =>
    encryptField(keys, { table: 'staff', row: id, column }, text);
  return {
    name: encrypted('name', person.name),
    email: encrypted('email', person.email),
    emailLookup: lookupOf(keys, 'e-mail', person.email),
    oidcLookup: lookupOf(keys, 'oidc', identityOf(person)),
    oidcIdentity: encrypted('oidcIdentity', identityOf(person)),
  };
}

/** A role that was taken away elsewhere is taken away here, and what is open with it. */
async function again(
  ctx: Ctx,
  tx: Transaction,
  provider: IdentityProvider,
  known: Known,
  role: Role | null,
  confirming: boolean,
): Promise<Verdict> {
  if (role === null) {
    await endSessionsOf(tx, known.id);
    await record(asProvider(ctx), tx, { verb: 'session.end', subjectId: known.id });
    return { refusal: noRole(provider) };
  }
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  await tx.update(account).set({ lastUsed: today }).where(eq(account.id, known.id));
  if (role !== known.role) {
    await tx.update(staff).set({ role }).where(eq(staff.id, known.id));
    await record(asProvider(ctx), tx, { verb: 'staff.changeRole', subjectId: known.id });
  }
  const verb = confirming ? 'credential.confirm' : 'staff.signIn';
  await record(asVisitor(ctx), tx, { verb, subjectId: known.id });
  return { accountId: known.id };
}

/** A subject means something beside its issuer only (Core 1.0 §2). */
export function identityOf({ issuer, subject }: Pick<Person, 'issuer' | 'subject'>): string {
  return JSON.stringify([issuer, subject]);
}

/** It is the municipality that decides, through its provider. */
function asProvider(ctx: Ctx): Ctx {
  const actor: Actor = { kind: 'system', job: 'identity provider' };
  return { ...ctx, actor };
}
