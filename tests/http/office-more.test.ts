/** What programs do at the office besides posting events: pictures, and the municipality itself. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiScope } from '#domain/integration.ts';
import type { Role } from '#domain/role.ts';
import { createApp, type App } from '#http/app.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import * as tokens from './office-tokens.ts';
import type { Answer } from './office-tokens.ts';

let at: TestHub;
let app: App;
beforeAll(async () => {
  at = await openTestHub();
  app = createApp(at.hub);
});
afterAll(() => at.close());

const newToken = (role: Role, ...scopes: ApiScope[]) => tokens.newToken(at.hub, role, ...scopes);
const ask = (token: string | null, method: string, path: string, body?: unknown) =>
  tokens.ask(app, token, method, path, body);

describe('a picture', () => {
  async function upload(token: string, said: Record<string, string>, bytes: Uint8Array): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(said)) body.append(name, value);
    body.append('picture', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'klub.jpg');
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await app.request('/api/office/pictures', { method: 'POST', headers, body });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
  }

  const described = { alt: 'Bordtennis i kælderen', permission: 'no-faces', permissionNote: '' };

  test('is kept by a program, described and deleted', async () => {
    const token = await newToken('editor', 'publish');
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#274' } })
      .jpeg()
      .toBuffer();
    const { status, body } = await upload(token, described, photo);
    expect([status, body.width, body.height]).toEqual([200, 800, 600]);
    const changed = await ask(token, 'PATCH', `/pictures/${body.id}`, { ...described, alt: 'Bordtennis' });
    expect(changed.body).toMatchObject({ alt: 'Bordtennis' });
    expect((await ask(token, 'DELETE', `/pictures/${body.id}`)).status).toBe(204);
    expect((await ask(token, 'GET', `/pictures/${body.id}`)).status).toBe(404);
  });

  test('that is none is refused at its field, and a token for reading keeps none', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const { status, body } = await upload(await newToken('editor', 'publish'), described, svg);
    expect([status, body.errors]).toMatchObject([400, [{ field: 'picture' }]]);
    expect((await upload(await newToken('editor', 'read'), described, svg)).status).toBe(403);
  });
});

test('an admin’s program looks after the municipality, and an editor’s does not', async () => {
  const admin = await newToken('admin', 'admin');
  const brae = { name: 'Brætspil', nameEn: 'Board games', hue: 40, retired: false };
  expect((await ask(admin, 'POST', '/categories', brae)).status).toBe(204);
  const twice = await ask(admin, 'POST', '/categories', { ...brae, name: 'BRÆTSPÍL', nameEn: 'Games' });
  expect([twice.status, twice.body.errors]).toMatchObject([
    409,
    [
      { field: 'name', da: 'Kategorien »Brætspil« findes allerede.' },
      { field: 'nameEn', da: 'Kategorien »Spil og gaming« hedder det samme på engelsk.' },
    ],
  ]);
  expect((await ask(admin, 'PUT', '/categories/braetspil', { ...brae, name: 'Spil' })).status).toBe(204);
  expect((await ask(admin, 'GET', '/categories')).body.items).toContainEqual(
    expect.objectContaining({ slug: 'braetspil', name: 'Spil' }),
  );
  expect((await ask(admin, 'PUT', '/languages', { languages: ['uk'] })).status).toBe(204);
  expect((await ask(admin, 'PUT', '/colour', { colour: 'red' })).status).toBe(400);
  expect((await ask(admin, 'PUT', '/towns/ingen', { name: 'X', postalCode: null, retired: false })).status).toBe(404);
  const editor = await newToken('editor', 'admin');
  expect((await ask(editor, 'PUT', '/colour', { colour: '#123456' })).status).toBe(403);
});
