import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp, type App } from '#http/app.ts';
import { createStory } from '#services/story/create.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

let at: TestHub;
let app: App;
beforeAll(async () => {
  at = await openTestHub();
  app = createApp(at.hub);
});
afterAll(() => at.close());

test('a municipality has its accent for day and night, and a hue for each of its categories', async () => {
  const answer = await app.request('/tema/haderslev.css');
  expect(answer.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  expect(answer.headers.get('Cache-Control')).toBe('no-cache');
  const css = await answer.text();
  expect(css).toMatch(/^:root\{--accent:#[0-9a-f]{6};--on-accent:#ffffff\}$/m);
  expect(css).toMatch(/^@media \(prefers-color-scheme: dark\)\{:root\{--accent:#[0-9a-f]{6};--on-accent:#171412\}\}$/m);
  expect(css).toContain('.category-sport{--hue:150}');
});

test('it is sent once, also after news that do not change it', async () => {
  const etag = (await app.request('/tema/haderslev.css')).headers.get('ETag') ?? '';
  await createStory(at.hub, 'haderslev', { title: 'Nyt', text: 'Nyt' });
  const again = await app.request('/tema/haderslev.css', { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each(['kolding', 'atlantis', '..%2fhaderslev'])('%s has none', async (name) => {
  expect((await app.request(`/tema/${name}.css`)).status).toBe(404);
});
