/** What a list of dates can be narrowed to: not what nobody can choose any more and no date has. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { addCategory, changeCategory } from '#services/municipality/categories.ts';
import { listCategoriesWithDates, listTownsWithDates } from '#services/municipality/narrowing.ts';
import { getMunicipality, listCategories } from '#services/municipality/queries.ts';
import { addTown, changeTown } from '#services/municipality/towns.ts';
import { createPlace } from '#services/place/create.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff } from '../support/people.ts';

const home = 'haderslev';
const games = { name: 'Brætspil', nameEn: 'Board games', hue: 40 };
const village = { name: 'Nystrup', postalCode: null };

let at: TestHub;
let admin: Ctx;
let code: string;
let placeId: string;
beforeAll(async () => {
  at = await openTestHub();
  admin = await asStaff(at.hub, 'admin');
  ({ code } = await getMunicipality(at.hub, home));
  await addCategory(admin, home, { ...games, retired: false });
  await addTown(admin, home, { ...village, retired: false });
  placeId = (await createPlace(admin, home, { name: 'Hallen', town: 'nystrup' })).id;
});
afterAll(() => at.close());

async function offered(): Promise<{ games: boolean; village: boolean }> {
  const categories = await listCategoriesWithDates(at.hub, code);
  const towns = await listTownsWithDates(at.hub, code);
  return {
    games: categories.some(({ slug }) => slug === 'braetspil'),
    village: towns.some(({ slug }) => slug === 'nystrup'),
  };
}

async function retire(retired: boolean): Promise<void> {
  await changeCategory(admin, home, 'braetspil', { ...games, retired });
  await changeTown(admin, home, 'nystrup', { ...village, retired });
}

test('what is in use can be chosen before any date has it, and no more once it is retired', async () => {
  expect(await offered()).toEqual({ games: true, village: true });
  await retire(true);
  expect(await offered()).toEqual({ games: false, village: false });
});

test('what is retired stays while a date on the list has it', async () => {
  await retire(false);
  const said = { title: 'Skak', category: 'braetspil', start: '2026-12-03T16:00', end: '2026-12-03T18:00', placeId };
  const { id } = await createEvent(admin, home, said);
  await retire(true);
  expect(await offered()).toEqual({ games: true, village: true });
  await withdrawEvent(admin, { municipality: home, id });
  expect(await offered()).toEqual({ games: false, village: false });
});

test('they are in the order of the municipality, and by name', async () => {
  const kinds = (await listCategoriesWithDates(at.hub, code)).map(({ slug }) => slug);
  const all = (await listCategories(at.hub, code)).map(({ slug }) => slug);
  expect(kinds).toEqual(all.filter((slug) => slug !== 'braetspil'));
  const names = (await listTownsWithDates(at.hub, code)).map(({ name }) => name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare));
});
