/** Deleting everything: what is gone, what stays, and that the files of the database hold nothing of it. */
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filePath } from '#db/client.ts';
import { accessLog, recovery } from '#db/schema/access.ts';
import { account, homeVisit, passkey, personalFeed, profile, revokedFeed, saved } from '#db/schema/account.ts';
import { encryptField } from '#services/keys/field.ts';
import { hashOf, newToken } from '#services/keys/lookup.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { signInByPassphrase } from '#services/profile/sign-in.ts';
import { beginSession, readSession } from '#services/session/sessions.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung, passphrase, type Young } from '#tests/support/people.ts';

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
});
afterAll(() => at.close());

/** Everything that can be kept of somebody. */
async function fill(me: Young): Promise<{ feed: string; secrets: string[]; session: string }> {
  const feed = newToken();
  const field = (table: string, row: string, column: string, text: string): string =>
    encryptField(at.hub.keys, { table, row, column }, text);
  const { id } = me.actor;
  const rows = {
    passkey: field('passkey', `passkey-${id}`, 'name', 'Min telefon'),
    visit: field('home_visit', `visit-${id}`, 'days', '{"from":"2026-12-20","to":"2026-12-27"}'),
    feed: field('personal_feed', `feed-${id}`, 'name', 'min iPad'),
  };
  await at.hub.db.write(async (tx) => {
    await tx.insert(passkey).values({
      id: `passkey-${id}`,
      accountId: id,
      publicKey: Buffer.from('offentlig nøgle'),
      counter: 0,
      transports: ['internal'],
      name: rows.passkey,
      created: '2026-11-23',
    });
    await tx.insert(homeVisit).values({ id: `visit-${id}`, profileId: id, days: rows.visit });
    await tx.insert(saved).values({ profileId: id, noun: 'event', itemId: 'abcd1234', savedOn: '2026-11-23' });
    await tx.insert(personalFeed).values({
      id: `feed-${id}`,
      profileId: id,
      hash: hashOf(feed),
      name: rows.feed,
      contents: ['saved'],
      created: '2026-11-23',
    });
  });
  const { token } = await beginSession(at.hub, id, 'own', 'Chrome, Android');
  const [row] = await at.hub.db.read.select().from(profile).where(eq(profile.id, id));
  const { alias, signInName, signInLookup, passphrase: hash, choices } = row!;
  const ids = [`passkey-${id}`, `visit-${id}`, `feed-${id}`, hashOf(token)];
  return {
    feed,
    session: token,
    secrets: [...Object.values(rows), ...ids, alias, signInName, signInLookup, hash!, choices],
  };
}

function filesOfTheDatabase(): string {
  const path = filePath(at.settings.databaseUrl) ?? '';
  return [path, `${path}-wal`].map((file) => readFileSync(file, 'latin1')).join('');
}

describe('whoever deletes their profile', () => {
  test('is told how much it was, and nothing of whom', async () => {
    const me = await asYoung(at.hub);
    await fill(me);
    const receipt = await deleteMyProfile(me);
    expect(receipt).toEqual({ at: 1795453200, passkeys: 1, sessions: 1, saved: 1, visits: 1, feeds: 1 });
  });

  test('leaves nothing in the files of the database', async () => {
    const me = await asYoung(at.hub, 'Ulven');
    const { secrets } = await fill(me);
    const before = filesOfTheDatabase();
    for (const secret of secrets) expect(before).toContain(secret);
    await deleteMyProfile(me);
    const after = filesOfTheDatabase();
    for (const secret of secrets) expect(after).not.toContain(secret);
    expect(after).toContain('access_log');
  });

  test('leaves every other profile as it was', async () => {
    const other = await asYoung(at.hub, 'Naboen');
    await fill(other);
    const me = await asYoung(at.hub, 'Ulven');
    await fill(me);
    await deleteMyProfile(me);
    expect((await deleteMyProfile(other)).feeds).toBe(1);
  });

  test('does so without a fresh sign-in, and nobody else can', async () => {
    const me = await asYoung(at.hub);
    const stale = at.as({ ...me.actor, municipality: 'haderslev', fresh: false });
    const admin = await asStaff(at.hub, 'admin');
    await expect(deleteMyProfile(admin)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteMyProfile(at.as({ kind: 'anonymous' }))).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(deleteMyProfile(at.hub)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await deleteMyProfile(stale)).sessions).toBe(0);
  });

  test('is not found the second time, and nothing is done', async () => {
    const me = await asYoung(at.hub);
    await deleteMyProfile(me);
    const lines = await at.hub.db.read.$count(accessLog);
    await expect(deleteMyProfile(me)).rejects.toMatchObject({ code: 'not_found' });
    expect(await at.hub.db.read.$count(accessLog)).toBe(lines);
  });

  test('cannot sign in again, and an open session is over', async () => {
    const me = await asYoung(at.hub);
    const { session } = await fill(me);
    await deleteMyProfile(me);
    expect(await readSession(at.hub, session)).toBeNull();
    const typed = { signInName: me.signInName, passphrase };
    const device = { name: 'test', knows: null };
    await expect(signInByPassphrase(at.as({ kind: 'anonymous' }), typed, device)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('leaves the addresses of calendars revoked, without whose they were', async () => {
    const me = await asYoung(at.hub);
    const { feed } = await fill(me);
    await deleteMyProfile(me);
    const revoked = await at.hub.db.read
      .select()
      .from(revokedFeed)
      .where(eq(revokedFeed.hash, hashOf(feed)));
    expect(revoked).toEqual([{ hash: hashOf(feed), revokedOn: '2026-11-23' }]);
  });

  test('adds one line to the access log', async () => {
    const me = await asYoung(at.hub);
    const before = await at.hub.db.read.$count(accessLog);
    await deleteMyProfile(me);
    expect(await at.hub.db.read.$count(accessLog)).toBe(before + 1);
    const lines = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, me.actor.id));
    expect(lines).toMatchObject([{ verb: 'profile.delete', actorKind: 'profile', reason: null }]);
  });
});

test('no table points to an account that is gone', async () => {
  const accounts = new Set((await at.hub.db.read.select({ id: account.id }).from(account)).map(({ id }) => id));
  for (const table of [passkey, homeVisit, saved, personalFeed, recovery]) {
    for (const row of await at.hub.db.read.select().from(table)) {
      const owner = 'accountId' in row ? row.accountId : row.profileId;
      expect(owner === null || accounts.has(owner)).toBe(true);
    }
  }
});
