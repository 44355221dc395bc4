import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filePath, openDatabase, type Database } from '#db/client.ts';

let folder = '';
let db: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hjemegn-client-'));
  db = await openDatabase(`file:${folder}/test.db`);
  await db.writer.run(sql`CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)`);
  await db.writer.run(sql`CREATE TABLE note (line INTEGER NOT NULL REFERENCES line (number))`);
});

afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines = async (): Promise<string[]> =>
  (await db.read.all<{ text: string }>(sql`SELECT text FROM line ORDER BY number`)).map((row) => row.text);

const add = (text: string): Promise<unknown> => db.write((tx) => tx.run(sql`INSERT INTO line (text) VALUES (${text})`));

describe('the writer', () => {
  const pragmas = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
  ] as const;

  test.each(pragmas)('has %s = %s inside a write', async (name, value) => {
    expect(await db.write((tx) => tx.get(sql.raw(`PRAGMA ${name}`)))).toMatchObject({ [name]: value });
  });

  test.each(pragmas)('still has %s = %s after a write that failed', async (name, value) => {
    await expect(db.write((tx) => tx.run(sql`NOT EVEN SQL`))).rejects.toThrow();
    expect(await db.write((tx) => tx.get(sql.raw(`PRAGMA ${name}`)))).toMatchObject({ [name]: value });
  });

  test('refuses a row that points nowhere', async () => {
    const pointless = db.write((tx) => tx.run(sql`INSERT INTO note (line) VALUES (7)`));
    await expect(pointless).rejects.toMatchObject({ cause: { extendedCode: 'SQLITE_CONSTRAINT_FOREIGNKEY' } });
    expect(await db.read.all(sql`SELECT * FROM note`)).toEqual([]);
  });
});

describe('the reader', () => {
  test('sees what has been written', async () => {
    await add('one');
    expect(await lines()).toEqual(['one']);
  });

  test('cannot write', async () => {
    const refused = { cause: { code: 'SQLITE_READONLY' } };
    await expect(db.read.run(sql`INSERT INTO line (text) VALUES ('mine')`)).rejects.toMatchObject(refused);
    await expect(db.read.run(sql`DROP TABLE line`)).rejects.toMatchObject(refused);
    expect(await lines()).toEqual([]);
  });

  test('sees nothing of a write under way', async () => {
    const seen = await db.write(async (tx) => {
      await tx.run(sql`INSERT INTO line (text) VALUES ('half')`);
      return lines();
    });
    expect(seen).toEqual([]);
    expect(await lines()).toEqual(['half']);
  });
});

describe('writing', () => {
  test('ten at once all succeed, in the order they were asked for', async () => {
    const texts = Array.from({ length: 10 }, (_, index) => `line ${index}`);
    await Promise.all(texts.map(add));
    expect(await lines()).toEqual(texts);
  });

  test('a write waits for the whole of the one before it', async () => {
    const slow = db.write(async (tx) => {
      await tx.run(sql`INSERT INTO line (text) VALUES ('first')`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.run(sql`INSERT INTO line (text) VALUES ('second')`);
    });
    await Promise.all([slow, add('third')]);
    expect(await lines()).toEqual(['first', 'second', 'third']);
  });

  test('gives back what the work gives back', async () => {
    expect(await db.write(() => Promise.resolve('done'))).toBe('done');
  });

  test('one that fails keeps nothing, and the next one works', async () => {
    await add('taken');
    const failing = db.write(async (tx) => {
      await tx.run(sql`INSERT INTO line (text) VALUES ('lost')`);
      await tx.run(sql`INSERT INTO line (text) VALUES ('taken')`);
    });
    const next = add('kept');
    await expect(failing).rejects.toThrow();
    await next;
    expect(await lines()).toEqual(['taken', 'kept']);
  });

  test('one that throws of itself keeps nothing either', async () => {
    const failing = db.write(async (tx) => {
      await tx.run(sql`INSERT INTO line (text) VALUES ('lost')`);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await lines()).toEqual([]);
  });

  test('a write within a write is refused instead of waiting for ever', async () => {
    await expect(db.write(() => add('inner'))).rejects.toThrow('A write within a write would wait for itself.');
    await add('after');
    expect(await lines()).toEqual(['after']);
  });

  test('whole numbers come back whole, up to the largest safe one', async () => {
    const numbers = [0, -1, 2 ** 31, 253_402_300_799, Number.MAX_SAFE_INTEGER];
    for (const number of numbers) {
      const rows = await db.write((tx) => tx.all<{ number: number }>(sql`SELECT ${number} AS number`));
      expect(rows).toEqual([{ number }]);
    }
  });

  test('closing waits for what is being written', async () => {
    const slow = db.write(async (tx) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.run(sql`INSERT INTO line (text) VALUES ('in time')`);
    });
    await db.close();
    await slow;
    db = await openDatabase(`file:${folder}/test.db`);
    expect(await lines()).toEqual(['in time']);
  });
});

describe('an address', () => {
  test.each([
    ['file:hjemegn.db', 'hjemegn.db'],
    ['file:./data/hjemegn.db', './data/hjemegn.db'],
    ['file:/srv/hjemegn.db', '/srv/hjemegn.db'],
    ['file:///srv/hjemegn.db', '/srv/hjemegn.db'],
    ['file://localhost/srv/hjemegn.db', '/srv/hjemegn.db'],
    ['file:./my%20data/%C3%A5r.db', './my data/år.db'],
    ['libsql://hjemegn.example', null],
    ['https://hjemegn.example', null],
  ])('%s lies at %s', (url, path) => {
    expect(filePath(url)).toBe(path);
  });

  test.each(['plain.db', 'with space.db', 'år.db', 'deep/er/still.db'])(
    '%s is where the file comes to be',
    async (name) => {
      const path = join(folder, name);
      const url = pathToFileURL(path).href;
      const other = await openDatabase(url);
      await other.writer.run(sql`CREATE TABLE here (a)`);
      await other.close();
      expect(existsSync(path)).toBe(true);
      expect(filePath(url)).toBe(path);
    },
  );
});
