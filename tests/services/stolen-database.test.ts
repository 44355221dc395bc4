/** Somebody has the file of the database and not the keys: nothing in it opens anything or tells of anybody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filePath } from '#db/client.ts';
import { profile } from '#db/schema/account.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { openCode } from '#services/invitation/open.ts';
import { decryptField } from '#services/keys/field.ts';
import { openKeys } from '#services/keys/file.ts';
import { seal, unseal } from '#services/keys/seal.ts';
import { openCard } from '#services/profile/card.ts';
import { getMyProfile } from '#services/profile/queries.ts';
import { signInByPassphrase } from '#services/profile/sign-in.ts';
import { readClaim } from '#services/recovery/claim.ts';
import { readSession } from '#services/session/sessions.ts';
import { checkPassword, finishSignIn } from '#services/staff/sign-in.ts';
import { fillEverything, type Everything } from '#tests/support/everything.ts';
import { asYoung } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

let at: ServedHub;
let all: Everything;
let stolen: Cell[];
beforeAll(async () => {
  at = await serveHub();
  all = await fillEverything(at.hub);
  stolen = await steal();
});
afterAll(() => at.stop());

type Cell = { table: string; column: string; row: string; value: string };

/** Every text in the file, read by a program that knows nothing of ours. */
async function steal(): Promise<Cell[]> {
  const client = createClient({ url: at.hub.settings.databaseUrl, timeout: 5000 });
  const { rows: tables } = await client.execute("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const cells: Cell[] = [];
  for (const { name } of tables as unknown as { name: string }[]) {
    const { rows, columns } = await client.execute(`SELECT * FROM "${name}"`);
    for (const row of rows) {
      const id = typeof row.id === 'string' ? row.id : '';
      for (const column of columns) {
        const value = row[column];
        if (typeof value === 'string') cells.push({ table: name, column, row: id, value });
      }
    }
  }
  client.close();
  return cells;
}

function rawBytes(): Buffer {
  const path = filePath(at.hub.settings.databaseUrl) ?? '';
  return Buffer.concat([path, `${path}-wal`].map((file) => readFileSync(file)));
}

/** What looks as if it could be put somewhere: hashes, HMACs and what is encrypted. */
const tempting = (): string[] =>
  stolen.map(({ value }) => value).filter((value) => /^(k\d+\.)?[\w-]{30,}$/.test(value));

describe('the bytes of the file', () => {
  test('hold what is meant to be there, so that not finding something means something', () => {
    expect(rawBytes().includes('Haderslev')).toBe(true);
    expect(tempting().length).toBeGreaterThan(20);
  });

  test('hold nothing that opens anything, in clear or written another way', () => {
    const bytes = rawBytes();
    for (const secret of Object.values(all.opening).flat()) {
      for (const written of ways(secret)) expect(bytes.includes(written), secret).toBe(false);
    }
  });

  test('tell of nobody: no alias, name, address, year, day, wish or thing of theirs', () => {
    const bytes = rawBytes();
    for (const [what, words] of Object.entries(all.telling)) {
      for (const written of ways(words)) expect(bytes.includes(written), what).toBe(false);
    }
  });
});

function ways(text: string): (string | Buffer)[] {
  const bytes = Buffer.from(text);
  const encoded = [bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')];
  return [text, text.toUpperCase(), Buffer.from(text, 'utf16le'), ...encoded.map((one) => one.replaceAll('=', ''))];
}

describe('what stands in it', () => {
  const visitor = (): Ctx => asVisitor(at.hub);

  test('opens nothing as a cookie', async () => {
    for (const value of tempting()) {
      for (const cookie of [value, `e${value}`, `l${value}`, `m${value}`]) {
        expect(await readSession(at.hub, cookie)).toBeNull();
      }
    }
    const ids = stolen.filter(({ table, column }) => table === 'session' && column === 'id');
    expect(ids.length).toBeGreaterThanOrEqual(2);
    for (const { value } of ids) {
      const headers = { Cookie: `__Host-hjemegn=${value}` };
      const answer = await fetch(`${at.url}/min-side`, { headers, redirect: 'manual' });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('Location')).toMatch(/^\/log-ind\?til=%2Fmin-side/);
    }
  });

  test('is the address of no calendar', async () => {
    const hashes = stolen.filter(({ table, column }) => table === 'personal_feed' && column === 'hash');
    expect(hashes).toHaveLength(1);
    expect((await fetch(`${at.url}/feeds/mine/${all.opening.feed}.ics`)).status).toBe(200);
    for (const { value } of hashes) expect((await fetch(`${at.url}/feeds/mine/${value}.ics`)).status).toBe(404);
  });

  test('is no code, card, claim, passphrase, password or second factor', async () => {
    const { telling, worker, young } = all;
    for (const [index, value] of tempting().entries()) {
      const device = { name: `thief ${index}`, knows: value };
      await expect(openCode(visitor(), value, device.name)).rejects.toMatchObject({ code: 'invalid' });
      await expect(openCard(visitor(), value, device.name)).rejects.toMatchObject({ code: 'invalid' });
      expect(await readClaim(visitor(), value)).toBeNull();
    }
    const kept = stolen.filter(({ column }) => ['passphrase', 'password', 'totp_secret'].includes(column));
    for (const { value } of kept) {
      const device = { name: 'thief', knows: null };
      const typed = { signInName: young.signInName, passphrase: value };
      await expect(signInByPassphrase(visitor(), typed, device)).rejects.toMatchObject({ code: 'invalid' });
      const office = { email: telling.staffEmail ?? '', password: value };
      await expect(checkPassword(visitor(), office, device)).rejects.toMatchObject({ code: 'invalid' });
    }
    const codes = stolen.filter(({ table, column }) => table === 'recovery_code' && column === 'hash');
    const tries = [codes[0]!.value, codes[1]!.value].map((recoveryCode) => ({ recoveryCode }));
    for (const proof of tries) {
      await expect(finishSignIn(visitor(), worker.actor.id, proof)).rejects.toMatchObject({ code: 'invalid' });
    }
  });
});

describe('with other keys', () => {
  const others = () => openKeys(join(at.folder, 'other.keys'));

  test('nothing of it is read', () => {
    const encrypted = stolen.filter(({ value }) => /^k\d+\.[\w-]{38,}$/.test(value));
    expect(encrypted.length).toBeGreaterThan(15);
    for (const { table, row, column, value } of encrypted) {
      const name = column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(() => decryptField(others(), { table, row, column: name }, value)).toThrow();
    }
  });

  test('nobody gets in who knows everything, and no cookie is made or read', async () => {
    const copy: Ctx = { ...asVisitor(at.hub), keys: others() };
    const typed = { signInName: all.young.signInName, passphrase: all.opening.passphrase };
    const device = { name: 'copy', knows: null };
    await expect(signInByPassphrase(copy, typed, device)).rejects.toMatchObject({ code: 'invalid' });
    await expect(openCode(copy, all.opening.code, 'copy')).rejects.toMatchObject({ code: 'invalid' });
    expect(unseal(at.hub, 'join', seal(copy, 'join', 'mine', 60), z.string())).toBeNull();
    expect(unseal(copy, 'join', seal(at.hub, 'join', 'yours', 60), z.string())).toBeNull();
  });
});

describe('whoever can write to it', () => {
  test('gains nothing by moving what is encrypted to another row or column', async () => {
    const mine = await asYoung(at.hub, 'Tyven');
    const { id } = all.young.actor;
    const [victim] = await at.hub.db.read.select().from(profile).where(eq(profile.id, id));
    const before = await getMyProfile(mine);
    const taken = [
      { alias: victim!.alias },
      { choices: victim!.choices },
      { signInName: victim!.signInName },
      { alias: victim!.signInName },
    ];
    for (const change of taken) {
      const [own] = await at.hub.db.read.select().from(profile).where(eq(profile.id, mine.actor.id));
      await at.hub.db.write((tx) => tx.update(profile).set(change).where(eq(profile.id, mine.actor.id)));
      await expect(getMyProfile(mine)).rejects.toThrow();
      await at.hub.db.write((tx) => tx.update(profile).set(own!).where(eq(profile.id, mine.actor.id)));
    }
    expect(await getMyProfile(mine)).toEqual(before);
  });

  test('and one column of a row does not open as another of the same row', () => {
    const own = stolen.filter(({ table, row }) => table === 'profile' && row === all.young.actor.id);
    const alias = own.find(({ column }) => column === 'alias');
    const field = { table: 'profile', row: all.young.actor.id, column: 'alias' };
    expect(decryptField(at.hub.keys, field, alias!.value)).toBe(all.telling.alias);
    for (const { column, value } of own.filter((cell) => cell.value.startsWith('k1.') && cell.column !== 'alias')) {
      expect(() => decryptField(at.hub.keys, field, value), column).toThrow();
    }
  });
});
