/** What a browser is given to keep, and whose it is. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { account } from '#db/schema/account.ts';
import { pageRoutes } from '#http/access.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { policies } from '#services/session/policies.ts';
import { openJar, type Jar } from '#tests/support/cookie-jar.ts';
import { asStaff, asYoung, passphrase, type Young } from '#tests/support/people.ts';
import { monday } from '#tests/support/hub.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const session = '__Host-hjemegn';

let at: ServedHub;
let young: Young;
let jar: Jar;
beforeAll(async () => {
  at = await serveHub({ demo: true });
});
afterAll(() => at.stop());
beforeEach(async () => {
  young = await asYoung(at.hub);
  jar = openJar(at.url);
});
afterEach(() => at.setNow(monday.toString()));

function signIn(into: Jar = jar, enhed: 'egen' | 'laant' = 'egen') {
  return into.post('/log-ind', { enhed, signInName: young.signInName, passphrase });
}

/** Moves the clock on from the Monday evening. */
function pass(seconds: number): void {
  at.setNow(monday.add({ seconds }).toString());
}

async function isIn(into: Jar = jar): Promise<boolean> {
  return !((await into.get('/min-side/login')).to ?? '').startsWith('/log-ind');
}

describe('every cookie', () => {
  const paths = Object.keys(pageRoutes).map((route) =>
    route
      .replace('[municipality]', 'haderslev')
      .replace('[week]', '2026-48')
      .replace('[month]', '2026-11')
      .replaceAll(/\[[^\]]+\]/g, 'navn-00000000'),
  );
  const hostile: Record<string, string>[] = [
    {},
    { kode: 'forkert' },
    { enhed: 'egen', signInName: 'a\r\nSet-Cookie: b=c', passphrase: 'x;Domain=example.org' },
    { enhed: '__proto__', handling: 'log-alle-ud', passkey: '{}', 'passkey-challenge': 'k1.AAAA' },
    { email: 'a@example.org', password: '\u0000', kode: '💩' },
  ];

  test('is this host’s alone, over TLS only, out of reach of scripts and not sent along from elsewhere', async () => {
    const admin = openJar(at.url);
    admin.plant(session, (await cookieOf(await asStaff(at.hub, 'admin'))).replace(`${session}=`, ''));
    const expired = openJar(at.url);
    expired.plant(session, 'e00000000000000000000000000');
    await signIn();
    const visitor = openJar(at.url);
    for (const one of [visitor, jar, admin, expired]) {
      for (const path of paths) {
        await one.get(path);
        if (path === '/log-ud' || path === '/hurtig-ud') continue;
        for (const fields of hostile) expect((await one.post(path, fields)).status, path).toBeLessThan(500);
      }
      await one.post('/log-ud', {});
      await one.post('/hurtig-ud', {});
    }
    const set = [visitor, jar, admin, expired].flatMap((one) => one.set());
    expect(set.length).toBeGreaterThan(10);
    for (const line of set) {
      const [pair = '', ...rest] = line.split('; ');
      expect(pair).toMatch(/^__Host-[a-z]+=[\w.%-]*$/);
      expect(rest).toEqual(expect.arrayContaining(['HttpOnly', 'Path=/', 'Secure', 'SameSite=Lax']));
      expect(line).not.toMatch(/Domain=/i);
    }
  }, 120_000);

  test('of a visitor who only reads is none', async () => {
    for (const path of ['/', '/haderslev', '/haderslev/det-sker', '/haderslev/kontakt', '/om', '/findes-ikke']) {
      await jar.get(path);
    }
    expect(jar.set()).toEqual([]);
  });
});

describe('a session', () => {
  test('is never one that was there before: a planted token is not taken on', async () => {
    const planted = `e${'0'.repeat(26)}`;
    jar.plant(session, planted);
    expect((await signIn()).to).toBe('/min-side');
    expect(jar.cookie(session)).not.toBe(planted);
    const attacker = openJar(at.url);
    attacker.plant(session, planted);
    expect(await isIn(attacker)).toBe(false);
  });

  test('of somebody else ends when one signs in over it', async () => {
    const other = openJar(at.url);
    other.plant(session, (await cookieOf(await asYoung(at.hub, 'Ulven'))).replace(`${session}=`, ''));
    jar.plant(session, other.cookie(session)!);
    await signIn();
    expect(jar.cookie(session)).not.toBe(other.cookie(session));
    expect(await isIn(other)).toBe(false);
    expect(await isIn()).toBe(true);
  });

  test('gets a new token with every sign-in and every confirmation, and the old one is dead', async () => {
    await signIn();
    const first = jar.cookie(session)!;
    pass(20 * 60);
    expect((await jar.get('/min-side/login')).to).toMatch(/^\/bekraeft\?til=/);
    expect((await jar.post('/bekraeft?til=%2Fmin-side%2Flogin', { passphrase })).to).toBe('/min-side/login');
    const second = jar.cookie(session)!;
    expect(second).not.toBe(first);
    const old = openJar(at.url);
    old.plant(session, first);
    expect((await old.get('/min-side/login')).to).toMatch(/^\/log-ind/);
    expect((await jar.get('/min-side/login')).status).toBe(200);
  });

  test('is over where it was ended: the token that was copied opens nothing', async () => {
    await signIn();
    const copy = openJar(at.url);
    copy.plant(session, jar.cookie(session)!);
    await jar.post('/log-ud', {});
    expect(jar.cookie(session)).toBeUndefined();
    expect(await isIn(copy)).toBe(false);
    expect(copy.cookie(session)).toBeUndefined();
  });

  test('of an account that was deleted is nobody’s, and the browser is told to forget it', async () => {
    await signIn();
    await deleteMyProfile(young);
    const answer = await jar.get('/min-side/login');
    expect([answer.status, answer.to]).toEqual([303, '/log-ind?til=%2Fmin-side%2Flogin&udloebet']);
    expect(jar.cookie(session)).toBeUndefined();
  });

  test('of an account that was closed is nobody’s', async () => {
    const worker = await asStaff(at.hub);
    jar.plant(session, (await cookieOf(worker)).replace(`${session}=`, ''));
    expect((await jar.get('/kontoret')).status).toBe(200);
    await at.hub.db.write((tx) =>
      tx
        .update(account)
        .set({ disabled: true })
        .where(eq(account.id, 'id' in worker.actor ? worker.actor.id : '')),
    );
    expect((await jar.get('/kontoret')).to).toMatch(/^\/kontoret\/log-ind/);
  });

  test.each(['egen', 'laant'] as const)(
    'on a phone that is %s ends unused, and at last however used',
    async (enhed) => {
      const { idle, absolute } = policies[enhed === 'egen' ? 'own' : 'shared'];
      await signIn(jar, enhed);
      pass(idle - 5);
      expect(await isIn()).toBe(true);
      pass(2 * idle);
      expect(await isIn()).toBe(false);
      at.setNow(monday.toString());
      await signIn(jar, enhed);
      for (let passed = idle / 2; passed < absolute; passed += idle / 2) {
        pass(passed);
        expect(await isIn()).toBe(true);
      }
      pass(absolute + 1);
      expect(await isIn()).toBe(false);
    },
  );

  test('on a borrowed phone goes with the window; on one’s own it stays as long as it may be used', async () => {
    await signIn(jar, 'laant');
    await signIn(jar, 'egen');
    const [borrowed, own] = jar.set().filter((line) => line.startsWith(`${session}=`));
    expect(borrowed).not.toMatch(/max-age|expires/i);
    expect(own).toContain(`Max-Age=${policies.own.absolute}`);
  });

  test.each([
    ['nothing', ''],
    ['another letter', 'm'],
    ['its letter only', 'e'],
    ['much', 'e'.repeat(3000)],
    ['what no header should hold', 'e%00%0d%0a'],
    ['a question for a database', "e' OR 1=1 --"],
  ])('cannot be made of %s', async (_, token) => {
    jar.plant(session, token);
    const { status, to } = await jar.get('/min-side/login');
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/log-ind\?til=%2Fmin-side%2Flogin(&udloebet)?$/)]);
  });
});
