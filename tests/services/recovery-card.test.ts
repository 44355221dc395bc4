/** The card that leads back: once, for its own profile, and without telling a stranger anything. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { newCodes } from '#services/credential/recovery-codes.ts';
import { openCard, useCard } from '#services/profile/card.ts';
import { signInByPassphrase } from '#services/profile/sign-in.ts';
import { renewCard } from '#services/profile/ways-in.ts';
import { beginSession, readSession } from '#services/session/sessions.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff, asYoung, passphrase } from '../support/people.ts';
import { refused } from './refused.ts';

const newPassphrase = 'fuldmåne gulerod kompas trappe';

let at: TestHub;
let visitor: Ctx;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  visitor = asVisitor(at.hub);
});
afterAll(() => at.close());

test('opens however it is typed: capitals, groups, and letters that look like digits', async () => {
  const { card } = await asYoung(at.hub);
  const typed = (card.toUpperCase().match(/.{1,5}/g) ?? []).join(' - ').replaceAll('0', 'O').replaceAll('1', 'l');
  expect(await openCard(visitor, typed, 'a')).toBe(card);
});

test('lets in once, ends every session, and gives a new card', async () => {
  const young = await asYoung(at.hub);
  const elsewhere = await beginSession(at.hub, young.actor.id, 'own', '');
  const back = await useCard(visitor, young.card, { passphrase: newPassphrase }, false);
  expect(back).toMatchObject({ accountId: young.actor.id, signInName: young.signInName });
  expect(back.card).not.toBe(young.card);
  expect(await readSession(at.hub, elsewhere.token)).toBeNull();
  expect(await refused(openCard(visitor, young.card, 'b'))).toMatchObject({
    complaints: [{ field: 'kort', da: expect.stringContaining('Det kort kan ikke bruges') as string }],
  });
  expect(await refused(useCard(visitor, young.card, { passphrase }, false))).toMatchObject({ code: 'invalid' });
  expect(await openCard(visitor, back.card, 'b')).toBe(back.card);
});

test('used in two windows at once lets one of them in', async () => {
  const young = await asYoung(at.hub);
  const use = () => useCard(visitor, young.card, { passphrase: newPassphrase }, false);
  const ended = await Promise.allSettled([use(), use()]);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('drops the old passphrase unless it is replaced, and a weak new one costs nothing', async () => {
  const young = await asYoung(at.hub);
  expect(await refused(useCard(visitor, young.card, { passphrase: 'kort' }, false))).toMatchObject({ code: 'invalid' });
  await useCard(visitor, young.card, { passphrase: newPassphrase }, false);
  const device = { name: 'a', knows: null };
  const typed = { signInName: young.signInName, passphrase };
  expect(await refused(signInByPassphrase(visitor, typed, device))).toMatchObject({ code: 'invalid' });
});

test('that was replaced by a new one no longer works', async () => {
  const young = await asYoung(at.hub);
  const card = await renewCard(young);
  expect(await refused(openCard(visitor, young.card, 'c'))).toMatchObject({ code: 'invalid' });
  expect(await openCard(visitor, card, 'c')).toBe(card);
});

test.each(['', 'kort', '7h3km9qd2xra', 'u'.repeat(26), '🙂'.repeat(26), 'a'.repeat(5000)])(
  'mistyped as %j is said to be mistyped, and counts against nobody',
  async (typed) => {
    for (let round = 0; round < 15; round += 1) {
      expect(await refused(openCard(visitor, typed, 'd'))).toMatchObject({
        code: 'invalid',
        complaints: [{ da: expect.stringContaining('tastefejl') as string }],
      });
    }
  },
);

test('guessed eleven times on one device must wait', async () => {
  for (let guess = 0; guess < 10; guess += 1) {
    expect(await refused(openCard(visitor, String(guess).padStart(26, '7'), 'e'))).toMatchObject({ code: 'invalid' });
  }
  const { card } = await asYoung(at.hub);
  expect(await refused(openCard(visitor, card, 'e'))).toMatchObject({ code: 'too_many' });
  expect(await openCard(visitor, card, 'another')).toBe(card);
});

test('is a young person’s: a recovery code of staff opens nothing here, and is not used up', async () => {
  const worker = await asStaff(at.hub);
  const id = 'id' in worker.actor ? worker.actor.id : '';
  const [code = ''] = await at.hub.db.write((tx) => newCodes(tx, id, 10));
  expect(await refused(openCard(visitor, code, 'f'))).toMatchObject({ code: 'invalid' });
  expect(await refused(useCard(visitor, code, { passphrase: newPassphrase }, false))).toMatchObject({
    code: 'invalid',
  });
});
