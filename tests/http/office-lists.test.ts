/** What programs read of the office: every item, whatever became of it, a page at a time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiScope } from '#domain/integration.ts';
import type { Role } from '#domain/role.ts';
import { createContact } from '#services/contact/create.ts';
import { withdrawContact } from '#services/contact/withdraw.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { createPlace } from '#services/place/create.ts';
import { retirePlace } from '#services/place/retire.ts';
import { createStory } from '#services/story/create.ts';
import { withdrawStory } from '#services/story/withdraw.ts';
import { expectProblem } from '#tests/support/problem.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { askServer, newToken as tokenFor, walk } from './office-tokens.ts';

let at: ServedHub;
let theirs: Awaited<ReturnType<typeof joinKolding>>;
let reader: string;
const home = 'haderslev';
beforeAll(async () => {
  at = await serveHub();
  theirs = await joinKolding(at.hub);
  reader = await newToken('author', 'read');
  for (const number of ['1', '2', '3']) await addOneOfEach(number);
});
afterAll(() => at.stop());

const newToken = (role: Role, ...scopes: ApiScope[]) => tokenFor(at.hub, role, ...scopes);
const ask = (token: string, method: string, path: string, body?: unknown) =>
  askServer(at.url, token, method, path, body);
const get = (path: string) => ask(reader, 'GET', path);
const called = (items: Record<string, unknown>[]) => items.map((one) => one.title ?? one.role ?? one.name);

/** The third of each is taken back. */
async function addOneOfEach(number: string): Promise<void> {
  const taken = number === '3';
  const job = await createOpportunity(at.hub, home, { kind: 'job', title: `Job ${number}`, openWhileAway: 'yes' });
  if (taken) await withdrawOpportunity(at.hub, { municipality: home, id: job.id });
  const role = await createContact(at.hub, home, { role: `Vejleder ${number}`, helpsWith: 'Alt muligt' });
  if (taken) await withdrawContact(at.hub, { municipality: home, id: role.id });
  const story = await createStory(at.hub, home, { title: `Nyt ${number}`, text: 'Noget er sket.' });
  if (taken) await withdrawStory(at.hub, { municipality: home, id: story.id });
  const place = await createPlace(at.hub, home, { name: `Sted ${number}` });
  if (taken) await retirePlace(at.hub, { municipality: home, id: place.id });
}

const lists = [
  ['opportunities', 'Job', 'vis=fremme', 'vis=trukket'],
  ['contacts', 'Vejleder', 'vis=published', 'vis=withdrawn'],
  ['stories', 'Nyt', 'vis=fremme', 'vis=trukket'],
  ['places', 'Sted', 'vis=used', 'vis=retired'],
] as const;

describe.each(lists)('%s', (list, word, inUse, takenBack) => {
  test('come all, those taken back too, each once, however small the pages are', async () => {
    const { items, pages } = await walk(get, `/${list}?antal=2`);
    expect(called(items).toSorted()).toEqual([`${word} 1`, `${word} 2`, `${word} 3`]);
    expect(pages).toBe(2);
    expect(items[0]).toHaveProperty('ownerId');
  });

  test('are narrowed as on their page', async () => {
    expect(called((await walk(get, `/${list}?${inUse}&antal=1`)).items).toSorted()).toEqual([`${word} 1`, `${word} 2`]);
    expect(called((await walk(get, `/${list}?${takenBack}`)).items)).toEqual([`${word} 3`]);
    expect(called((await walk(get, `/${list}?q=${word}%202`)).items)).toEqual([`${word} 2`]);
    expect((await get(`/${list}?q=findes-ikke`)).body).toEqual({ items: [], next: null });
  });

  test('are read one by one, and another municipality’s is not there', async () => {
    const { items } = await walk(get, `/${list}`);
    for (const one of items) {
      const { status, body } = await get(`/${list}/${String(one.id)}`);
      expect([status, body]).toMatchObject([200, one]);
    }
    expect((await get(`/${list}/${theirs[list]}`)).status).toBe(404);
    expect(called(items).join()).not.toMatch(/Kolding|kiosken|Slots|søen/);
  });

  test('complain about what cannot be asked, at its name', async () => {
    for (const [query, field, sentence] of [
      ['vis=alt', 'vis', /Vælg en af: /],
      ['antal=0', 'antal', /1 til 100/],
      ['efter=igen', 'efter', /Begynd forfra|next/],
      ['farve=roed', 'farve', /ikke noget filter/],
    ] as const) {
      const answer = await fetch(`${at.url}/api/office/${list}?${query}`, {
        headers: { Authorization: `Bearer ${reader}` },
      });
      const said = { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
      expectProblem(said, 400, field, sentence);
    }
  });
});

test('a contact says who answers for it, and a place what is there', async () => {
  const [first] = (await walk(get, '/contacts?q=vejleder%201')).items;
  const editor = await newToken('editor', 'publish');
  const said = { role: 'Afløst', helpsWith: 'Alt muligt', deputyId: first!.id };
  const { body } = await ask(editor, 'POST', '/contacts', said);
  expect((await get(`/contacts/${body.id}`)).body).toMatchObject({ deputies: [first!.id], answersFor: [] });
  expect((await get(`/contacts/${String(first!.id)}`)).body).toMatchObject({ answersFor: [body.id] });
  const [place] = (await walk(get, '/places?q=sted%201')).items;
  expect((await get(`/places/${String(place!.id)}`)).body).toMatchObject({
    uses: { events: 0, opportunities: 0, contacts: 0 },
    mergedInto: null,
  });
});

describe('a place', () => {
  const add = async (name: string) => (await createPlace(at.hub, home, { name })).id;

  test('is put out of use and offered again', async () => {
    const [id, editor] = [await add('Hallen'), await newToken('editor', 'publish')];
    expect((await ask(editor, 'POST', `/places/${id}/retire`)).body).toMatchObject({ retired: true });
    expect((await ask(editor, 'POST', `/places/${id}/offer`)).body).toMatchObject({ retired: false });
    expect((await ask(editor, 'POST', `/places/${theirs.places}/offer`)).status).toBe(404);
    expect((await ask(await newToken('editor', 'write'), 'POST', `/places/${id}/retire`)).status).toBe(403);
  });

  test('that is another place brings along what is there', async () => {
    const [from, into] = [await add('Multihuset'), await add('Multihuset Bispen')];
    const editor = await newToken('editor', 'publish');
    const event = { title: 'Klub', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };
    const made = await ask(editor, 'POST', '/events', { ...event, placeId: from });
    const merged = await ask(editor, 'POST', `/places/${from}/merge`, { into });
    expect([merged.status, merged.body.id]).toEqual([200, into]);
    expect((await get(`/events/${made.body.id}`)).body).toMatchObject({ placeId: into });
    expect((await get(`/places/${from}`)).body).toMatchObject({ retired: true, mergedInto: into });
  });

  test('is not merged with what it cannot be, and says why', async () => {
    const [from, retired] = [await add('Kælderen'), await add('Loftet')];
    const editor = await newToken('editor', 'publish');
    await ask(editor, 'POST', `/places/${retired}/retire`);
    for (const into of [from, retired, 'zzzzzzzz', '', theirs.places]) {
      const { status, body } = await ask(editor, 'POST', `/places/${from}/merge`, { into });
      expect([into, status, body.errors]).toMatchObject([
        into,
        400,
        [{ field: 'into', da: expect.stringContaining('Vælg et andet sted') as string }],
      ]);
    }
    const missing = await ask(editor, 'POST', `/places/${from}/merge`, {});
    expect([missing.status, missing.body.errors]).toMatchObject([400, [{ field: 'into' }]]);
    expect((await ask(editor, 'POST', `/places/${theirs.places}/merge`, { into: from })).status).toBe(404);
    expect((await ask(reader, 'POST', `/places/${from}/merge`, { into: retired })).status).toBe(403);
    expect((await get(`/places/${from}`)).body).toMatchObject({ retired: false });
  });
});
