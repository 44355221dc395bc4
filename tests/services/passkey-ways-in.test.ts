/** Login og telefoner: ways in are added, named and taken away, and there is always one left. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog } from '#db/schema/access.ts';
import { askForNewPasskey, askForPasskey } from '#services/credential/passkeys.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { confirmByPasskey, confirmByPassphrase } from '#services/profile/confirm.ts';
import { signInByPassphrase } from '#services/profile/sign-in.ts';
import { addWayIn, listWaysIn, namePasskey, removePasskey, removePassphrase } from '#services/profile/ways-in.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asYoung, passphrase, type Young } from '../support/people.ts';
import { softPasskey, type SoftPasskey } from '../support/soft-passkey.ts';
import { refused } from './refused.ts';

const lastWayIn = {
  code: 'conflict',
  complaints: [{ da: 'Det er den sidste måde, du kan komme ind på. Lav en ny først.' }],
};

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
});
afterAll(() => at.close());

async function makeOne(young: Young, name = ''): Promise<SoftPasskey> {
  const passkey = softPasskey(at.hub);
  const question = await askForNewPasskey(at.hub, { id: 'x', label: 'Hjemegn' });
  await addWayIn(young, { passkey: passkey.made(question, name) });
  return passkey;
}

describe('ways in', () => {
  test('are listed with the names their owner gave them, and every change is in the log', async () => {
    const young = await asYoung(at.hub);
    const { id } = await makeOne(young, 'min telefon');
    expect((await listWaysIn(young)).passkeys).toMatchObject([{ id, name: 'min telefon', lastUsed: null }]);
    await namePasskey(young, id, 'den gamle');
    expect((await listWaysIn(young)).passkeys).toMatchObject([{ name: 'den gamle' }]);
    const lines = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, young.actor.id));
    expect(lines.filter(({ verb }) => verb === 'wayIn.change')).toHaveLength(2);
  });

  test('are never all taken away, in whichever order', async () => {
    const young = await asYoung(at.hub);
    expect(await refused(removePassphrase(young))).toMatchObject(lastWayIn);
    const { id } = await makeOne(young);
    await removePassphrase(young);
    expect(await refused(removePasskey(young, id))).toMatchObject(lastWayIn);
    expect((await listWaysIn(young)).passkeys).toHaveLength(1);
    await addWayIn(young, { passphrase: 'fuldmåne gulerod kompas trappe' });
    await removePasskey(young, id);
    expect(await listWaysIn(young)).toMatchObject({ passkeys: [], hasPassphrase: true });
  });

  test('taken away from two windows at once leave one', async () => {
    const young = await asYoung(at.hub);
    const { id } = await makeOne(young);
    const both = await Promise.allSettled([removePassphrase(young), removePasskey(young, id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a new passphrase takes the place of the old one', async () => {
    const young = await asYoung(at.hub);
    const fresh = 'fuldmåne gulerod kompas trappe';
    await addWayIn(young, { passphrase: fresh });
    const visitor = asVisitor(at.hub);
    const typed = { signInName: young.signInName, passphrase };
    const device = { name: 'a', knows: null };
    expect(await refused(signInByPassphrase(visitor, typed, device))).toMatchObject({ code: 'invalid' });
    await signInByPassphrase(visitor, { ...typed, passphrase: fresh }, device);
  });

  test('of somebody else cannot be named or taken away', async () => {
    const { id } = await makeOne(await asYoung(at.hub));
    const other = await asYoung(at.hub);
    expect(await refused(removePasskey(other, id))).toMatchObject({ code: 'not_found' });
    expect(await refused(namePasskey(other, id, 'min'))).toMatchObject({ code: 'not_found' });
  });

  test('are seen and changed only shortly after a sign-in', async () => {
    const young = await asYoung(at.hub);
    const stale: Ctx = { ...young, actor: { ...young.actor, fresh: false } };
    for (const work of [listWaysIn(stale), removePassphrase(stale), addWayIn(stale, { passphrase })]) {
      expect(await refused(work)).toMatchObject({ code: 'unconfirmed' });
    }
    expect(await refused(listWaysIn(asVisitor(at.hub)))).toMatchObject({ code: 'unauthenticated' });
  });
});

describe('showing that it is still me', () => {
  test('takes my own passkey or passphrase, and nobody else’s', async () => {
    const young = await asYoung(at.hub);
    const passkey = await makeOne(young);
    const other = await asYoung(at.hub);
    await confirmByPasskey(young, passkey.asked(await askForPasskey(at.hub)));
    await confirmByPassphrase(young, passphrase);
    expect(await refused(confirmByPasskey(other, passkey.asked(await askForPasskey(at.hub))))).toMatchObject({
      complaints: [{ field: 'passkey', da: expect.stringContaining('hører til en anden') as string }],
    });
    expect(await refused(confirmByPassphrase(young, 'noget helt andet her'))).toMatchObject({
      complaints: [{ field: 'passphrase' }],
    });
  });

  test('is not guessed: after ten tries one waits', async () => {
    const young = await asYoung(at.hub);
    for (let guess = 0; guess < 10; guess += 1) await refused(confirmByPassphrase(young, `gæt nummer ${guess} af ti`));
    expect(await refused(confirmByPassphrase(young, passphrase))).toMatchObject({ code: 'too_many' });
  });

  test('cannot be done with a passphrase one has not got', async () => {
    const young = await asYoung(at.hub);
    await makeOne(young);
    await removePassphrase(young);
    expect(await refused(confirmByPassphrase(young, passphrase))).toMatchObject({ code: 'invalid' });
  });
});
