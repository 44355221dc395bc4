/** A worker's codes: made by the sheet, taken back, and silent about who used them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitation } from '#db/schema/access.ts';
import { shownCode } from '#domain/code.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode, createCodes } from '#services/invitation/create.ts';
import { cancelCode, listCodes } from '#services/invitation/list.ts';
import { openCode } from '#services/invitation/open.ts';
import { joinProfile } from '#services/profile/join.ts';
import { monday, openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff, asYoung, passphrase } from '../support/people.ts';
import { refused } from './refused.ts';

const slug = 'haderslev';
const person = { alias: 'Egernet', signInName: 'egernet', credential: { passphrase } };
const cannotBeUsed = {
  code: 'invalid',
  complaints: [{ field: 'kode', da: expect.stringContaining('Koden kan ikke bruges') as string }],
};

let at: TestHub;
let worker: Ctx;
let visitor: Ctx;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  worker = await asStaff(at.hub);
  visitor = asVisitor(at.hub);
});
afterAll(() => at.close());

describe('codes', () => {
  test('are made by the sheet, each another, and none of them stands in the database', async () => {
    const codes = await createCodes(worker, slug, 'profile', 8);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(8);
    const kept = JSON.stringify(await at.hub.db.read.select().from(invitation));
    for (const { code } of codes) {
      expect(kept).not.toContain(code);
      expect(await openCode(visitor, shownCode(code), 'sheet')).toMatchObject({ kind: 'profile', municipality: slug });
    }
  });

  test('are listed by date without their letters, and a used one cannot be told from the others', async () => {
    const used = await createCode(worker, slug, 'profile');
    const before = await listCodes(worker, slug);
    const { id } = await openCode(visitor, used.code, 'list');
    await joinProfile(visitor, id, person);
    expect(await listCodes(worker, slug)).toEqual(before);
    expect(Object.keys(before[0]!).toSorted()).toEqual(['expiresAt', 'id', 'kind', 'madeAt']);
    await cancelCode(worker, slug, used.id);
    expect((await listCodes(worker, slug)).map((line) => line.id)).not.toContain(used.id);
  });

  test('that were taken back open nothing, and are taken back once', async () => {
    const { id, code } = await createCode(worker, slug, 'profile');
    const held = await openCode(visitor, code, 'back');
    await cancelCode(worker, slug, id);
    expect(await refused(openCode(visitor, code, 'back'))).toMatchObject(cannotBeUsed);
    expect(await refused(joinProfile(visitor, held.id, person))).toMatchObject(cannotBeUsed);
    expect(await refused(cancelCode(worker, slug, id))).toMatchObject({ code: 'conflict' });
  });

  test('are a municipality’s own business', async () => {
    const { id } = await createCode(worker, slug, 'profile');
    const foreign = await asStaff(at.hub, 'admin', 'kolding');
    expect(await refused(cancelCode(foreign, slug, id))).toMatchObject({ code: 'forbidden' });
    expect(await refused(listCodes(foreign, slug))).toMatchObject({ code: 'forbidden' });
    expect(await refused(createCodes(await asYoung(at.hub), slug, 'profile', 1))).toMatchObject({ code: 'forbidden' });
    expect(await refused(createCodes(visitor, slug, 'profile', 1))).toMatchObject({ code: 'unauthenticated' });
  });
});

describe('a code that does not work gets the one sentence', () => {
  test('when it has expired, also between typing and joining', async () => {
    const { code } = await createCode(worker, slug, 'profile');
    const { id } = await openCode(visitor, code, 'late');
    at.setNow(monday.add({ hours: 14 * 24 + 1 }));
    expect(await refused(openCode(visitor, code, 'late'))).toMatchObject(cannotBeUsed);
    expect(await refused(joinProfile(visitor, id, person))).toMatchObject(cannotBeUsed);
    at.setNow(monday);
  });

  test('when it was used, and when two windows use it at once one of them joins', async () => {
    const { code } = await createCode(worker, slug, 'profile');
    const { id } = await openCode(visitor, code, 'two');
    const both = await Promise.allSettled([joinProfile(visitor, id, person), joinProfile(visitor, id, person)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refused(openCode(visitor, code, 'two'))).toMatchObject(cannotBeUsed);
  });

  test('when it was guessed, and after ten guesses one waits: with the right code, too', async () => {
    const { code } = await createCode(worker, slug, 'profile');
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await refused(openCode(visitor, '0000-0000-0000', 'guesser'))).toMatchObject(cannotBeUsed);
    }
    expect(await refused(openCode(visitor, code, 'guesser'))).toMatchObject({ code: 'too_many' });
    expect(await openCode(visitor, code, 'somebody else')).toMatchObject({ kind: 'profile' });
    at.setNow(monday.add({ minutes: 61 }));
    expect(await openCode(visitor, code, 'guesser')).toMatchObject({ kind: 'profile' });
    at.setNow(monday);
  });

  test('and one letter wrong is a typing error, which counts against nobody', async () => {
    const { code } = await createCode(worker, slug, 'profile');
    const wrong = code.slice(0, -1) + (code.endsWith('a') ? 'b' : 'a');
    for (let round = 0; round < 15; round += 1) {
      expect(await refused(openCode(visitor, wrong, 'typist'))).toMatchObject({
        complaints: [{ field: 'kode', da: expect.stringContaining('tastefejl') as string }],
      });
    }
    expect(await openCode(visitor, code, 'typist')).toMatchObject({ kind: 'profile' });
  });
});

test('a passphrase that cannot be used leaves the code as it was', async () => {
  const { code } = await createCode(worker, slug, 'profile');
  const { id } = await openCode(visitor, code, 'weak');
  const weak = { ...person, credential: { passphrase: 'egernet egernet egernet' } };
  expect(await refused(joinProfile(visitor, id, weak))).toMatchObject({ complaints: [{ field: 'passphrase' }] });
  expect(await refused(joinProfile(visitor, id, { ...person, alias: ' ' }))).toMatchObject({ code: 'invalid' });
  expect((await joinProfile(visitor, id, person)).signInName).toMatch(/^egernet\d+$/);
});
