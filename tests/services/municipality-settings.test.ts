/** What an admin decides for the municipality, what follows from it, and who else is sent away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#http/app.ts';
import { nearestName } from '#domain/municipality-settings.ts';
import type { Ctx } from '#services/hub.ts';
import { addCategory, changeCategory, listOfficeCategories, raiseCategory } from '#services/municipality/categories.ts';
import { changeColour } from '#services/municipality/change-colour.ts';
import { changeLanguages } from '#services/municipality/change-languages.ts';
import {
  getMunicipality,
  listCategories,
  listOfferedCategories,
  listOfferedTowns,
  listTowns,
} from '#services/municipality/queries.ts';
import { getOwnText, writeOwnTexts } from '#services/municipality/texts.ts';
import { addTown, changeTown, listOfficeTowns } from '#services/municipality/towns.ts';
import { changePicture, describePicture } from '#services/picture/change.ts';
import { deletePicture } from '#services/picture/delete.ts';
import { findPicture, getPicture, listPictures } from '#services/picture/queries.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { refused } from './refused.ts';

const home = 'haderslev';
const code = '0510';

let at: TestHub;
let admin: Ctx;
let away: Record<'visitor' | 'young' | 'elsewhere' | 'author' | 'editor', Ctx>;
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  admin = await asStaff(at.hub, 'admin');
  away = {
    visitor: at.as({ kind: 'anonymous' }),
    young: await asYoung(at.hub),
    elsewhere: await asStaff(at.hub, 'admin', 'kolding'),
    author: await asStaff(at.hub, 'author'),
    editor: await asStaff(at.hub, 'editor'),
  };
});
afterAll(() => at.close());

const revision = async (): Promise<number> => (await at.hub.revisions.current(home)).number;
const category = { name: 'Brætspil', nameEn: 'Board games', hue: 40, retired: false };

test('another colour is in the stylesheet at once, and calendars know it by its nearest name', async () => {
  const app = createApp(at.hub);
  const before = await revision();
  await changeColour(admin, home, { colour: '#FFD000' });
  const css = await (await app.request('/tema/haderslev.css')).text();
  expect(css).not.toContain('--accent:#ffd000;--on-accent:#ffffff');
  expect(css).toContain('--accent:#ffd000;--on-accent:#171412');
  expect([await revision(), nearestName('#ffd000'), nearestName('#3f7fb0')]).toEqual([before + 1, 'gold', 'steelblue']);
  const wrong = await refused(changeColour(admin, home, { colour: 'red;}' }));
  expect(wrong.complaints.map(({ field }) => field)).toEqual(['colour']);
});

test('languages are those chosen, Danish first; one that nobody knows is said at its field', async () => {
  await changeLanguages(admin, home, { languages: ['uk', 'da', 'ar'] });
  expect((await getMunicipality(at.hub, home)).languages).toEqual(['da', 'uk', 'ar']);
  await changeLanguages(admin, home, { languages: [] });
  expect((await getMunicipality(at.hub, home)).languages).toEqual(['da']);
  const wrong = await refused(changeLanguages(admin, home, { languages: ['klingonsk'] }));
  expect(wrong.complaints.map(({ field }) => field)).toEqual(['languages.0']);
});

test('a category gets another name and keeps its address; a retired one is offered no more, and kept', async () => {
  await addCategory(admin, home, category);
  await changeCategory(admin, home, 'braetspil', { ...category, name: 'Spil og kort' });
  expect(await listCategories(at.hub, code)).toContainEqual({
    slug: 'braetspil',
    name: 'Spil og kort',
    nameEn: 'Board games',
    hue: 40,
  });
  await changeCategory(admin, home, 'braetspil', { ...category, retired: true });
  const offered = async (kept: string) => (await listOfferedCategories(at.hub, code, kept)).map(({ slug }) => slug);
  expect((await offered('')).includes('braetspil')).toBe(false);
  expect((await offered('braetspil')).includes('braetspil')).toBe(true);
  expect((await listCategories(at.hub, code)).some(({ slug }) => slug === 'braetspil')).toBe(true);
  expect((await refused(addCategory(admin, home, category))).code).toBe('conflict');
  expect((await refused(changeCategory(admin, home, 'ukendt', category))).code).toBe('not_found');
  expect(
    (await refused(addCategory(admin, home, { ...category, name: '', hue: 400 }))).complaints.map(({ field }) => field),
  ).toEqual(['name', 'hue']);
});

test.each([
  ['Danish', { name: ' brætSPIL  ', nameEn: 'Other games' }, ['name']],
  ['English', { name: 'Andre spil', nameEn: 'BOARD  games' }, ['nameEn']],
  ['both languages', { name: 'Brætspil', nameEn: 'Board games' }, ['name', 'nameEn']],
  ['Danish but for accents', { name: 'Bræ\u0301tspíl', nameEn: 'Other games' }, ['name']],
])('two categories are never called the same in %s, new or renamed', async (_, names, fields) => {
  await addCategory(admin, home, category).catch(() => undefined);
  await addCategory(admin, home, { ...category, name: 'Skak', nameEn: 'Chess' }).catch(() => undefined);
  const before = await listOfficeCategories(admin, home);
  const said = { ...category, ...names };
  for (const work of [addCategory(admin, home, said), changeCategory(admin, home, 'skak', said)])
    expect(await refused(work)).toMatchObject({ code: 'conflict', complaints: fields.map((field) => ({ field })) });
  expect(await listOfficeCategories(admin, home)).toEqual(before);
  await changeCategory(admin, home, 'skak', { ...category, name: 'SKAK', nameEn: 'Chess' });
});

test('a category that is there is named, and whether it is in use; å is another letter than a', async () => {
  const sky = { ...category, name: 'Åben café', nameEn: 'Open café' };
  await addCategory(admin, home, sky);
  const again = async (name: string) =>
    (await refused(addCategory(admin, home, { ...sky, name, nameEn: 'Other' }))).complaints[0];
  expect(await again('ÅBEN CAFE')).toEqual({
    field: 'name',
    da: 'Kategorien »Åben café« findes allerede.',
    en: 'The category “Open café” is there already.',
  });
  await addCategory(admin, home, { ...sky, name: 'Aben Café', nameEn: 'The monkey' });
  await changeCategory(admin, home, 'aaben-cafe', { ...sky, name: 'Åbent hus', retired: true });
  expect((await again('Åbent Hus'))?.da).toBe('Kategorien »Åbent hus« findes, men bruges ikke. Tag den i brug igen.');
  expect((await again('Åben café'))?.da).toBe(
    'Adressen »aaben-cafe« hører til kategorien »Åbent hus«. Vælg et andet navn.',
  );
});

test('a category is moved up one place at a time, and no further than the top', async () => {
  const order = async () => (await listOfficeCategories(admin, home)).map(({ slug }) => slug);
  const [first = '', second = '', ...rest] = await order();
  await raiseCategory(admin, home, second);
  expect(await order()).toEqual([second, first, ...rest]);
  await raiseCategory(admin, home, second);
  expect(await order()).toEqual([second, first, ...rest]);
});

test('a town gets another name and postcode, and a retired one is offered no more', async () => {
  await addTown(admin, home, { name: 'Nystrup', postalCode: null, retired: false });
  await changeTown(admin, home, 'nystrup', { name: 'Ny Strup', postalCode: '6100', retired: true });
  expect((await listOfficeTowns(admin, home)).find(({ slug }) => slug === 'nystrup')).toEqual({
    slug: 'nystrup',
    name: 'Ny Strup',
    postalCode: '6100',
    retired: true,
  });
  expect((await listTowns(at.hub, code)).some(({ slug }) => slug === 'nystrup')).toBe(true);
  expect((await listOfferedTowns(at.hub, code)).some(({ slug }) => slug === 'nystrup')).toBe(false);
  const wrong = await refused(addTown(admin, home, { name: 'X', postalCode: '61', retired: false }));
  expect(wrong.complaints.map(({ field }) => field)).toEqual(['postalCode']);
});

test('two towns are never called the same, new or renamed', async () => {
  await addTown(admin, home, { name: 'Sønderballe', postalCode: null, retired: false });
  const before = await listOfficeTowns(admin, home);
  const taken = { name: ' gRAM ', postalCode: null, retired: false };
  for (const work of [addTown(admin, home, taken), changeTown(admin, home, 'soenderballe', taken)])
    expect((await refused(work)).complaints).toMatchObject([{ field: 'name', da: 'Byen »Gram« findes allerede.' }]);
  expect(await listOfficeTowns(admin, home)).toEqual(before);
  await changeTown(admin, home, 'soenderballe', { name: 'SØNDERBALLE', postalCode: null, retired: true });
  const again = await refused(addTown(admin, home, { name: 'Sønderballe', postalCode: null, retired: false }));
  expect(again.complaints[0]?.da).toBe('Byen »SØNDERBALLE« findes, men bruges ikke. Tag den i brug igen.');
});

test('a name of signs alone is none', async () => {
  const wrong = await refused(addCategory(admin, home, { ...category, name: '!!!' }));
  expect(wrong.complaints).toMatchObject([{ field: 'name', da: 'Feltet »name« skal have et bogstav eller et tal.' }]);
  const town = await refused(addTown(admin, home, { name: '–', postalCode: null, retired: false }));
  expect(town.complaints.map(({ field }) => field)).toEqual(['name']);
});

test('the last category that can be chosen stays', async () => {
  const all = await listOfficeCategories(admin, home);
  const retired = ({ slug, name, nameEn, hue }: (typeof all)[number], is = true) =>
    changeCategory(admin, home, slug, { name, nameEn, hue, retired: is });
  const [last, ...others] = all.filter((one) => !one.retired).reverse();
  for (const one of others) await retired(one);
  expect((await refused(retired(last!))).complaints.map(({ field }) => field)).toEqual(['retired']);
  expect((await listOfferedCategories(at.hub, code, '')).map(({ slug }) => slug)).toEqual([last?.slug]);
  for (const one of others) await retired(one, false);
});

test('a text of its own stands until it is emptied, in each language by itself', async () => {
  await writeOwnTexts(admin, home, [{ key: 'front', lang: 'da', text: ' Velkommen **hjem** ' }]);
  expect([await getOwnText(at.hub, code, 'front', 'da'), await getOwnText(at.hub, code, 'front', 'en')]).toEqual([
    'Velkommen **hjem**',
    null,
  ]);
  await writeOwnTexts(admin, home, [{ key: 'front', lang: 'da', text: '  ' }]);
  expect(await getOwnText(at.hub, code, 'front', 'da')).toBeNull();
});

const nothing = {} as never;
const key = { municipality: home, id: '00000000' };
const doors: Record<string, { admins: boolean; door: (ctx: Ctx) => Promise<unknown> }> = {
  changeColour: { admins: true, door: (ctx) => changeColour(ctx, home, nothing) },
  changeLanguages: { admins: true, door: (ctx) => changeLanguages(ctx, home, nothing) },
  listOfficeCategories: { admins: true, door: (ctx) => listOfficeCategories(ctx, home) },
  addCategory: { admins: true, door: (ctx) => addCategory(ctx, home, nothing) },
  changeCategory: { admins: true, door: (ctx) => changeCategory(ctx, home, 'sport', nothing) },
  raiseCategory: { admins: true, door: (ctx) => raiseCategory(ctx, home, 'sport') },
  listOfficeTowns: { admins: true, door: (ctx) => listOfficeTowns(ctx, home) },
  addTown: { admins: true, door: (ctx) => addTown(ctx, home, nothing) },
  changeTown: { admins: true, door: (ctx) => changeTown(ctx, home, 'vojens', nothing) },
  writeOwnTexts: { admins: true, door: (ctx) => writeOwnTexts(ctx, home, nothing) },
  listPictures: { admins: false, door: (ctx) => listPictures(ctx, home, null) },
  getPicture: { admins: false, door: (ctx) => getPicture(ctx, home, key.id) },
  findPicture: { admins: false, door: (ctx) => findPicture(ctx, home, '') },
  uploadPicture: { admins: false, door: (ctx) => uploadPicture(ctx, home, nothing, nothing) },
  describePicture: { admins: false, door: (ctx) => describePicture(ctx, key, nothing) },
  changePicture: { admins: false, door: (ctx) => changePicture(ctx, key, nothing) },
  deletePicture: { admins: false, door: (ctx) => deletePicture(ctx, key) },
};

describe('everybody else is sent away from', () => {
  test.each(Object.entries(doors))('%s', async (_, { admins, door }) => {
    const outsiders = ['visitor', 'young', 'elsewhere', ...(admins ? (['author', 'editor'] as const) : [])] as const;
    for (const who of outsiders) {
      const { code: why } = await refused(door(away[who]));
      expect([who, why]).toEqual([who, who === 'visitor' ? 'unauthenticated' : 'forbidden']);
    }
  });
});
