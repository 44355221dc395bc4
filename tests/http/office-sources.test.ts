/** Sources by program: looked at, added by address or file, and looked after, as on the pages. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyLine } from '#domain/audit.ts';
import { createApp, type App } from '#http/app.ts';
import { readAuditLog } from '#services/audit/read.ts';
import { AddressLook, CameFrom, FileLook, Outcome, SourceItem } from '#http/office/source-shapes.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import * as tokens from './office-tokens.ts';
import type { Answer } from './office-tokens.ts';

let at: TestHub;
let app: App;
let club: Server;
let calendar: string;
let added = 0;
let token: string;
beforeAll(async () => {
  club = createServer((req, res) => {
    if (!req.url?.startsWith('/klub.ics')) return void res.writeHead(404).end();
    res.writeHead(200, { 'Content-Type': 'text/calendar' }).end(ics);
  });
  await new Promise<void>((listens) => club.listen(0, '127.0.0.1', listens));
  const host = `127.0.0.1:${(club.address() as AddressInfo).port}`;
  calendar = `http://${host}/klub.ics`;
  at = await openTestHub();
  await joinKolding(at.hub);
  app = createApp({ ...at.hub, settings: { ...at.hub.settings, sourceHosts: [host] } });
});
beforeEach(async () => void (token = await tokens.newToken(at.hub, 'editor', 'publish')));
afterAll(async () => {
  await at.close();
  club.close();
});

const ics = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Klubben//DA', 'X-WR-CALNAME:Klubben', 'BEGIN:VEVENT'],
  ...['UID:1@klub', 'DTSTAMP:20261101T120000Z', 'DTSTART;TZID=Europe/Copenhagen:20261203T190000'],
  ...['DTEND;TZID=Europe/Copenhagen:20261203T220000', 'SUMMARY:Brætspil', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');
const table = 'Navn;Dato;Kl\nBordtennis;05-12-2026;19:00\nLektiecafé;08-12-2026;16:00\n';
const columns = { title: 'Navn', date: 'Dato', from: 'Kl' };
const details = { name: 'Foreningen', category: 'klub' };

/** The calendar at an address that nothing reads yet. */
const anew = (): string => `${calendar}?${(added += 1)}`;
const ask = (method: string, path: string, body?: unknown, by = token) => tokens.ask(app, by, method, path, body);

async function send(path: string, said: Record<string, unknown>, by = token): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(said)) {
    if (name === 'file') body.append(name, new Blob([value as string], { type: 'text/csv' }), 'liste.csv');
    else body.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const headers = { Authorization: `Bearer ${by}` };
  const answer = await app.request(`/api/office${path}`, { method: 'POST', headers, body });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
}

const fieldsOf = ({ body }: Answer) => (body.errors as unknown as { field: string }[]).map(({ field }) => field);
const itemsOf = ({ body }: Answer) => body.items as unknown as Record<string, unknown>[];

describe('a calendar at an address', () => {
  test('is looked at before anything is kept', async () => {
    const before = itemsOf(await ask('GET', '/sources')).length;
    const { status, body } = await ask('POST', '/sources/preview', { url: calendar });
    expect([status, body]).toMatchObject([
      200,
      { kind: 'ics', name: 'Klubben', coming: 1, events: [{ title: 'Brætspil', start: '2026-12-03T19:00' }] },
    ]);
    expect(itemsOf(await ask('GET', '/sources'))).toHaveLength(before);
  });

  test('is added, tells what waits, is decided otherwise about, and removed', async () => {
    const added = await ask('POST', '/sources', { ...details, url: anew() });
    const path = `/sources/${added.body.id}`;
    expect(added.body).toMatchObject({ waiting: 1, failure: null, trusted: false });
    const came = await ask('GET', `${path}/events`);
    expect(itemsOf(came)).toMatchObject([{ title: 'Brætspil', state: 'waiting', draft: { proposal: 'create' } }]);
    const changed = await ask('PUT', path, { ...details, name: 'Klubben ved havnen', everyHours: 12 });
    expect(changed.body).toMatchObject({ name: 'Klubben ved havnen', everyHours: 12 });
    expect((await ask('POST', `${path}/pause`, { paused: true })).body).toMatchObject({ paused: true });
    expect((await ask('PUT', `${path}/map`, { categoryMap: { Sport: 'sport' }, placeMap: {} })).body).toMatchObject({
      categoryMap: { Sport: 'sport' },
    });
    expect((await ask('POST', `${path}/trust`, { trusted: true })).status).toBe(403);
    expect((await ask('DELETE', path)).status).toBe(204);
    const { items } = await readAuditLog(await asStaff(at.hub, 'admin'), 'haderslev', {
      ...everyLine,
      gruppe: 'kilder',
    });
    const decided = ['source.change', 'source.change', 'source.change'];
    expect(items.map(({ verb }) => verb)).toEqual(['source.remove', ...decided, 'source.add']);
    expect((await ask('GET', path)).status).toBe(404);
  });

  test('that is read already is refused at its field, with the source that reads it', async () => {
    const url = anew();
    await ask('POST', '/sources', { ...details, name: 'Skakklubben', url });
    for (const path of ['/sources', '/sources/preview']) {
      const again = await ask('POST', path, path === '/sources' ? { ...details, url: `${url}#i-dag` } : { url });
      expect([again.status, fieldsOf(again)]).toEqual([409, ['url']]);
      expect(JSON.stringify(again.body.errors)).toContain('Skakklubben');
    }
  });

  test('that is not there is refused at its address, or stands among those that fail', async () => {
    const gone = calendar.replace('klub.ics', 'nede.ics');
    const refused = await ask('POST', '/sources/preview', { url: gone });
    expect([refused.status, fieldsOf(refused)]).toEqual([400, ['url']]);
    const { body } = await ask('POST', '/sources', { ...details, url: anew() });
    expect(itemsOf(await ask('GET', '/sources?fejler=1'))).toEqual([]);
    expect(itemsOf(await ask('GET', '/sources?betroet=1'))).toEqual([]);
    const admin = await tokens.newToken(at.hub, 'admin', 'admin');
    await ask('POST', `/sources/${body.id}/trust`, { trusted: true }, admin);
    expect(itemsOf(await ask('GET', '/sources?betroet=1'))).toMatchObject([{ id: body.id }]);
    expect((await ask('GET', '/sources?betroet=nej')).status).toBe(400);
  });
});

describe('a table', () => {
  test('is looked into with columns that are guessed or said', async () => {
    const guessed = await send('/sources/file/preview', { file: table });
    expect(guessed.body).toMatchObject({
      header: ['Navn', 'Dato', 'Kl'],
      rows: [['Bordtennis', '05-12-2026', '19:00'], {}],
    });
    const said = await send('/sources/file/preview', { file: table, columns });
    expect(said.body).toMatchObject({ coming: 2, events: [{ title: 'Bordtennis', start: '2026-12-05T19:00' }, {}] });
    expect(said.body).not.toHaveProperty('text');
  });

  test('is kept as a source, and a newer one is read', async () => {
    const { status, body } = await send('/sources/file', { file: table, columns, source: details });
    expect([status, body]).toMatchObject([200, { kind: 'csv', url: null, waiting: 2, columns }]);
    const newer = await send(`/sources/${body.id}/file`, { file: `${table}Filmaften;11-12-2026;19:00\n` });
    expect([newer.status, newer.body]).toMatchObject([200, { failure: null, proposed: 1 }]);
    expect((await ask('GET', `/sources/${body.id}`)).body).toMatchObject({ waiting: 3 });
  });

  test.each([
    ['no file', { columns, source: details }, 'file'],
    ['columns that are no JSON', { file: table, columns: 'Navn', source: details }, 'columns'],
    ['no column for the date', { file: table, columns: { title: 'Navn' }, source: details }, 'columns.date'],
    ['a category there is not', { file: table, columns, source: { ...details, category: 'fest' } }, 'category'],
    ['what is no table', { file: '%PDF-1.7\n\0\0\0', columns, source: details }, 'file'],
  ])('with %s is refused at its field, and nothing is kept', async (_, said, field) => {
    const before = itemsOf(await ask('GET', '/sources')).length;
    const answer = await send('/sources/file', said);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(fieldsOf(answer)).toEqual([field]);
    expect(itemsOf(await ask('GET', '/sources'))).toHaveLength(before);
  });

  test('that is too large is not read', async () => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'multipart/form-data; boundary=x' };
    const length = { ...headers, 'Content-Length': '6000000' };
    const answer = await app.request('/api/office/sources/file', { method: 'POST', headers: length, body: 'x' });
    expect(answer.status).toBe(413);
  });
});

test('an author, a token for reading and another municipality do not get that far', async () => {
  const { body } = await send('/sources/file', { file: table, columns, source: details });
  for (const by of [
    await tokens.newToken(at.hub, 'author', 'write'),
    await tokens.newToken(at.hub, 'editor', 'read'),
  ]) {
    expect((await ask('POST', '/sources/preview', { url: calendar }, by)).status).toBe(403);
    expect((await send('/sources/file', { file: table, columns, source: details }, by)).status).toBe(403);
    expect((await send(`/sources/${body.id}/file`, { file: table }, by)).status).toBe(403);
  }
  const elsewhere = await tokens.tokenOf(await asStaff(at.hub, 'admin', 'kolding'), 'admin');
  expect((await ask('GET', `/sources/${body.id}/events`, undefined, elsewhere)).status).toBe(404);
  expect((await send(`/sources/${body.id}/file`, { file: table }, elsewhere)).status).toBe(404);
  expect(itemsOf(await ask('GET', '/sources', undefined, elsewhere))).toEqual([]);
});

test('every answer is as the document says it is, with nothing more in it', async () => {
  const added = await ask('POST', '/sources', { ...details, url: anew() });
  const path = `/sources/${added.body.id}`;
  const file = await send('/sources/file', { file: table, columns, source: details });
  for (const [schema, answer] of [
    [SourceItem, await ask('GET', path)],
    [SourceItem, file],
    [CameFrom, await ask('GET', `${path}/events`)],
    [Outcome, await ask('POST', `${path}/read`)],
    [Outcome, await send(`/sources/${file.body.id}/file`, { file: table })],
    [AddressLook, await ask('POST', '/sources/preview', { url: calendar })],
    [FileLook, await send('/sources/file/preview', { file: table, columns })],
  ] as const) {
    expect(answer.status).toBe(200);
    expect(schema.parse(answer.body)).toEqual(answer.body);
  }
});
