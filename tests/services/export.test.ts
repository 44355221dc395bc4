/** Taking everything along: that it is everything, in the shape that is promised, and nothing that opens anything. */
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { accessLog } from '#db/schema/access.ts';
import { ProfileExport } from '#domain/export.ts';
import { everything } from '#domain/filter.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { hashOf } from '#services/keys/lookup.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { exportMyProfile } from '#services/profile/export.ts';
import { saveItem } from '#services/saved/save.ts';
import { fillEverything, type Everything } from '#tests/support/everything.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';

let at: TestHub;
let all: Everything;
let mine: ProfileExport;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  all = await fillEverything(at.hub);
  const home = await getMunicipality(at.hub, 'haderslev');
  const [soon] = (await listOccurrences(at.hub, home, { filter: everything, limit: 1, after: null })).items;
  await saveItem(all.young, { noun: 'event', id: soon!.eventId });
  mine = await exportMyProfile(all.young);
});
afterAll(() => at.close());

test('it has the shape that is promised', () => {
  expect(ProfileExport.parse(JSON.parse(JSON.stringify(mine)))).toEqual(mine);
});

test('it holds everything that was put in', () => {
  const text = JSON.stringify(mine);
  const { staffName, staffEmail, oidcIssuer, oidcSubject, invitedName, invitedEmail, handOverNote, ...told } =
    all.telling;
  for (const words of Object.values(told)) expect(text).toContain(words);
  expect(mine).toMatchObject({
    exported: '2026-11-23T17:00:00Z',
    profile: { municipality: { slug: 'haderslev' }, created: '2026-11-23', paused: false, question: null },
    signIn: {
      hasPassphrase: true,
      cards: 1,
      passkeys: [{ lastUsed: null }],
      sessions: [{ device: 'Chrome, Android' }],
    },
    visits: [{ from: '2027-02-13', to: '2027-02-21' }],
    calendars: [{ name: 'Min gamle iPad', lastFetched: null }],
    recoveries: [{ state: 'asked' }],
  });
  for (const other of [staffName, staffEmail, oidcIssuer, oidcSubject, invitedName, invitedEmail])
    expect(text).not.toContain(other);
});

test('what is kept is named while it is there, and has its id when it is not', () => {
  const [gone, there] = mine.saved.toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? ''));
  expect(gone).toMatchObject({ id: '00000000', title: null, address: null });
  expect(there!.address).toMatch(/^http:\/\/127\.0\.0\.1:4321\/haderslev\/det-sker\/.+/);
});

test('it holds nothing that opens anything, and no hash or key of it', () => {
  const text = JSON.stringify(mine);
  const secrets = Object.values(all.opening).flat();
  for (const secret of secrets) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(hashOf(secret));
  }
  expect(text).not.toMatch(/\bk\d+\.[\w-]{20}/);
  expect(text).not.toContain('argon2');
});

describe('every column about a person', () => {
  /** By table: what the export calls each, or why it is not in it. */
  const decided: Record<string, Record<string, string>> = {
    account: {
      id: 'a random name',
      kind: 'always the same',
      municipality: 'profile.municipality',
      disabled: 'never, for a young person',
      created: 'profile.created',
      lastUsed: 'profile.lastUsed',
    },
    profile: {
      id: 'a random name',
      alias: 'profile.alias',
      signInName: 'profile.signInName',
      signInLookup: 'a hash',
      passphrase: 'signIn.hasPassphrase',
      choices: 'profile.choices',
      paused: 'profile.paused',
      revision: 'a counter',
      revisedAt: 'a counter',
      question: 'profile.question',
      questionSince: 'profile.questionSince',
      answered: 'profile.answered',
    },
    passkey: {
      id: 'a random name',
      accountId: 'a random name',
      publicKey: 'a key',
      counter: 'a counter',
      transports: 'a key',
      name: 'signIn.passkeys',
      created: 'signIn.passkeys',
      lastUsed: 'signIn.passkeys',
    },
    recovery_code: { hash: 'a hash', accountId: 'a random name', usedAt: 'signIn.cards' },
    saved: { profileId: 'a random name', noun: 'saved', itemId: 'saved', savedOn: 'saved' },
    home_visit: { id: 'a random name', profileId: 'a random name', days: 'visits' },
    personal_feed: {
      id: 'a random name',
      profileId: 'a random name',
      hash: 'a hash',
      name: 'calendars',
      contents: 'calendars',
      created: 'calendars',
      lastFetchedAt: 'calendars',
    },
    session: {
      id: 'a hash',
      accountId: 'a random name',
      policy: 'signIn.sessions',
      createdAt: 'signIn.sessions',
      expiresAt: 'signIn.sessions',
      endsAt: 'signIn.sessions',
      confirmedAt: 'within minutes of the session',
      device: 'signIn.sessions',
    },
  };

  test.each(Object.entries(decided))('of %s is in it, or it is said why not', (name, columns) => {
    const tables: unknown[] = Object.values(schema);
    const table = tables.filter((one) => is(one, SQLiteTable)).find((one) => getTableName(one) === name);
    expect(Object.keys(getTableColumns(table!)).toSorted()).toEqual(Object.keys(columns).toSorted());
    const paths = Object.values(columns).filter((said) => /^(profile|signIn|saved|visits|calendars)/.test(said));
    for (const path of paths) {
      const value = path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], mine);
      expect(value, path).toBeDefined();
    }
  });
});

test('nobody else can have it, and not an open phone: it takes a fresh sign-in', async () => {
  const { id } = all.young.actor;
  const stale = at.as({ kind: 'profile', id, municipality: 'haderslev', fresh: false });
  await expect(exportMyProfile(stale)).rejects.toMatchObject({ code: 'unconfirmed' });
  await expect(exportMyProfile(await asStaff(at.hub, 'admin'))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(exportMyProfile(at.hub)).rejects.toMatchObject({ code: 'forbidden' });
  const other = await exportMyProfile(await asYoung(at.hub, 'Naboen'));
  expect(JSON.stringify(other)).not.toContain(all.telling.alias);
  expect(other.saved).toEqual([]);
});

test('that it was asked for stands in its own log', async () => {
  expect(mine.log[0]).toMatchObject({ who: 'me', verb: 'profile.export', role: null });
  expect(await at.hub.db.read.$count(accessLog)).toBeGreaterThan(0);
});
