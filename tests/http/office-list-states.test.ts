/** Every list of the office says which it is: nothing yet, nothing that fits what is chosen, or not to be had. */
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sourcesOf } from '#tests/support/sources.ts';
import { createEvent } from '#services/event/create.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { keepSource } from '#services/source/add.ts';
import { da } from '#i18n/da.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { lists, room } from './office-list-of-lists.ts';

const said = da.lists;

type Visit = { at: ServedHub; cookie: string; source: string };
let bare: Visit;
let lively: Visit;
beforeAll(async () => {
  bare = await open(false);
  for (const table of ['category', 'town']) await bare.at.hub.db.writer.run(sql.raw(`DELETE FROM ${table}`));
  lively = await open(true);
  lively.source = await keepOne(lively.at);
});
afterAll(() => Promise.all([bare.at.stop(), lively.at.stop()]));

async function open(demo: boolean): Promise<Visit> {
  const at = await serveHub({ demo });
  return { at, cookie: await cookieOf(await asStaff(at.hub, 'admin')), source: '' };
}

/** A source from which nothing has come. */
async function keepOne(at: ServedHub): Promise<string> {
  const home = await getMunicipality(at.hub, 'haderslev');
  const details = { name: 'Hallen', category: 'klub', placeId: null, everyHours: 24, trusted: false };
  const kept = await keepSource(at.hub, home, { ...details, kind: 'csv', url: null, columns: null });
  return kept.id;
}

async function read({ at, cookie, source }: Visit, path: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(at.url + path.replace('[source]', source), {
    headers: { Accept: 'text/html', Cookie: cookie },
  });
  return { status: answer.status, html: (await answer.text()).replaceAll(/&(#38|amp);/g, '&') };
}

/** The link that stands in the place of a list, by its words. */
function linkSaying(html: string, words: string): string | undefined {
  return [...html.matchAll(/<a href="([^"]*)"[^>]*>\s*([^<]*?)\s*<\/a>/g)].find(([, , text]) => text === words)?.[1];
}

const joined = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;
const named = lists.map((list) => [list.name, list] as const);

describe('a list with nothing in it yet', () => {
  const emptied = lists.flatMap(({ name, path, empty, begin }) =>
    empty === undefined ? [] : [[name, path, empty, begin] as const],
  );

  test.each(emptied)('of %s says so, and where one begins', async (_, path, empty, begin) => {
    // Where there is a source, nothing has come from it; where there is nothing, there is none.
    const { status, html } = await read(path.includes('[source]') ? lively : bare, path);
    expect(status).toBe(200);
    expect(html).toContain(empty.title);
    expect(html).toContain(empty.text ?? empty.title);
    if (empty.next !== undefined) expect(linkSaying(html, empty.next)).toBe(begin);
    if (begin?.startsWith('#') === true) expect(html).toContain(`id="${begin.slice(1)}"`);
    expect(html).not.toContain(said.filtered.title);
    expect(html).not.toContain(said.failed.title);
  });
});

describe('a list narrowed to nothing', () => {
  const narrowed = lists.flatMap(({ name, path, empty, filters = [] }) =>
    filters.map((filter) => [name, filter, path, empty] as const),
  );

  test.each(narrowed)('of %s by %s says that it is the choice, and takes it off', async (_, filter, path, empty) => {
    const { status, html } = await read(lively, joined(path, filter));
    expect(status).toBe(200);
    expect(html).toContain(said.filtered.title);
    expect(linkSaying(html, said.filtered.all)).toBe(path);
    expect(html).not.toContain(said.failed.title);
    if (empty !== undefined) expect(html).not.toContain(empty.title);
    expect((await read(lively, path)).html).not.toContain(said.filtered.title);
  });
});

describe('a list that cannot be had', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  test.each(named)('is not an empty one: %s', async (_, { path, table, empty, filters = [] }) => {
    for (const address of [path, ...filters.map((filter) => joined(path, filter))]) {
      const { status, html } = await without(lively, table, () => read(lively, address));
      expect(status).toBe(503);
      expect(html).toContain(said.failed.title);
      expect(linkSaying(html, said.failed.again)).toBe(address.replace('[source]', lively.source));
      expect(html).toContain(da.office.nav.me);
      expect(html).not.toContain(said.filtered.title);
      if (empty !== undefined) expect(html).not.toContain(empty.title);
    }
  });

  test('takes the page along when nobody can be let in without it', async () => {
    const { status, html } = await without(lively, 'staff', () => read(lively, room('medarbejdere')));
    expect(status).toBe(500);
    expect(html).toContain(da.failures.fault.title);
  });

  test('leaves the other parts of the first page as they are', async () => {
    for (const table of ['draft', 'source', 'occurrence', 'hand_over_note']) {
      const { status, html } = await without(lively, table, () => read(lively, '/kontoret'));
      expect([table, status]).toEqual([table, 200]);
      expect(html).toContain(da.workday.failed);
      expect(html).toContain(da.workday.newEvent);
    }
  });
});

/** Asks while a table is away; the queries fail as they would on a broken database. */
async function without<T>({ at }: Visit, table: string, ask: () => Promise<T>): Promise<T> {
  const { writer } = at.hub.db;
  await writer.run(sql.raw(`ALTER TABLE ${table} RENAME TO out_of_reach`));
  try {
    return await ask();
  } finally {
    await writer.run(sql.raw(`ALTER TABLE out_of_reach RENAME TO ${table}`));
  }
}

describe('beyond the end of a list', () => {
  test('it says that there is no more, and leads to its beginning', async () => {
    const { html } = await read(lively, `${room('aktiviteter')}?efter=0.99999999999.zzzzzzzz&tid=kommer`);
    expect(html).toContain(said.noMore.title);
    expect(linkSaying(html, said.noMore.all)).toBe(`${room('aktiviteter')}?tid=kommer`);
  });
});

test('a series that begins beyond the horizon stands last, with its first date', async () => {
  const far = { title: 'Langt ude', category: 'klub', start: '2029-06-01T19:00', end: '2029-06-01T22:00' };
  const except = { rule: 'FREQ=WEEKLY;COUNT=3', excludedDates: ['2029-06-01T19:00'] };
  await createEvent(lively.at.hub, 'haderslev', { ...far, ...except });
  const { html } = await read(lively, `${room('aktiviteter')}?q=langt`);
  expect(html).toContain('Langt ude');
  expect(html).toMatch(/<time[^>]*datetime="2029-06-08"/);
});

test('no page of the office with a list is left out here', () => {
  const asked = new Set(lists.map(({ path }) => path.replace(/\?.*$/, '')));
  const pages = sourcesOf('src/pages/kontoret/**/*.astro').filter(({ text }) =>
    /\b(tryList|itemsPage|peopleList|attempt)\(/.test(text),
  );
  const routes = pages.map(({ path }) => path.replace(/^src\/pages|(\/index)?\.astro$/g, ''));
  expect(routes.filter((route) => route !== '/kontoret').toSorted()).toEqual([...asked].toSorted());
});

describe('the button of a filter', () => {
  test.each([
    ['Søg', ['aktiviteter', 'muligheder', 'nyt', 'kontakter', 'steder']],
    ['Vis', ['gennemse', 'log']],
  ])('says %s on %j', async (word, rooms) => {
    for (const one of rooms) {
      const form = /<form[^>]*method="get".*?<\/form>/s.exec((await read(lively, room(one))).html)?.[0];
      expect(/<button[^>]*type="submit"[^>]*>\s*([^<]*?)\s*</.exec(form ?? '')?.[1]).toBe(word);
    }
  });
});
