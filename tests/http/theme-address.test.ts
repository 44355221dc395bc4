/** What a page links to for its colours: kept by the browser for good, and another address once they are others. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#services/hub.ts';
import { changeCategory } from '#services/municipality/categories.ts';
import { changeColour } from '#services/municipality/change-colour.ts';
import { createStory } from '#services/story/create.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

const home = 'haderslev';

let at: ServedHub;
let admin: Ctx;
beforeAll(async () => {
  at = await serveHub();
  admin = await asStaff(at.hub, 'admin');
});
afterAll(() => at.stop());

async function linked(): Promise<string> {
  const page = await (await fetch(`${at.url}/${home}`)).text();
  return /href="(\/tema\/[^"]+)"/.exec(page)?.[1] ?? '';
}

const fetched = (path: string): Promise<Response> => fetch(at.url + path);

test('another accent is on the next page at once, though the old one is kept for a year', async () => {
  const before = await linked();
  expect((await fetched(before)).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  await changeColour(admin, home, { colour: '#ffd000' });
  const after = await linked();
  expect(after).not.toBe(before);
  const answer = await fetched(after);
  expect(await answer.text()).toContain('--accent:#ffd000;');
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
});

test('so is another hue', async () => {
  const before = await linked();
  await changeCategory(admin, home, 'sport', { name: 'Sport', nameEn: 'Sport', hue: 201, retired: false });
  const after = await linked();
  expect(after).not.toBe(before);
  expect(await (await fetched(after)).text()).toContain('.category-sport{--hue:201}');
});

test('news that are of no colour leave the address as it is', async () => {
  const before = await linked();
  await createStory(admin, home, { title: 'Nyt', text: 'Nyt' });
  expect(await linked()).toBe(before);
});

test('an address of a version that is no more is not kept', async () => {
  const answer = await fetched(`/tema/${home}.css?v=before`);
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-cache']);
});
