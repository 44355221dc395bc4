/** Everything that is kept of me. What a secret is known by (hashes, keys, the passphrase's own) is not mine to read. */
import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { recovery, session } from '#db/schema/access.ts';
import { account, passkey, personalFeed, profile, recoveryCode } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { ProfileExport } from '#domain/export.ts';
import { instantOf } from '#domain/time.ts';
import { loadLog } from '../audit/my-log.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { decryptField } from '../keys/field.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { loadVisits } from '../visit/records.ts';
import { exportSaved } from './export-saved.ts';
import { idOf } from './queries.ts';
import { loadProfile } from './records.ts';

/** All of it, read as one. That it was read is noted, since whoever holds an open phone could ask for it. */
export async function exportMyProfile(ctx: Ctx): Promise<ProfileExport> {
  authorise(ctx.actor, 'profile.export', { owner: idOf(ctx.actor) });
  const id = idOf(ctx.actor);
  await ctx.db.write((tx) => record(ctx, tx, { verb: 'profile.export', subjectId: id }));
  return {
    format: 'hjemegn-profile',
    version: 1,
    exported: ctx.clock().round('second').toString(),
    profile: await profileOf(ctx, id),
    signIn: await signInOf(ctx, id),
    saved: await exportSaved(ctx, id),
    visits: (await loadVisits(ctx.keys, ctx.db.read, id)).map(({ from, to }) => ({ from, to })),
    calendars: await calendarsOf(ctx, id),
    recoveries: await recoveriesOf(ctx, id),
    log: await loadLog(ctx.db.read, id),
  };
}

async function profileOf(ctx: Ctx, id: string): Promise<ProfileExport['profile']> {
  const { alias, signInName, municipality, choices, paused, question } = await loadProfile(ctx.keys, ctx.db.read, id);
  const { slug, name } = await getMunicipality(ctx, municipality);
  const [rest] = await ctx.db.read
    .select({
      created: account.created,
      lastUsed: account.lastUsed,
      questionSince: profile.questionSince,
      answered: profile.answered,
    })
    .from(account)
    .innerJoin(profile, eq(profile.id, account.id))
    .where(eq(account.id, id));
  if (rest === undefined) throw notFound('profile');
  return { alias, signInName, municipality: { slug, name }, choices, paused, question, ...rest };
}

async function signInOf(ctx: Ctx, id: string): Promise<ProfileExport['signIn']> {
  const { hasPassphrase } = await loadProfile(ctx.keys, ctx.db.read, id);
  const passkeys = await ctx.db.read.select().from(passkey).where(eq(passkey.accountId, id)).orderBy(passkey.created);
  const unused = and(eq(recoveryCode.accountId, id), isNull(recoveryCode.usedAt));
  const [cards] = await ctx.db.read.select({ many: count() }).from(recoveryCode).where(unused);
  return {
    hasPassphrase,
    passkeys: passkeys.map(readPasskey(ctx)),
    cards: cards?.many ?? 0,
    sessions: await sessionsOf(ctx, id),
  };
}

function readPasskey({ keys }: Ctx) {
  return (row: typeof passkey.$inferSelect): ProfileExport['signIn']['passkeys'][number] => ({
    name: decryptField(keys, { table: 'passkey', row: row.id, column: 'name' }, row.name),
    created: row.created,
    lastUsed: row.lastUsed,
  });
}

async function sessionsOf({ db }: Ctx, id: string): Promise<ProfileExport['signIn']['sessions']> {
  const rows = await db.read.select().from(session).where(eq(session.accountId, id)).orderBy(desc(session.createdAt));
  return rows.map(({ device, policy, createdAt, expiresAt, endsAt }) => ({
    device,
    policy,
    begun: stamp(createdAt),
    ends: stamp(Math.min(expiresAt, endsAt)),
  }));
}

async function calendarsOf({ db, keys }: Ctx, id: string): Promise<ProfileExport['calendars']> {
  const rows = await db.read
    .select()
    .from(personalFeed)
    .where(eq(personalFeed.profileId, id))
    .orderBy(asc(personalFeed.created), asc(personalFeed.id));
  return rows.map(({ id: row, name, contents, created, lastFetchedAt }) => ({
    name: decryptField(keys, { table: 'personal_feed', row, column: 'name' }, name),
    contents,
    created,
    lastFetched: lastFetchedAt === null ? null : stamp(lastFetchedAt),
  }));
}

async function recoveriesOf({ db }: Ctx, id: string): Promise<ProfileExport['recoveries']> {
  const rows = await db.read.select().from(recovery).where(eq(recovery.profileId, id)).orderBy(desc(recovery.askedAt));
  return rows.map(({ askedAt, state }) => ({ asked: stamp(askedAt), state }));
}

function stamp(seconds: number): string {
  return instantOf(seconds).toString();
}
