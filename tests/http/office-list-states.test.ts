/** Every list of the office says which it is: nothing yet, nothing that fits what is chosen, or not to be had. */
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { da } from '#i18n/da.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

type List = {
  name: string;
  path: string;
  /** Without this table it cannot be had. */
  table: string;
  /** What stands there when there is nothing; a list that always has somebody or something in it has none. */
  empty?: { title: string; text?: string; next: string };
  /** Where what it says one can do is done. */
  begin?: string;
  /** What it can be narrowed by so that nothing is left. */
  filters?: readonly string[];
};

const room = (name: string): string => `/kontoret/${name}`;
const { officeEvents, officeItems, contactOffice, placeOffice, review, pictures, sources, drafts, codes } = da;
const { connections, people, handOver, settings, lists: said } = da;

const lists: readonly List[] = [
  {
    ...{ name: 'events', path: room('aktiviteter'), table: 'occurrence', empty: officeEvents.list.empty },
    begin: room('aktiviteter/ny'),
    filters: ['q=findesikke', 'status=withdrawn', 'mine=ja', 'tjek=ja', 'q=findesikke&mine=ja'],
  },
  {
    ...{ name: 'events that are over', path: `${room('aktiviteter')}?tid=slut`, table: 'occurrence' },
    ...{ empty: officeEvents.list.emptyOver, begin: room('aktiviteter'), filters: ['q=findesikke'] },
  },
  {
    ...{ name: 'opportunities', path: room('muligheder'), table: 'opportunity', empty: officeItems.opportunity.empty },
    ...{ begin: room('muligheder/ny'), filters: ['q=findesikke', 'vis=trukket'] },
  },
  {
    ...{ name: 'stories', path: room('nyt'), table: 'story', empty: officeItems.story.empty, begin: room('nyt/ny') },
    filters: ['q=findesikke', 'vis=trukket'],
  },
  {
    ...{ name: 'contacts', path: room('kontakter'), table: 'contact', empty: contactOffice.empty },
    ...{ begin: room('kontakter/ny'), filters: ['q=findesikke', 'vis=withdrawn'] },
  },
  {
    ...{ name: 'places', path: room('steder'), table: 'place', empty: placeOffice.empty, begin: room('steder/ny') },
    filters: ['q=findesikke', 'vis=retired'],
  },
  { name: 'places without the towns', path: room('steder'), table: 'town' },
  {
    ...{ name: 'what waits for an editor', path: room('gennemse'), table: 'draft', empty: review.empty },
    ...{ begin: room('kladder'), filters: ['slags=story', 'mine=1', 'kilde=aaaaaaaa'] },
  },
  {
    ...{ name: 'pictures', path: room('billeder'), table: 'picture', empty: pictures.empty, begin: '#nyt-billede' },
  },
  { name: 'sources', path: room('kilder'), table: 'source', empty: sources.empty, begin: room('kilder/ny') },
  { name: 'drafts', path: room('kladder'), table: 'draft', empty: drafts.empty, begin: room('aktiviteter/ny') },
  { name: 'templates', path: room('kladder'), table: 'draft', empty: drafts.noTemplates, begin: room('aktiviteter') },
  { name: 'codes', path: room('koder'), table: 'invitation', empty: codes.empty, begin: '#nye-koder' },
  { name: 'those who ask back', path: room('hjaelp'), table: 'recovery', empty: codes.help.empty, begin: '#ny-kode' },
  {
    ...{ name: 'tokens', path: room('forbindelser'), table: 'api_token', empty: connections.tokens.empty },
    begin: '#ny-adgang',
  },
  {
    ...{ name: 'webhooks', path: room('forbindelser'), table: 'webhook', empty: connections.webhooks.empty },
    begin: '#ny-webhook',
  },
  {
    ...{ name: 'invitations', path: room('medarbejdere'), table: 'invitation', empty: people.noOpen },
    begin: room('medarbejdere/inviter'),
  },
  {
    ...{ name: 'what I look after', path: room('overdrag'), table: 'contact', empty: handOver.empty },
    begin: room('aktiviteter/ny'),
  },
  {
    ...{ name: 'what nobody looks after', path: `${room('overdrag')}?ansvar=ingen`, table: 'story' },
    ...{ empty: handOver.noOwnerless, begin: room('overdrag') },
  },
  {
    ...{ name: 'categories', path: room('indstillinger/kategorier'), table: 'category' },
    ...{ empty: settings.categories.empty, begin: '#felt-name' },
  },
  {
    ...{ name: 'towns', path: room('indstillinger/byer'), table: 'town', empty: settings.towns.empty },
    begin: '#felt-name',
  },
  {
    ...{ name: 'the log', path: room('log'), table: 'access_log' },
    filters: ['fra=2031-01-01', 'hvem=aaaaaaaa', 'gruppe=indhold&til=2020-01-01'],
  },
];

type Visit = { at: ServedHub; cookie: string };
let bare: Visit;
let lively: Visit;
beforeAll(async () => {
  bare = await open(false);
  for (const table of ['category', 'town']) await bare.at.hub.db.writer.run(sql.raw(`DELETE FROM ${table}`));
  lively = await open(true);
});
afterAll(() => Promise.all([bare.at.stop(), lively.at.stop()]));

async function open(demo: boolean): Promise<Visit> {
  const at = await serveHub({ demo });
  return { at, cookie: await cookieOf(await asStaff(at.hub, 'admin')) };
}

async function read({ at, cookie }: Visit, path: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(at.url + path, { headers: { Accept: 'text/html', Cookie: cookie } });
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
    const { status, html } = await read(bare, path);
    expect(status).toBe(200);
    expect(html).toContain(empty.title);
    expect(html).toContain(empty.text ?? empty.title);
    expect(linkSaying(html, empty.next)).toBe(begin);
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
      expect(linkSaying(html, said.failed.again)).toBe(address);
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
