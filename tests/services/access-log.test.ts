/** The access log: whom it tells what, and that it can only be added to. */
import { globSync, readFileSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog } from '#db/schema/access.ts';
import { staff } from '#db/schema/account.ts';
import { everyLine } from '#domain/audit.ts';
import { verbs } from '#domain/verbs.ts';
import { words } from '#i18n/index.ts';
import { listMyLog } from '#services/audit/my-log.ts';
import { listAuditActors, readAuditLog } from '#services/audit/read.ts';
import { record } from '#services/audit/record.ts';
import { createCode } from '#services/invitation/create.ts';
import { encryptField } from '#services/keys/field.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { joinMunicipality } from '#services/municipality/join.ts';

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub();
  await joinMunicipality(at.hub, 'kolding', []);
});
afterAll(() => at.close());

describe('a line that stands', () => {
  const line = { number: 1 };
  beforeAll(async () => {
    await createCode(await asStaff(at.hub), 'haderslev', 'profile');
    const [row] = await at.hub.db.read.select().from(accessLog).limit(1);
    line.number = row!.number;
  });
  const untouched = async (): Promise<void> => {
    const [row] = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.number, line.number));
    expect(row).toMatchObject({ verb: 'invitation.create', actorKind: 'staff', role: 'author' });
  };

  test('is not changed by the house itself', async () => {
    const change = at.hub.db.write((tx) => tx.update(accessLog).set({ verb: 'public.read' }));
    await expect(change).rejects.toMatchObject({
      cause: { message: expect.stringContaining('only added to') as string },
    });
    await untouched();
  });

  test('is not deleted by the house itself, one or all', async () => {
    for (const which of [eq(accessLog.number, line.number), sql`1 = 1`]) {
      const removal = at.hub.db.write((tx) => tx.delete(accessLog).where(which));
      await expect(removal).rejects.toMatchObject({
        cause: { message: expect.stringContaining('only added to') as string },
      });
    }
    await untouched();
  });

  test.each([
    'UPDATE access_log SET verb = verb',
    'UPDATE access_log SET actor_id = NULL WHERE number = 1',
    'DELETE FROM access_log',
    'DELETE FROM access_log WHERE number = 1',
    "INSERT OR REPLACE INTO access_log (number, municipality, at, actor_kind, verb) VALUES (1, '0510', 1, 'staff', 'x')",
  ])('withstands raw SQL: %s', async (statement) => {
    const client = createClient({ url: at.settings.databaseUrl, timeout: 5000 });
    await expect(client.execute(statement)).rejects.toThrow('only added to');
    client.close();
    await untouched();
  });
});

describe('my own log', () => {
  test('says which role did what, when and why, and not who', async () => {
    const me = await asYoung(at.hub);
    const worker = await asStaff(at.hub, 'editor');
    await at.hub.db.write((tx) =>
      record(worker, tx, { verb: 'recovery.view', subjectId: me.actor.id, reason: 'lost-access' }),
    );
    await at.hub.db.write((tx) => record(me, tx, { verb: 'profile.change', subjectId: me.actor.id }));
    const lines = await listMyLog(me);
    expect(lines.map(({ number: _, ...line }) => line)).toEqual([
      { at: '2026-11-23T17:00:00Z', who: 'me', role: null, verb: 'profile.change', reason: null },
      { at: '2026-11-23T17:00:00Z', who: 'staff', role: 'editor', verb: 'recovery.view', reason: 'lost-access' },
    ]);
    expect(JSON.stringify(lines)).not.toContain(worker.actor.kind === 'staff' ? worker.actor.id : '');
  });

  test('is nobody else’s, and takes a fresh sign-in', async () => {
    const me = await asYoung(at.hub);
    const stale = at.as({ kind: 'profile', id: me.actor.id, municipality: 'haderslev', fresh: false });
    await expect(listMyLog(stale)).rejects.toMatchObject({ code: 'unconfirmed' });
    await expect(listMyLog(await asStaff(at.hub, 'admin'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listMyLog(await asYoung(at.hub))).toEqual([]);
  });
});

describe('an admin', () => {
  test('reads the log of the municipality with staff by name and young people as nobody, and is in it', async () => {
    const admin = await asStaff(at.hub, 'admin');
    const worker = await asStaff(at.hub);
    const id = worker.actor.kind === 'staff' ? worker.actor.id : '';
    const name = encryptField(at.hub.keys, { table: 'staff', row: id, column: 'name' }, 'Grethe');
    await at.hub.db.write((tx) => tx.update(staff).set({ name }).where(eq(staff.id, id)));
    const me = await asYoung(at.hub);
    await at.hub.db.write((tx) =>
      record(worker, tx, { verb: 'recovery.view', subjectId: me.actor.id, reason: 'safety' }),
    );
    const { items } = await readAuditLog(admin, 'haderslev', everyLine);
    expect(items[0]).toMatchObject({ verb: 'audit.read', who: { kind: 'staff', role: 'admin' }, about: null });
    expect(items[1]).toMatchObject({
      verb: 'recovery.view',
      who: { name: 'Grethe' },
      about: 'young',
      reason: 'safety',
    });
    expect(JSON.stringify(items)).not.toContain(me.actor.id);
    expect((await listAuditActors(admin, 'haderslev')).map((one) => one.name)).toContain('Grethe');
    const grethes = await readAuditLog(admin, 'haderslev', { ...everyLine, hvem: id });
    expect(grethes.items.every((line) => line.who.name === 'Grethe')).toBe(true);
    expect(grethes.items.length).toBeGreaterThan(0);
  });

  test('finds a kind of doing, and days', async () => {
    const admin = await asStaff(at.hub, 'admin');
    at.setNow('2026-12-24T22:59:59Z');
    await createCode(admin, 'haderslev', 'profile');
    at.setNow('2026-12-24T23:00:00Z');
    await createCode(admin, 'haderslev', 'recovery');
    const on = async (day: string) =>
      (await readAuditLog(admin, 'haderslev', { ...everyLine, gruppe: 'koder', fra: day, til: day })).items.length;
    expect([await on('2026-12-23'), await on('2026-12-24'), await on('2026-12-25')]).toEqual([0, 1, 1]);
  });

  test('pages through it without missing or repeating a line, though it grows', async () => {
    const admin = await asStaff(at.hub, 'admin');
    for (let made = 0; made < 60; made += 1) await createCode(admin, 'haderslev', 'profile');
    const numbers: number[] = [];
    for (let efter: string | null = null; ;) {
      const { items, next } = await readAuditLog(admin, 'haderslev', { ...everyLine, gruppe: 'koder', efter });
      numbers.push(...items.map(({ number }) => number));
      if (next === null) break;
      efter = next;
    }
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(60);
  });

  test('does not see when a young person did something themselves; they do', async () => {
    const me = await asYoung(at.hub);
    await at.hub.db.write((tx) => record(me, tx, { verb: 'profile.pause', subjectId: me.actor.id }));
    const { items } = await readAuditLog(await asStaff(at.hub, 'admin'), 'haderslev', everyLine);
    expect(items.map(({ verb }) => verb)).not.toContain('profile.pause');
    expect((await listMyLog(me)).map(({ verb }) => verb)).toContain('profile.pause');
  });

  test('sees nothing of another municipality, and no other role sees anything', async () => {
    const theirs = await asStaff(at.hub, 'admin', 'kolding');
    await expect(readAuditLog(theirs, 'haderslev', everyLine)).rejects.toMatchObject({ code: 'forbidden' });
    const { items } = await readAuditLog(theirs, 'kolding', everyLine);
    expect(items.map(({ verb }) => verb)).toEqual(['audit.read']);
    for (const role of ['author', 'editor'] as const) {
      const ctx = await asStaff(at.hub, role);
      await expect(readAuditLog(ctx, 'haderslev', everyLine)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(readAuditLog(await asYoung(at.hub), 'haderslev', everyLine)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

test('everything that is recorded has its words, in both languages', () => {
  const sources = globSync('src/services/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const recording = sources.filter((text) => /from '.*\/(record|erase)\.ts'/.test(text));
  const named = recording.flatMap((text) => [...text.matchAll(/'(\w+\.\w+)'/g)].map(([, name]) => name ?? ''));
  const recorded = new Set(named.filter((name) => name in verbs));
  expect(recorded.size).toBeGreaterThan(10);
  for (const lang of ['da', 'en'] as const) {
    const unsaid = [...recorded].filter((verb) => words(lang).log.did[verb] === undefined);
    expect(unsaid).toEqual([]);
    expect(Object.keys(words(lang).log.did).filter((verb) => !(verb in verbs))).toEqual([]);
  }
});
