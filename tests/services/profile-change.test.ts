import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessLog } from '#db/schema/access.ts';
import { profile } from '#db/schema/account.ts';
import { createPlace } from '#services/place/create.ts';
import { mergePlace } from '#services/place/merge.ts';
import { bringAlong } from '#services/profile/bring.ts';
import { changeProfile, type ProfileChange } from '#services/profile/change.ts';
import { getMyChoices } from '#services/profile/choices.ts';
import { hide, showAgain } from '#services/profile/hide.ts';
import { pauseProfile } from '#services/profile/pause.ts';
import { getMyProfile } from '#services/profile/queries.ts';
import { asStaff, asYoung, hire, type Young } from '../support/people.ts';
import { openTwoHomes, type TwoHomes } from '../support/two-homes.ts';
import { refusal } from './refused.ts';

let at: TwoHomes;
let young: Young;
beforeAll(async () => {
  at = await openTwoHomes();
});
beforeEach(async () => {
  young = await asYoung(at.hub);
});
afterAll(() => at.close());

const wanted: ProfileChange = {
  alias: 'Ulven',
  interests: ['musik'],
  towns: ['vojens'],
  languages: ['da'],
  birthYear: 2010,
};

async function rowOf({ actor }: Young) {
  const [row] = await at.hub.db.read.select().from(profile).where(eq(profile.id, actor.id));
  return row!;
}

describe('what I want to see', () => {
  test('is kept as a whole, unreadable in the file, and stands in my log', async () => {
    await changeProfile(young, wanted);
    const { alias, choices } = await getMyProfile(young);
    expect([alias, choices.interests, choices.towns, choices.birthYear]).toEqual([
      'Ulven',
      ['musik'],
      ['vojens'],
      2010,
    ]);
    expect(JSON.stringify(await rowOf(young))).not.toMatch(/Ulven|musik|vojens|2010/);
    const log = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, young.actor.id));
    expect(log.map(({ verb }) => verb)).toContain('profile.change');
  });

  test('leaves what is hidden as it was', async () => {
    await hide(young, { kind: 'towns', name: 'gram' });
    await changeProfile(young, wanted);
    expect((await getMyChoices(young)).hidden.towns).toEqual(['gram']);
  });

  test.each([
    ['a kind the municipality does not have', { interests: ['findes-ikke'] }, 'invalid interests'],
    ['a town of another municipality', { towns: ['kolding'] }, 'invalid towns'],
    ['what is no slug', { towns: ["'; DROP TABLE profile"] }, 'invalid towns.0'],
    ['no name', { alias: '  ' }, 'invalid alias'],
    ['a year to come', { birthYear: 2027 }, 'invalid birthYear'],
    ['a birth date for a year', { birthYear: 20100512 }, 'invalid birthYear'],
    ['half a year', { birthYear: 2010.5 }, 'invalid birthYear'],
  ])('refuses %s, and changes nothing', async (_, wrong, said) => {
    const before = await rowOf(young);
    expect(await refusal(changeProfile(young, { ...wanted, ...wrong }))).toBe(said);
    expect(await rowOf(young)).toEqual(before);
  });

  test('keeps a name with a script in it as a name', async () => {
    await changeProfile(young, { ...wanted, alias: '<script>alert(1)</script>' });
    expect((await getMyProfile(young)).alias).toBe('<script>alert(1)</script>');
  });

  test('can be changed by nobody else, and not long after the sign-in', async () => {
    const worker = await asStaff(at.hub, 'admin');
    const stale = { ...young, actor: { ...young.actor, fresh: false } };
    expect(await refusal(changeProfile(worker, wanted))).toBe('forbidden actor');
    expect(await refusal(changeProfile(stale, wanted))).toBe('unconfirmed actor');
    expect(await refusal(changeProfile(at.as({ kind: 'anonymous' }), wanted))).toBe('unauthenticated actor');
  });
});

describe('every change my own feed shows', () => {
  test.each([
    ['choices', () => changeProfile(young, wanted)],
    ['hiding', () => hide(young, { kind: 'categories', name: 'sport' })],
    ['showing again', () => showAgain(young, { kind: 'categories', name: 'sport' })],
    ['pause', () => pauseProfile(young, true)],
    ['what was brought along', () => bringAlong(young, { interests: ['musik'] })],
  ])('raises its revision: %s', async (_, change) => {
    const before = await rowOf(young);
    at.setNow('2026-11-24T08:00:00Z');
    await change();
    const after = await rowOf(young);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.revisedAt).toBe(Date.parse('2026-11-24T08:00:00Z') / 1000);
  });
});

describe('hiding', () => {
  test('takes what the municipality has, once, and lets go of it', async () => {
    await hide(young, { kind: 'categories', name: 'sport' });
    await hide(young, { kind: 'categories', name: 'sport' });
    expect((await getMyChoices(young)).hidden.categories).toEqual(['sport']);
    await showAgain(young, { kind: 'categories', name: 'sport' });
    await showAgain(young, { kind: 'towns', name: 'vojens' });
    expect((await getMyChoices(young)).hidden).toEqual({ categories: [], towns: [], places: [] });
  });

  test('takes nothing of another municipality', async () => {
    expect(await refusal(hide(young, { kind: 'places', name: at.theirs.places }))).toBe('not_found places');
    expect(await refusal(hide(young, { kind: 'towns', name: 'kolding' }))).toBe('not_found towns');
  });

  test('works long after the sign-in: hiding must never be hard', async () => {
    const stale = { ...young, actor: { ...young.actor, fresh: false } };
    await hide(stale, { kind: 'towns', name: 'vojens' });
    await pauseProfile(stale, true);
    expect((await getMyProfile(young)).paused).toBe(true);
  });
});

describe('what was chosen on the device', () => {
  test('comes along as far as it is there', async () => {
    await hide(young, { kind: 'towns', name: 'gram' });
    await bringAlong(young, {
      saved: [
        { noun: 'event', id: at.theirs.events },
        { noun: 'contact', id: '00000000' },
      ],
      interests: ['musik', 'findes-ikke'],
      hidden: { towns: ['vojens', 'kolding'] },
    });
    const { interests, hidden } = await getMyChoices(young);
    expect([interests, hidden.towns]).toEqual([['musik'], ['gram', 'vojens']]);
  });

  test('hides a place that was merged since under its new name as well', async () => {
    const editor = await hire(at.hub, { role: 'editor' });
    const [from, into] = await Promise.all(
      ['Hallen', 'Ny hal'].map(async (name) => (await createPlace(editor.ctx, 'haderslev', { name })).id),
    );
    await mergePlace(editor.ctx, { municipality: 'haderslev', id: from! }, into!);
    await bringAlong(young, { hidden: { places: [from] } });
    expect((await getMyChoices(young)).hidden.places.toSorted()).toEqual([from, into].toSorted());
  });

  test('is refused as a whole when it is nonsense', async () => {
    for (const input of [
      'x',
      null,
      { saved: 'alt' },
      { saved: [{ noun: 'profile', id: 'x' }] },
      { hidden: { towns: [1] } },
    ]) {
      expect(await refusal(bringAlong(young, input))).toMatch(/^invalid/);
    }
  });
});
