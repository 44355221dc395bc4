/** Passkeys and the answers they give: each good once, in time, and for this site and this person alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForNewPasskey, askForPasskey } from '#services/credential/passkeys.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode } from '#services/invitation/open.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { joinProfile } from '#services/profile/join.ts';
import { signInByPasskey } from '#services/profile/sign-in.ts';
import { addWayIn } from '#services/profile/ways-in.ts';
import { monday, openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff, asYoung, type Young } from '../support/people.ts';
import { softPasskey, type SoftPasskey } from '../support/soft-passkey.ts';
import { refused } from './refused.ts';

const cannotBeUsed = {
  code: 'invalid',
  complaints: [{ field: 'passkey', da: expect.stringContaining('kan ikke bruges her') as string }],
};

let at: TestHub;
let visitor: Ctx;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  visitor = asVisitor(at.hub);
});
afterAll(() => at.close());

async function makeOne(young: Young): Promise<SoftPasskey> {
  const passkey = softPasskey(at.hub);
  const question = await askForNewPasskey(at.hub, { id: 'x', label: 'Hjemegn' });
  await addWayIn(young, { passkey: passkey.made(question, 'min telefon') });
  return passkey;
}

async function openOne(): Promise<string> {
  const { code } = await createCode(await asStaff(at.hub), 'haderslev', 'profile');
  return (await openCode(visitor, code, code)).id;
}

describe('an answer', () => {
  test('signs in whose passkey it is, once: sent twice, it opens nothing', async () => {
    const young = await asYoung(at.hub);
    const passkey = await makeOne(young);
    const answer = passkey.asked(await askForPasskey(at.hub));
    expect(await signInByPasskey(visitor, answer)).toEqual({ accountId: young.actor.id });
    expect(await refused(signInByPasskey(visitor, answer))).toMatchObject(cannotBeUsed);
  });

  test('sent twice at the same moment signs in once', async () => {
    const passkey = await makeOne(await asYoung(at.hub));
    const answer = passkey.asked(await askForPasskey(at.hub));
    const both = await Promise.allSettled([signInByPasskey(visitor, answer), signInByPasskey(visitor, answer)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('that took more than ten minutes is too late, and a new question is answered', async () => {
    const young = await asYoung(at.hub);
    const passkey = await makeOne(young);
    const question = await askForPasskey(at.hub);
    at.setNow(monday.add({ minutes: 11 }));
    expect(await refused(signInByPasskey(visitor, passkey.asked(question)))).toMatchObject({
      complaints: [{ field: 'passkey', da: 'Der gik for lang tid. Prøv igen.' }],
    });
    const again = passkey.asked(await askForPasskey(at.hub));
    expect(await signInByPasskey(visitor, again)).toEqual({ accountId: young.actor.id });
    at.setNow(monday);
  });

  test('to a challenge of one’s own making, or made on a page that looks like ours, opens nothing', async () => {
    const passkey = await makeOne(await asYoung(at.hub));
    const question = await askForPasskey(at.hub);
    const own = { ...question, options: { challenge: 'c2VsdmxhdmV0' } };
    expect(await refused(signInByPasskey(visitor, passkey.asked(own)))).toMatchObject(cannotBeUsed);
    const elsewhere = passkey.asked(question, 'https://hjemegn.example.com');
    expect(await refused(signInByPasskey(visitor, elsewhere))).toMatchObject(cannotBeUsed);
    const unsealed = { ...passkey.asked(question), challenge: question.options.challenge };
    expect(await refused(signInByPasskey(visitor, unsealed))).toMatchObject({ code: 'invalid' });
  });

  test('of a passkey that is not known here, or whose profile was deleted, says the same', async () => {
    const stranger = softPasskey(at.hub).asked(await askForPasskey(at.hub));
    expect(await refused(signInByPasskey(visitor, stranger))).toMatchObject(cannotBeUsed);
    const young = await asYoung(at.hub);
    const passkey = await makeOne(young);
    await deleteMyProfile(young);
    const late = passkey.asked(await askForPasskey(at.hub));
    expect(await refused(signInByPasskey(visitor, late))).toMatchObject(cannotBeUsed);
  });

  test.each(['', 'null', '42', '{}', '[]', '{"id":5}', '{"id":"x","response":null}', '🙂'])(
    'that is no answer, %j, is refused in words',
    async (answer) => {
      const { challenge } = await askForPasskey(at.hub);
      expect(await refused(signInByPasskey(visitor, { answer, challenge }))).toMatchObject({ code: 'invalid' });
    },
  );
});

describe('joining with a passkey', () => {
  const person = { alias: 'Mus', signInName: 'mus' };

  test('works, and the same answer does not make a second profile; its code still holds', async () => {
    const passkey = softPasskey(at.hub);
    const answer = passkey.made(await askForNewPasskey(at.hub, { id: 'a', label: 'Hjemegn' }));
    const { accountId } = await joinProfile(visitor, await openOne(), { ...person, credential: { passkey: answer } });
    expect(await signInByPasskey(visitor, passkey.asked(await askForPasskey(at.hub)))).toEqual({ accountId });
    const second = await openOne();
    const again = joinProfile(visitor, second, { ...person, credential: { passkey: answer } });
    expect(await refused(again)).toMatchObject(cannotBeUsed);
    const other = softPasskey(at.hub).made(await askForNewPasskey(at.hub, { id: 'b', label: 'Hjemegn' }));
    await joinProfile(visitor, second, { ...person, credential: { passkey: other } });
  });
});
