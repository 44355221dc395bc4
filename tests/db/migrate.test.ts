import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { revision } from '#db/schema/municipality.ts';
import { seedReference } from '#db/seed/reference.ts';

let folder = '';
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hjemegn-migrate-'));
  db = await openDatabase(`file:${folder}/test.db`);
  await migrate(db);
});

afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const applied = () => db.read.all(sql`SELECT hash, created_at FROM __drizzle_migrations ORDER BY id`);

test('migrating again changes nothing', async () => {
  const before = await applied();
  expect(before.length).toBeGreaterThan(0);
  await migrate(db);
  expect(await applied()).toEqual(before);
});

test('the file is sound', async () => {
  expect(await db.read.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
  expect(await db.read.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
});

test('seeding again changes nothing', async () => {
  await seedReference(db);
  const rows = () => db.read.all(sql`SELECT * FROM municipality ORDER BY code`);
  const before = await rows();
  expect(before).toHaveLength(98);
  await db.write((tx) => tx.run(sql`UPDATE municipality SET colour = '#123456' WHERE code = '0510'`));
  await seedReference(db);
  expect((await rows()).filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]))).toHaveLength(1);
});

test('a row that points nowhere is found out', async () => {
  await db.writer.run(sql`PRAGMA foreign_keys = OFF`);
  await db.writer.run(sql`INSERT INTO town (municipality, slug, name) VALUES ('0000', 'ingen-steder', 'Ingen Steder')`);
  await expect(migrate(db)).rejects.toThrow('The migration left 1 rows that point nowhere.');
  await db.writer.run(sql`DELETE FROM town WHERE municipality = '0000'`);
  await db.writer.run(sql`PRAGMA foreign_keys = ON`);
});

describe('the record of changes', () => {
  const entry = { municipality: '0510', number: 1, noun: 'event', itemId: 'abc', verb: 'create', actor: 'system' };

  beforeAll(async () => {
    await seedReference(db);
    await db.write((tx) => tx.insert(revision).values({ ...entry, at: 0, snapshot: { title: 'Before' } }));
  });

  test.each([
    ['deleted', sql`DELETE FROM revision`],
    ['changed', sql`UPDATE revision SET actor = 'nobody'`],
    [
      'replaced',
      sql`REPLACE INTO revision SELECT municipality, number, noun, item_id, verb, 'nobody', at, snapshot FROM revision`,
    ],
  ])('cannot be %s', async (_, statement) => {
    await expect(db.write((tx) => tx.run(statement))).rejects.toMatchObject({ cause: { code: 'SQLITE_CONSTRAINT' } });
    const rows = await db.read.select().from(revision);
    expect(rows).toEqual([{ ...entry, at: 0, snapshot: { title: 'Before' } }]);
  });
});
