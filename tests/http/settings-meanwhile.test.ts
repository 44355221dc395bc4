/** Two admins have the same page of settings open: neither undoes what the other decided without having seen it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#services/hub.ts';
import { changeCategory, listOfficeCategories } from '#services/municipality/categories.ts';
import { changeColour } from '#services/municipality/change-colour.ts';
import { changeLanguages } from '#services/municipality/change-languages.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { listOwnTexts, writeOwnTexts } from '#services/municipality/texts.ts';
import { changeTown, listOfficeTowns } from '#services/municipality/towns.ts';
import { asStaff } from '#tests/support/people.ts';
import { formsOf, sender, standsIn, type ServedForm, type ServedPage } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';
const settings = '/kontoret/indstillinger';

let at: ServedHub;
let admin: Ctx;
let mine: ReturnType<typeof sender>;
beforeAll(async () => {
  at = await serveHub();
  admin = await asStaff(at.hub, 'admin');
  mine = sender(at.url, await cookieOf(await asStaff(at.hub, 'admin')));
});
afterAll(() => at.stop());

const revision = async (): Promise<number> => (await at.hub.revisions.current(home)).number;

/** The form of a page that changes one thing: that with a value, by a button. */
function formOf(page: ServedPage, value: string, button: string | null = null): ServedForm {
  const found = formsOf(page).find(
    (form) => form.values.some(([, one]) => one === value) && (form.button?.[1] ?? null) === button,
  );
  if (found === undefined) throw new Error(`The page has no form with ${value}.`);
  return found;
}

/** The form of a page that has a field. */
function formWith(page: ServedPage, field: string): ServedForm {
  const found = formsOf(page).find((form) => form.values.some(([name]) => name === field));
  if (found === undefined) throw new Error(`The page has no form with ${field}.`);
  return found;
}

const texts = async () => listOwnTexts(admin, (await getMunicipality(at.hub, home)).code);

const complaint = ({ document }: ServedPage, field: string): string | undefined =>
  document.getElementById(`felt-${field}-fejl`)?.textContent.trim();

const sport = async () => (await listOfficeCategories(admin, home)).find(({ slug }) => slug === 'sport');

test('a category that a colleague renamed is not given its old name back unseen, and is once it was seen', async () => {
  const page = `${settings}/kategorier`;
  const form = formOf(await mine.look(page), 'sport');
  await changeCategory(admin, home, 'sport', { name: 'Idræt', nameEn: 'Sports', hue: 150, retired: false });
  const refused = await mine.send(page, form, { hue: '210' });
  expect([refused.status, complaint(refused, 'name-sport')]).toEqual([
    409,
    'En kollega har ændret den imens. Nu er den »Idræt / Sports«. Gem igen, hvis det skal være som her.',
  ]);
  expect(await sport()).toMatchObject({ name: 'Idræt', hue: 150 });
  const again = await mine.send(page, formOf(refused, 'sport'), {});
  expect([again.status, again.to]).toEqual([303, `${page}?gemt`]);
  expect(await sport()).toMatchObject({ hue: 210 });
});

test('a category that is moved up takes along what was typed of it', async () => {
  const page = `${settings}/kategorier`;
  const [, second] = await listOfficeCategories(admin, home);
  if (second === undefined) throw new Error('There is no second category.');
  const form = formOf(await mine.look(page), second.slug, 'op');
  expect((await mine.send(page, form, { name: 'Noget+andet' })).to).toBe(`${page}?gemt`);
  expect((await listOfficeCategories(admin, home))[0]).toMatchObject({ slug: second.slug, name: 'Noget andet' });
});

test('a town that a colleague gave a postcode keeps it until that was seen', async () => {
  const page = `${settings}/byer`;
  const form = formOf(await mine.look(page), 'vojens');
  await changeTown(admin, home, 'vojens', { name: 'Vojens', postalCode: '6501', retired: false });
  const refused = await mine.send(page, form, { name: 'Vojens+by' });
  expect([refused.status, complaint(refused, 'name-vojens')]).toEqual([
    409,
    'En kollega har ændret den imens. Nu er den »Vojens, 6501«. Gem igen, hvis det skal være som her.',
  ]);
  const towns = await listOfficeTowns(admin, home);
  expect(towns.find(({ slug }) => slug === 'vojens')).toMatchObject({ name: 'Vojens', postalCode: '6501' });
});

test('a colleague’s colour and languages are asked about', async () => {
  const colour = formOf(await mine.look(settings), (await getMunicipality(at.hub, home)).colour);
  await changeColour(admin, home, { colour: '#112233' });
  const refused = await mine.send(settings, colour, { colour: '%23445566' });
  expect([refused.status, complaint(refused, 'colour')]).toEqual([
    409,
    expect.stringContaining('en anden farve imens'),
  ]);

  const page = `${settings}/sprog`;
  const languages = formWith(await mine.look(page), 'seen');
  await changeLanguages(admin, home, { languages: ['uk'] });
  const late = await mine.send(page, languages, { languages: 'ar' });
  expect([late.status, complaint(late, 'languages')]).toEqual([409, expect.stringContaining('andre sprog imens')]);
  expect(await getMunicipality(at.hub, home)).toMatchObject({ colour: '#112233', languages: ['da', 'uk'] });
});

test('of the texts only those that were changed are written, and a colleague’s is shown beside one’s own', async () => {
  const page = `${settings}/tekster`;
  const form = formWith(await mine.look(page), 'front-da');
  await writeOwnTexts(admin, home, [{ key: 'front', lang: 'da', text: 'Kollegaens\n\nord' }]);
  expect((await mine.send(page, form, { 'contacts-da': 'Mine' })).to).toBe(`${page}?gemt`);
  expect(await texts()).toMatchObject([{ text: 'Mine' }, { text: 'Kollegaens\n\nord' }]);

  const refused = await mine.send(page, form, { 'front-da': 'Mine' });
  expect([refused.status, complaint(refused, 'front-da')]).toEqual([
    409,
    expect.stringContaining('teksten er »Kollegaens\n\nord« nu'),
  ]);
  expect(standsIn(refused, 'felt-front-da')).toBe('Mine');
  expect(await texts()).toMatchObject([{ text: 'Mine' }, { text: 'Kollegaens\n\nord' }]);
});

test('texts that a form leaves out stay, and what is saved unchanged leaves no line', async () => {
  const page = `${settings}/tekster`;
  const before = await revision();
  const form = formWith(await mine.look(page), 'front-da');
  expect((await mine.send(page, { ...form, values: [] }, {})).to).toBe(`${page}?gemt`);
  expect((await mine.send(page, form, {})).to).toBe(`${page}?gemt`);
  const categories = `${settings}/kategorier`;
  expect((await mine.send(categories, formOf(await mine.look(categories), 'sport'), {})).to).toBe(`${categories}?gemt`);
  expect(await texts()).toHaveLength(2);
  expect(await revision()).toBe(before);
});
