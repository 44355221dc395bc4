/** Changing keys: everything is read afterwards as before, whatever happens on the way. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filePath } from '#db/client.ts';
import { accessLog } from '#db/schema/access.ts';
import { homeVisit, profile, staff } from '#db/schema/account.ts';
import { asVisitor } from '#services/hub.ts';
import { openCode } from '#services/invitation/open.ts';
import { encryptedTables, nameOf } from '#services/keys/encrypted.ts';
import { decryptField, encryptField, keyIdOf } from '#services/keys/field.ts';
import { lookupOf } from '#services/keys/lookup.ts';
import { rotateKeys } from '#services/keys/rotate.ts';
import { seal, unseal } from '#services/keys/seal.ts';
import { identityOf } from '#services/oidc/admit.ts';
import { joinProfile } from '#services/profile/join.ts';
import { getMyProfile } from '#services/profile/queries.ts';
import { signInByPassphrase } from '#services/profile/sign-in.ts';
import { readSession } from '#services/session/sessions.ts';
import { fillEverything, type Everything } from '#tests/support/everything.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, passphrase } from '#tests/support/people.ts';
import { runCommand } from '../../src/cli/run.ts';

let at: TestHub;
let all: Everything;
beforeEach(async () => {
  at = await openTestHub();
  all = await fillEverything(at.hub);
});
afterEach(() => at.close());

type Cell = { table: string; column: string; row: string; value: string };

/** Every text in the database that begins with a key's id, wherever it stands. */
async function keyedCells(): Promise<Cell[]> {
  const { read } = at.hub.db;
  const tables = await read.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'`);
  const cells: Cell[] = [];
  for (const { name: table } of tables) {
    if (table.startsWith('sqlite_')) continue;
    for (const row of await read.all<Record<string, unknown>>(sql.raw(`SELECT * FROM "${table}"`))) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value !== 'string' || !/^(\w+:)?k\d+\.[\w-]{20,}$/.test(value)) continue;
        cells.push({ table, column, row: typeof row.id === 'string' ? row.id : '', value });
      }
    }
  }
  return cells;
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const keyOf = (value: string): string => keyIdOf(value).replace(/^.*:/, '');
const keysInFile = (): string[] => {
  const { keys } = JSON.parse(readFileSync(at.settings.keysFile, 'utf8')) as { keys: { id: string }[] };
  return keys.map(({ id }) => id);
};

describe('the list of what is encrypted', () => {
  test('holds every place in the database where a key was used, and no other', async () => {
    const found = new Set((await keyedCells()).map(({ table, column }) => `${table}.${column}`));
    const listed = encryptedTables.flatMap((one) =>
      [...one.columns, ...(one.lookups ?? []).map(({ column }) => column)].map(
        (name) => `${nameOf(one)}.${snake(name)}`,
      ),
    );
    const elsewhere = ['invitation.lookup', 'attempts.key'];
    expect([...found].toSorted()).toEqual([...listed, ...elsewhere].toSorted());
  });
});

describe('a rotation', () => {
  test('rewrites everything with a new key, and everything is read as before', async () => {
    const before = await texts();
    const done = await rotateKeys(at.hub);
    expect(done).toMatchObject({ current: 'k2', added: true, retired: [], kept: [{ id: 'k1' }] });
    expect(keysInFile()).toEqual(['k1', 'k2']);
    expect(await texts()).toEqual(before);
    const old = (await keyedCells()).filter(({ value }) => keyOf(value) === 'k1');
    expect(new Set(old.map(({ table }) => table))).toEqual(new Set(['invitation', 'attempts']));
    expect(old.every(({ column }) => column === 'lookup' || column === 'key')).toBe(true);
    expect((await getMyProfile(all.young)).alias).toBe(all.telling.alias);
  });

  test('leaves nothing written with the old key in the files', async () => {
    const old = (await keyedCells()).filter(({ column }) => column !== 'lookup' && column !== 'key');
    await rotateKeys(at.hub);
    const path = filePath(at.settings.databaseUrl) ?? '';
    const files = [path, `${path}-wal`].map((file) => readFileSync(file, 'latin1')).join('');
    for (const { value } of old) expect(files).not.toContain(value);
  });

  test('disturbs nobody: sessions, sign-ins, codes and sealed steps from before go on', async () => {
    const sealed = seal(at.hub, 'join', 'på vej', 3600);
    await rotateKeys(at.hub);
    expect(unseal(at.hub, 'join', sealed, z.string())).toBe('på vej');
    expect((await readSession(at.hub, all.opening.session))?.actor.id).toBe(all.young.actor.id);
    const typed = { signInName: all.young.signInName, passphrase };
    const visitor = asVisitor(at.hub);
    const signedIn = await signInByPassphrase(visitor, typed, { name: 'x', knows: null });
    expect(signedIn.accountId).toBe(all.young.actor.id);
    const opened = await openCode(visitor, all.opening.code, 'x');
    const joined = await joinProfile(visitor, opened.id, { alias: 'Ny', signInName: 'ny', credential: { passphrase } });
    expect(joined.signInName).toMatch(/^ny\d\d/);
  });

  test('a second one forgets the old key once nothing needs it, and says until then what does', async () => {
    await rotateKeys(at.hub);
    const kept = await rotateKeys(at.hub);
    expect(kept).toMatchObject({ added: false, rewritten: 0, retired: [] });
    expect(kept.kept).toEqual([{ id: 'k1', needs: ['codes', 'attempts'] }]);
    at.setNow('2027-01-15T12:00:00Z');
    expect(await rotateKeys(at.hub)).toMatchObject({ added: false, retired: ['k1'], kept: [] });
    expect(keysInFile()).toEqual(['k2']);
    expect((await getMyProfile(all.young)).alias).toBe(all.telling.alias);
    expect(await rotateKeys(at.hub)).toMatchObject({ current: 'k3', added: true });
  });

  test('goes on finding staff who come through the municipality’s own sign-in, letter for letter', async () => {
    await rotateKeys(at.hub);
    at.setNow('2027-01-15T12:00:00Z');
    expect((await rotateKeys(at.hub)).retired).toEqual(['k1']);
    const [row] = await at.hub.db.read.select().from(staff).where(eq(staff.id, all.worker.actor.id));
    const { oidcIssuer: issuer = '', oidcSubject: subject = '' } = all.telling;
    expect(row?.oidcLookup).toBe(lookupOf(at.hub.keys, 'oidc', identityOf({ issuer, subject })));
  });

  test('takes a third key when it is asked to, though the first is still needed', async () => {
    await rotateKeys(at.hub);
    expect(await rotateKeys(at.hub, { anew: true })).toMatchObject({ current: 'k3', added: true });
    expect((await rotateKeys(at.hub)).retired).toEqual(['k2']);
    expect(keysInFile()).toEqual(['k1', 'k3']);
  });

  test('takes along in the next run what was written with the old key while it ran', async () => {
    const { id } = all.young.actor;
    const late = encryptField(at.hub.keys, { table: 'profile', row: id, column: 'alias' }, 'For sent');
    await rotateKeys(at.hub);
    await at.hub.db.write((tx) => tx.update(profile).set({ alias: late }));
    at.setNow('2027-01-15T12:00:00Z');
    expect(await rotateKeys(at.hub)).toMatchObject({ rewritten: 1, retired: ['k1'] });
    expect((await getMyProfile(all.young)).alias).toBe('For sent');
  });

  test('that fails half-way is gone on with: no third key, nothing lost', async () => {
    await many(250);
    const stumble = (done: number): void => {
      if (done >= 100) throw new Error('the power went');
    };
    await expect(rotateKeys(at.hub, { step: stumble })).rejects.toThrow('the power went');
    const used = new Set((await keyedCells()).map(({ value }) => keyOf(value)));
    expect(used).toEqual(new Set(['k1', 'k2']));
    expect((await texts()).length).toBeGreaterThan(250);
    const done = await rotateKeys(at.hub);
    expect(done).toMatchObject({ current: 'k2', added: false });
    expect(done.rewritten).toBeGreaterThan(150);
    expect((await keyedCells()).filter(({ column }) => column === 'days').every((c) => keyOf(c.value) === 'k2')).toBe(
      true,
    );
  });

  test('is noted in the log of every municipality that has joined', async () => {
    const before = await at.hub.db.read.$count(accessLog);
    await rotateKeys(at.hub);
    expect(await at.hub.db.read.$count(accessLog)).toBe(before + 1);
  });

  test('is for the machine’s own people', async () => {
    await expect(rotateKeys(await asStaff(at.hub, 'admin'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(keysInFile()).toEqual(['k1']);
  });
});

test('the command line shows how far it is, and says what was kept and why', async () => {
  await many(250);
  const [out, progress]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void out.push(line),
    progress: (line: string) => void progress.push(line),
    readFile: () => Promise.reject(new Error('none')),
  };
  expect(await runCommand(at.hub, ['rotate-keys'], io)).toBe(0);
  expect(progress.length).toBeGreaterThan(3);
  expect(progress.at(-1)).toMatch(/^Skriver om 100 % \((\d+)\/\1\)$/);
  expect(out.join('\n')).toMatch(
    /^Ny nøgle: k2\.\n2\d\d rækker er skrevet om\.\nk1 beholdes\. Den bruges af: koder, der endnu kan bruges; forsøg, der endnu tælles\.$/,
  );
  at.setNow('2027-01-15T12:00:00Z');
  expect(await runCommand(at.hub, ['rotate-keys', '--lang=en'], io)).toBe(0);
  expect(out.slice(3)).toEqual(['The key is k2.', '0 rows were rewritten.', 'k1 is forgotten.']);
});

/** Everything that is encrypted, read. */
async function texts(): Promise<string[]> {
  const bound = new Map(
    encryptedTables.flatMap((one) => one.columns.map((name) => [`${nameOf(one)}.${snake(name)}`, name])),
  );
  return (await keyedCells()).flatMap(({ table, column, row, value }) => {
    const name = bound.get(`${table}.${column}`);
    return name === undefined
      ? []
      : [`${table} ${row} ${name} ${decryptField(at.hub.keys, { table, row, column: name }, value)}`];
  });
}

/** So many more rows to rewrite. */
async function many(rows: number): Promise<void> {
  const { id: profileId } = all.young.actor;
  const values = Array.from({ length: rows }, () => {
    const id = randomBytes(6).toString('hex');
    return { id, profileId, days: encryptField(at.hub.keys, { table: 'home_visit', row: id, column: 'days' }, '{}') };
  });
  await at.hub.db.write((tx) => tx.insert(homeVisit).values(values));
}
