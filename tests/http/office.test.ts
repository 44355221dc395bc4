/** The office over HTTP: a program with a token does what its owner may, as far as the token goes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiScope } from '#domain/integration.ts';
import type { Role } from '#domain/role.ts';
import { createApp, type App } from '#http/app.ts';
import { listApiTokens, revokeApiToken } from '#services/api-token/list.ts';
import type { Ctx } from '#services/hub.ts';
import { removeStaff } from '#services/staff/leave.ts';
import { monday, openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import * as tokens from './office-tokens.ts';
import { tokenOf } from './office-tokens.ts';

let at: TestHub;
let app: App;
let editor: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  app = createApp(at.hub);
  editor = await asStaff(at.hub, 'editor');
});
beforeEach(() => at.setNow(monday));
afterAll(() => at.close());

const newToken = (role: Role, ...scopes: ApiScope[]) => tokens.newToken(at.hub, role, ...scopes);
const ask = (token: string | null, method: string, path: string, body?: unknown) =>
  tokens.ask(app, token, method, path, body);

const club = { title: 'Torsdagsklub', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };

describe('the door', () => {
  test.each([
    ['nothing', null, 'Bearer'],
    ['a token nobody made', 'hjemegn_0123456789abcdefghjkmnpqrs', 'Bearer error="invalid_token"'],
  ])('with %s it is said how one comes in', async (_, token, challenge) => {
    const { status, headers, body } = await ask(token, 'GET', '/events');
    expect([status, headers.get('WWW-Authenticate'), headers.get('Cache-Control')]).toEqual([
      401,
      challenge,
      'no-store',
    ]);
    expect(body.errors).toMatchObject([{ field: 'Authorization', da: expect.stringMatching(/[Aa]dgang/) as string }]);
  });

  test('a token that has expired opens nothing', async () => {
    const token = await newToken('editor', 'read');
    expect((await ask(token, 'GET', '/events')).status).toBe(200);
    at.setNow(monday.add({ hours: 24 * 30, seconds: 1 }));
    expect((await ask(token, 'GET', '/events')).status).toBe(401);
  });

  test('nor does one that was revoked, and only its owner can revoke it', async () => {
    const owner = await asStaff(at.hub, 'author');
    const token = await tokenOf(owner, 'read');
    const [listed] = await listApiTokens(owner);
    expect(JSON.stringify(listed)).not.toContain(token.slice(8));
    await expect(revokeApiToken(editor, listed!.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await ask(token, 'GET', '/events')).status).toBe(200);
    await revokeApiToken(owner, listed!.id);
    expect((await ask(token, 'GET', '/events')).status).toBe(401);
  });

  test('nor does one whose owner has left', async () => {
    const leaver = await asStaff(at.hub, 'editor');
    const token = await tokenOf(leaver, 'publish');
    const admin = await asStaff(at.hub, 'admin');
    const id = 'id' in leaver.actor ? leaver.actor.id : '';
    const successor = 'id' in editor.actor ? editor.actor.id : '';
    await removeStaff(admin, 'haderslev', id, successor);
    expect((await ask(token, 'GET', '/events')).status).toBe(401);
  });

  test('what is answered to a token is answered to nobody else', async () => {
    const token = await newToken('editor', 'read');
    expect((await ask(token, 'GET', '/events')).status).toBe(200);
    expect((await ask(null, 'GET', '/events')).status).toBe(401);
  });
});

describe('how far a token goes', () => {
  test.each([
    ['editor', ['read'], 403, 403],
    ['editor', ['write'], 200, 403],
    ['author', ['publish'], 200, 403],
    ['editor', ['read', 'publish'], 200, 200],
  ] as const)('%s with %j drafts: %i, publishes: %i', async (role, scopes, drafts, publishes) => {
    const token = await newToken(role, ...scopes);
    expect((await ask(token, 'POST', '/events', { ...club, status: 'draft' })).status).toBe(drafts);
    expect((await ask(token, 'POST', '/events', club)).status).toBe(publishes);
  });

  test('deleting takes an admin and a token for it', async () => {
    const { body } = await ask(await newToken('editor', 'publish'), 'POST', '/events', club);
    expect((await ask(await newToken('admin', 'publish'), 'DELETE', `/events/${body.id}`)).status).toBe(403);
    const admin = await newToken('admin', 'admin');
    expect((await ask(admin, 'DELETE', `/events/${body.id}`)).status).toBe(204);
    expect((await ask(admin, 'GET', `/events/${body.id}`)).status).toBe(404);
  });

  test("another municipality's is not there", async () => {
    const { body } = await ask(await newToken('editor', 'publish'), 'POST', '/events', club);
    const elsewhere = await tokenOf(await asStaff(at.hub, 'admin', 'kolding'), 'admin');
    for (const [method, path, said] of [
      ['GET', '', undefined],
      ['PATCH', '', { title: 'Vores nu' }],
      ['DELETE', '', undefined],
      ['POST', '/cancel', { reason: 'Sygdom' }],
      ['POST', '/dates/2026-12-03T19:00/cancel', { reason: 'Sygdom' }],
    ] as const) {
      expect([path, (await ask(elsewhere, method, `/events/${body.id}${path}`, said)).status]).toEqual([path, 404]);
    }
  });
});

describe('an event', () => {
  test('is made, changed, moved, cancelled on one date, and taken back; the public sees each', async () => {
    const token = await newToken('editor', 'publish');
    const made = await ask(token, 'POST', '/events', { ...club, rule: 'FREQ=WEEKLY;COUNT=4' });
    const at = `/events/${made.body.id}`;
    const seen = async () =>
      (await (await app.request(`/api/municipalities/haderslev${at}`)).json()) as Record<string, unknown>;
    expect(await seen()).toMatchObject({ title: 'Torsdagsklub', sequence: 0 });
    await ask(token, 'PATCH', at, { title: 'Klub med mad' });
    expect(await seen()).toMatchObject({ title: 'Klub med mad', sequence: 1 });
    await ask(token, 'POST', `${at}/move`, { start: '2026-12-03T18:00' });
    await ask(token, 'POST', `${at}/dates/2026-12-10T18:00/cancel`, { reason: 'Salen er optaget' });
    expect(await seen()).toMatchObject({
      sequence: 3,
      dates: expect.arrayContaining([
        expect.objectContaining({ start: '2026-12-03T18:00', status: 'scheduled' }),
        expect.objectContaining({ start: '2026-12-10T18:00', status: 'cancelled', reason: 'Salen er optaget' }),
      ]) as unknown,
    });
    await ask(token, 'POST', `${at}/withdraw`);
    expect((await app.request(`/api/municipalities/haderslev${at}`)).status).toBe(410);
  });

  test.each([
    ['no time', { title: 'Klub', category: 'klub' }, ['start', 'end']],
    ['an end before its start', { ...club, end: '2026-12-03T18:00' }, ['end']],
    ['an hour that is not there', { ...club, start: '2027-03-28T02:30', end: '2027-03-28T04:00' }, ['start']],
    ['a rule without end or reason', { ...club, rule: 'FREQ=SECONDLY' }, ['rule']],
    ['a field there is not', { ...club, colour: 'red' }, ['colour']],
  ])('with %s is refused at its field, and not kept', async (_, said, fields) => {
    const token = await newToken('editor', 'publish');
    const before = (await ask(token, 'GET', '/events')).body.items;
    const { status, body } = await ask(token, 'POST', '/events', said);
    expect(status).toBe(400);
    expect((body.errors as unknown as { field: string }[]).map(({ field }) => field)).toEqual(fields);
    expect((await ask(token, 'GET', '/events')).body.items).toEqual(before);
  });
});

describe('a body', () => {
  test.each([
    ['no JSON', 'application/json', '{', 400],
    ['a form', 'application/x-www-form-urlencoded', 'title=Klub', 400],
    ['far too much', 'application/json', JSON.stringify({ title: 'x'.repeat(300_000) }), 413],
  ])('that is %s is refused', async (_, type, body, status) => {
    const Authorization = `Bearer ${await newToken('editor', 'publish')}`;
    const headers = { Authorization, 'Content-Type': type, 'Content-Length': String(body.length) };
    const answer = await app.request('/api/office/events', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toMatch('application/problem+json');
  });
});

test('a token is a day old when it was last used, and nothing finer is known', async () => {
  const owner = await asStaff(at.hub, 'author');
  const token = await tokenOf(owner, 'read');
  expect((await listApiTokens(owner))[0]).toMatchObject({ lastUsed: null, created: '2026-11-23' });
  await ask(token, 'GET', '/events');
  expect((await listApiTokens(owner))[0]).toMatchObject({ lastUsed: '2026-11-23' });
});

test('nobody has more than ten, and one without a fresh sign-in makes none', async () => {
  const owner = await asStaff(at.hub, 'author');
  for (let made = 0; made < 10; made++) await tokenOf(owner, 'read');
  await expect(tokenOf(owner, 'read')).rejects.toMatchObject({ code: 'conflict' });
  const stale = { ...owner, actor: { ...owner.actor, fresh: false } } as Ctx;
  await expect(tokenOf(stale, 'read')).rejects.toMatchObject({ code: 'unconfirmed' });
});
