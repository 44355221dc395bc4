/** How often a sign-in may be tried: by account and by device, counted by every process alike. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { attempts } from '#db/schema/access.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { countAttempt } from '#services/limits.ts';
import { signInByPassphrase, type FromDevice, type SignedInAs } from '#services/profile/sign-in.ts';
import { openJar, type Jar, type Page } from '#tests/support/cookie-jar.ts';
import { monday } from '#tests/support/hub.ts';
import { asYoung, passphrase, type Young } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { refusal, refused } from './refused.ts';

let at: ServedHub;
let young: Young;
beforeAll(async () => {
  at = await serveHub();
});
afterAll(() => at.stop());
beforeEach(async () => {
  at.setNow(monday.toString());
  young = await asYoung(at.hub);
});

const wrong = 'forkert hest batteri klammer';

function knock(said: string, device: Partial<FromDevice> = {}, hub: Hub = at.hub): Promise<SignedInAs> {
  const from = { name: 'stranger', knows: null, ...device };
  return signInByPassphrase(asVisitor(hub), { signInName: young.signInName, passphrase: said }, from);
}

async function guess(times: number, device: Partial<FromDevice> = {}): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await refusal(knock(wrong, device))).toBe('invalid signInName');
}

describe('ten wrong passphrases', () => {
  test('shut the name for strangers on any device, right or wrong, and say for how long', async () => {
    for (let turn = 0; turn < 10; turn += 1) await guess(1, { name: `stranger${turn}` });
    const shut = await refused(knock(passphrase, { name: 'another' }));
    expect([shut.code, shut.complaints[0]!.da]).toEqual([
      'too_many',
      'Der er prøvet for mange gange. Vent 15 minutter, og prøv igen.',
    ]);
    expect(await refusal(knock(wrong))).toBe('too_many ');
  });

  test('by a stranger do not shut out its owner, on a device where they have been before', async () => {
    const { trusted } = await knock(passphrase, { name: 'mine' });
    await guess(10);
    expect(await refusal(knock(wrong))).toBe('too_many ');
    expect(await knock(passphrase, { name: 'mine', knows: trusted })).toMatchObject({ accountId: young.actor.id });
  });

  test('on the owner’s own device shut that device, not the name', async () => {
    const { trusted } = await knock(passphrase, { name: 'mine' });
    await guess(10, { name: 'mine', knows: trusted });
    expect(await refusal(knock(passphrase, { name: 'mine', knows: trusted }))).toBe('too_many ');
    expect(await knock(passphrase, { name: 'another of mine', knows: trusted })).toBeDefined();
    expect(await knock(passphrase)).toBeDefined();
  });

  test('are counted whatever way the name is written, and for one name alone', async () => {
    const other = await asYoung(at.hub, 'Ulven');
    for (const name of [young.signInName.toUpperCase(), ` ${young.signInName} `, young.signInName]) {
      for (let turn = 0; turn < 4; turn += 1) {
        const typed = { signInName: name, passphrase: wrong };
        await refused(signInByPassphrase(asVisitor(at.hub), typed, { name: 'x', knows: null }));
      }
    }
    expect(await refusal(knock(passphrase))).toBe('too_many ');
    const typed = { signInName: other.signInName, passphrase };
    expect(await signInByPassphrase(asVisitor(at.hub), typed, { name: 'x', knows: null })).toBeDefined();
  });

  test('a device that knows another account is a stranger here', async () => {
    const other = await asYoung(at.hub, 'Ulven');
    const { trusted } = await signInByPassphrase(
      asVisitor(at.hub),
      { signInName: other.signInName, passphrase },
      { name: 'theirs', knows: null },
    );
    await guess(10, { name: 'theirs', knows: trusted });
    expect(await refusal(knock(passphrase, { name: 'mine' }))).toBe('too_many ');
  });

  test('are forgotten when the right one comes in time', async () => {
    await guess(9);
    await knock(passphrase);
    await guess(9);
    expect(await knock(passphrase)).toBeDefined();
  });

  test('are forgotten after a quarter of an hour, not before', async () => {
    await guess(10);
    at.setNow(monday.add({ minutes: 14, seconds: 59 }).toString());
    const late = await refused(knock(passphrase));
    expect([late.code, late.complaints[0]!.en]).toEqual([
      'too_many',
      'There have been too many attempts. Wait 1 minute and try again.',
    ]);
    at.setNow(monday.add({ minutes: 15, seconds: 1 }).toString());
    expect(await knock(passphrase)).toBeDefined();
  });

  test('are counted together by two processes over one database', async () => {
    const second = await openDatabase(at.hub.db.url);
    try {
      const other: Hub = { ...at.hub, db: second };
      for (let turn = 0; turn < 10; turn += 1) {
        expect(await refusal(knock(wrong, {}, turn % 2 === 0 ? at.hub : other))).toBe('invalid signInName');
      }
      expect(await refusal(knock(passphrase, {}, other))).toBe('too_many ');
      expect(await refusal(knock(passphrase))).toBe('too_many ');
    } finally {
      await second.close();
    }
  });
});

test('of many at once no more get through than may', async () => {
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => countAttempt(at.hub, 'secondFactor', 'one')));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
});

test('what is counted says nothing of whose it is', async () => {
  await guess(1);
  const rows = await at.hub.db.read.select().from(attempts);
  expect(JSON.stringify(rows)).not.toContain(young.signInName);
});

describe('over HTTP', () => {
  function signIn(jar: Jar, said: string, headers: Record<string, string> = {}): Promise<Page> {
    return jar.post('/log-ind', { enhed: 'egen', signInName: young.signInName, passphrase: said }, headers);
  }

  test('too many is 429 and says how long, whatever address the request claims to come from', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const from = `192.0.2.${turn}`;
      const headers = { 'X-Forwarded-For': from, Forwarded: `for=${from}`, 'X-Real-IP': from, 'Client-IP': from };
      expect((await signIn(openJar(at.url), wrong, headers)).status).toBe(400);
    }
    const shut = await signIn(openJar(at.url), passphrase, { 'X-Forwarded-For': '198.51.100.1' });
    expect(shut.status).toBe(429);
    expect(shut.text).toContain('Vent 15 minutter');
    expect(shut.text).toContain(young.signInName);
    expect(shut.text).not.toContain(passphrase);
  });

  test('a name that nobody has is shut just the same', async () => {
    const jar = openJar(at.url);
    const fields = { enhed: 'egen', signInName: 'ingen42', passphrase: wrong };
    for (let turn = 0; turn < 10; turn += 1) expect((await jar.post('/log-ind', fields)).status).toBe(400);
    expect((await jar.post('/log-ind', fields)).status).toBe(429);
  });

  test('the owner’s phone, which has been in before, comes in while strangers are shut out', async () => {
    const mine = openJar(at.url);
    await signIn(mine, passphrase);
    await mine.post('/log-ud', {});
    const stranger = openJar(at.url);
    for (let turn = 0; turn < 10; turn += 1) await signIn(stranger, wrong);
    expect((await signIn(stranger, passphrase)).status).toBe(429);
    expect((await signIn(mine, passphrase)).to).toBe('/min-side');
  });

  test('a device that is named anew each time gets no more tries', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const jar = openJar(at.url);
      jar.plant('__Host-enhed', `k1.${'A'.repeat(80)}${turn}`);
      expect((await signIn(jar, wrong)).status).toBe(400);
    }
    expect((await signIn(openJar(at.url), wrong)).status).toBe(429);
  });
});
