/** Figures, settings, connections, people and codes by program: what the pages show, as far as a token goes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiScope } from '#domain/integration.ts';
import type { Role } from '#domain/role.ts';
import { createApp, type App } from '#http/app.ts';
import { createEvent } from '#services/event/create.ts';
import { takeFigures } from '#services/figures/take.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { createWebhook } from '#services/webhook/create.ts';
import { tellWebhooks } from '#services/webhook/tell.ts';
import { monday, openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import * as tokens from './office-tokens.ts';
import type { Answer } from './office-tokens.ts';

let at: TestHub;
let app: App;
let admin: Ctx;
let forAll: string;
let elsewhere: string;
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  app = createApp(at.hub);
  admin = await asStaff(at.hub, 'admin');
  forAll = await tokens.tokenOf(admin, 'admin');
  elsewhere = await tokens.tokenOf(await asStaff(at.hub, 'admin', 'kolding'), 'admin');
});
beforeEach(() => at.setNow(monday));
afterAll(() => at.close());

const newToken = (role: Role, ...scopes: ApiScope[]) => tokens.newToken(at.hub, role, ...scopes);
const ask = (by: string, method: string, path: string, body?: unknown) => tokens.ask(app, by, method, path, body);
const itemsOf = ({ body }: Answer) => body.items as unknown as Record<string, unknown>[];
const fieldsOf = ({ body }: Answer) => (body.errors as unknown as { field: string }[]).map(({ field }) => field);

describe('figures', () => {
  test('of a quarter are those of the page, its small numbers hidden', async () => {
    const made = { category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
    await createEvent(at.hub, 'haderslev', { ...made, title: 'Klub', rule: 'FREQ=WEEKLY;COUNT=3' });
    for (let many = 0; many < 3; many++) await asYoung(at.hub);
    const now = await ask(await newToken('author', 'read'), 'GET', '/figures');
    expect(now.body).toMatchObject({
      ...{ quarter: '2026-4', over: false, published: 1, cancelled: 0, profiles: [], savedCategories: [] },
      dates: [],
    });
    at.setNow('2027-01-01T00:05:00+01:00');
    const job = { ...at.hub, actor: { kind: 'system' as const, job: 'figures' } };
    await takeFigures(job, await getMunicipality(asVisitor(at.hub), 'haderslev'));
    const { body } = await ask(await newToken('author', 'read'), 'GET', '/figures?kvartal=2026-4');
    expect(body).toMatchObject({
      over: true,
      profiles: [{ quarter: '2026-4', people: null }],
      dates: [{ category: 'Klub og fællesskab', dates: 3 }],
    });
    const fresh = await tokens.tokenOf(await asStaff(at.hub, 'author', 'kolding'), 'read');
    const theirs = await ask(fresh, 'GET', '/figures?kvartal=2026-4');
    expect(theirs.body).toMatchObject({ published: 1, profiles: [], dates: [{ dates: 1 }] });
  });

  test.each(['2026-5', '2027-1', 'sidste'])('of %s there are none, and that is said', async (quarter) => {
    const answer = await ask(forAll, 'GET', `/figures?kvartal=${quarter}`);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['kvartal']]);
  });
});

test('settings are read as they were written', async () => {
  const front = { key: 'front', lang: 'da', text: 'Velkommen hjem' };
  await ask(forAll, 'PUT', '/texts', { texts: [front] });
  await ask(forAll, 'PUT', '/languages', { languages: ['uk'] });
  await ask(forAll, 'PUT', '/colour', { colour: '#123456' });
  const { body } = await ask(await newToken('author', 'read'), 'GET', '/settings');
  expect(body).toMatchObject({
    colour: '#123456',
    texts: [front],
    languages: expect.arrayContaining(['uk']) as unknown,
  });
  expect((await ask(elsewhere, 'GET', '/settings')).body).toMatchObject({ texts: [] });
});

describe('webhooks', () => {
  test('are listed for an admin with what they were told, and another municipality sees none of it', async () => {
    const { id, secret } = await createWebhook(admin, 'haderslev', {
      ...{ name: 'Skærmen', url: 'https://example.org/hjemegn', topics: ['published'] },
    });
    const made = { category: 'klub', start: '2026-11-28T19:00', end: '2026-11-28T22:00' };
    for (let many = 0; many < 52; many++) await createEvent(at.hub, 'haderslev', { ...made, title: `Klub ${many}` });
    await tellWebhooks({ ...at.hub, actor: { kind: 'system', job: 'webhooks' } });
    const listed = await ask(forAll, 'GET', '/webhooks');
    expect(itemsOf(listed)).toMatchObject([{ id, name: 'Skærmen', waiting: 52, deliveredAt: null }]);
    expect(JSON.stringify(listed.body)).not.toContain(secret);
    const first = await ask(forAll, 'GET', `/webhooks/${id}/deliveries`);
    expect(itemsOf(first)[0]).toMatchObject({ type: 'event.published', state: 'waiting', attempts: 0, status: null });
    const second = await ask(forAll, 'GET', `/webhooks/${id}/deliveries?efter=${first.body.next}`);
    const all = [...itemsOf(first), ...itemsOf(second)];
    expect([all.length, new Set(all.map((one) => one.id)).size, second.body.next]).toEqual([52, 52, null]);
    const unwritten = await ask(forAll, 'GET', `/webhooks/${id}/deliveries?efter=igen`);
    expect([unwritten.status, fieldsOf(unwritten)]).toEqual([400, ['efter']]);
    expect((await ask(elsewhere, 'GET', `/webhooks/${id}/deliveries`)).status).toBe(404);
    expect(itemsOf(await ask(elsewhere, 'GET', '/webhooks'))).toEqual([]);
  });

  test('are an admin’s alone', async () => {
    for (const by of [await newToken('editor', 'admin'), await newToken('admin', 'publish')]) {
      expect((await ask(by, 'GET', '/webhooks')).status).toBe(403);
      expect((await ask(by, 'GET', '/webhooks/00000000/deliveries')).status).toBe(403);
    }
  });
});

test('a program sees the tokens of its owner, and closes one of them: its own last', async () => {
  const owner = await asStaff(at.hub, 'author');
  const mine = await tokens.tokenOf(owner, 'write');
  const [listed] = itemsOf(await ask(mine, 'GET', '/tokens'));
  expect(listed).toMatchObject({ name: 'Skema', scopes: ['write'] });
  expect(JSON.stringify(listed)).not.toContain(mine.slice(8));
  expect((await ask(forAll, 'DELETE', `/tokens/${String(listed!.id)}`)).status).toBe(404);
  expect((await ask(mine, 'DELETE', `/tokens/${String(listed!.id)}`)).status).toBe(204);
  expect((await ask(mine, 'GET', '/tokens')).status).toBe(401);
});

describe('the log of what the office did', () => {
  test('is read by an admin’s program, searched and paged, and names who did what', async () => {
    const editor = await asStaff(at.hub, 'editor');
    const id = 'id' in editor.actor ? editor.actor.id : '';
    const made = { category: 'klub', start: '2026-11-28T19:00', end: '2026-11-28T22:00' };
    for (let many = 0; many < 52; many++) await createEvent(editor, 'haderslev', { ...made, title: `Aften ${many}` });
    const first = await ask(forAll, 'GET', `/log?hvem=${id}&gruppe=indhold&fra=2026-11-23&til=2026-11-23`);
    expect(itemsOf(first)[0]).toMatchObject({ noun: 'event', verb: 'publish', many: 1, name: 'Aften 51' });
    const next = await ask(forAll, 'GET', `/log?hvem=${id}&efter=${first.body.next}`);
    expect([itemsOf(first).length, itemsOf(next).map(({ name }) => name), next.body.next]).toEqual([
      50,
      ['Aften 1', 'Aften 0'],
      null,
    ]);
    expect(itemsOf(await ask(forAll, 'GET', '/log?til=2026-11-22'))).toEqual([]);
    expect(JSON.stringify((await ask(elsewhere, 'GET', '/log')).body)).not.toContain('Aften');
  });

  test.each([
    ['fra=i-gaar', 'fra'],
    ['gruppe=login', 'gruppe'],
    ['efter=igen', 'efter'],
    ['hvornaar=nu', 'hvornaar'],
  ])('with %s says what is wrong', async (search, field) => {
    const answer = await ask(forAll, 'GET', `/log?${search}`);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });

  test('is an admin’s alone', async () => {
    for (const by of [await newToken('editor', 'admin'), await newToken('admin', 'publish')]) {
      expect((await ask(by, 'GET', '/log')).status).toBe(403);
    }
  });
});

describe('people', () => {
  test('are listed for an admin, and to the others by name alone', async () => {
    const author = await newToken('author', 'read');
    const staff = itemsOf(await ask(forAll, 'GET', '/staff'));
    expect(staff[0]).toMatchObject({ email: expect.stringContaining('@') as unknown });
    const colleagues = itemsOf(await ask(author, 'GET', '/colleagues'));
    expect(colleagues).toHaveLength(staff.length - 1);
    expect(JSON.stringify(colleagues)).not.toContain('@');
    expect((await ask(author, 'GET', '/staff')).status).toBe(403);
    expect((await ask(author, 'GET', '/invitations')).status).toBe(403);
    expect(JSON.stringify((await ask(elsewhere, 'GET', '/staff')).body)).not.toContain(String(staff[0]!.id));
  });

  test('who are invited are listed without their code, and not invited after all', async () => {
    const whom = { name: 'Ny kollega', email: 'ny@example.org', role: 'author' as const };
    const { id, code } = await inviteStaff(admin, 'haderslev', whom);
    const listed = await ask(forAll, 'GET', '/invitations');
    expect(itemsOf(listed)).toMatchObject([{ id, ...whom }]);
    expect(JSON.stringify(listed.body)).not.toContain(code);
    expect((await ask(elsewhere, 'DELETE', `/invitations/${id}`)).status).toBe(404);
    expect((await ask(forAll, 'DELETE', `/invitations/${id}`)).status).toBe(204);
    expect(itemsOf(await ask(forAll, 'GET', '/invitations'))).toEqual([]);
  });
});

describe('codes for young people', () => {
  test('are made, told once, and taken back', async () => {
    const author = await newToken('author', 'write');
    const made = itemsOf(await ask(author, 'POST', '/codes', { many: 4 }));
    expect(new Set(made.map(({ code }) => code)).size).toBe(4);
    const listed = await ask(author, 'GET', '/codes');
    expect(itemsOf(listed).map(({ id }) => id)).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
    for (const { code } of made) expect(JSON.stringify(listed.body)).not.toContain(code);
    const id = String(made[0]!.id);
    expect((await ask(elsewhere, 'DELETE', `/codes/${id}`)).status).toBe(404);
    expect((await ask(author, 'DELETE', `/codes/${id}`)).status).toBe(204);
    expect((await ask(author, 'DELETE', `/codes/${id}`)).status).toBe(409);
  });

  test.each([{ many: 0 }, { many: 17 }, {}])('%j is refused at its field', async (said) => {
    const answer = await ask(await newToken('author', 'write'), 'POST', '/codes', said);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['many']]);
    expect((await ask(await newToken('author', 'read'), 'POST', '/codes', { many: 1 })).status).toBe(403);
  });
});
