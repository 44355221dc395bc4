import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { municipality } from '#db/schema/municipality.ts';
import type { HjemegnError } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import {
  everyOpportunity,
  opportunityFilterQuery,
  readOpportunityFilter,
  type OpportunityFilter,
} from '#domain/opportunity-filter.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { createOpportunity, type NewOpportunity } from '#services/opportunity/create.ts';
import { getOpportunity, listOpportunities } from '#services/opportunity/queries.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { createPlace } from '#services/place/create.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

let testHub: TestHub;
let home: Municipality;

beforeAll(async () => {
  testHub = await openTestHub();
  home = await getMunicipality(testHub.hub, 'haderslev');
});
afterAll(() => testHub.close());

const base: NewOpportunity = { kind: 'job', title: 'Fritidsjob', openWhileAway: 'yes' };

async function titles(filter: Partial<OpportunityFilter> = {}, currentOnly = false): Promise<string[]> {
  const query = { filter: { ...everyOpportunity, ...filter }, limit: 100, currentOnly };
  return (await listOpportunities(testHub.hub, home, query)).items.map((item) => item.title);
}

async function add(input: Partial<NewOpportunity>): Promise<string> {
  return (await createOpportunity(testHub.hub, 'haderslev', { ...base, ...input })).id;
}

describe('a list of opportunities', () => {
  beforeAll(async () => {
    const town = await createPlace(testHub.hub, 'haderslev', { name: 'Vojens by', town: 'vojens' });
    await add({ title: 'Snart', deadline: '2026-11-23', placeId: town.id, ageFrom: 15, ageTo: 17 });
    await add({ title: 'Senere', deadline: '2027-03-15', openWhileAway: 'no', kind: 'housing' });
    await add({
      title: 'Altid, ældre',
      published: '2026-10-01',
      openWhileAway: 'ask',
      text: 'Du lærer at **svejse**.',
    });
    await add({ title: 'Altid, nyere', published: '2026-11-01', verifyBy: '2026-11-22', kind: 'apprenticeship' });
    await add({ title: 'Overskredet', deadline: '2026-11-22' });
    await add({ title: 'Taget ned', shownUntil: '2026-11-22' });
    await add({ title: 'Kladde', status: 'draft' });
    await add({ title: 'Eksempel', example: true });
  });

  test('shows what is open: nearest deadline first, what is always open last and newest first', async () => {
    expect(await titles()).toEqual(['Snart', 'Senere', 'Altid, nyere', 'Altid, ældre']);
  });

  test('is read a page at a time without gaps or repeats', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listOpportunities(testHub.hub, home, { filter: everyOpportunity, limit: 1, after });
      seen.push(...page.items.map((item) => item.title));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(await titles());
  });

  test.each([
    [{ kinds: ['job'] }, ['Snart', 'Altid, ældre']],
    [{ towns: ['vojens'] }, ['Snart']],
    [{ age: 18 }, ['Senere', 'Altid, nyere', 'Altid, ældre']],
    [{ openWhileAway: true }, ['Snart', 'Altid, nyere', 'Altid, ældre']],
    [{ query: 'SVEJS' }, ['Altid, ældre']],
    [{ query: 'æld' }, ['Altid, ældre']],
    [{ query: '" OR *' }, []],
  ] as [Partial<OpportunityFilter>, string[]][])('narrowed by %j shows only what fits', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  test('leaves out on the front page what nobody vouches for', async () => {
    expect(await titles({}, true)).toEqual(['Snart', 'Senere', 'Altid, ældre']);
    const { items } = await listOpportunities(testHub.hub, home, { filter: everyOpportunity, limit: 100 });
    expect(items.filter((item) => !item.current).map((item) => item.title)).toEqual(['Altid, nyere']);
  });

  test('names the place and its town', async () => {
    const { items } = await listOpportunities(testHub.hub, home, { filter: everyOpportunity, limit: 1 });
    expect(items[0]?.place).toMatchObject({ name: 'Vojens by', town: 'vojens', townName: 'Vojens', online: false });
  });

  test('shows examples in a demonstration only', async () => {
    const demo = { ...testHub.hub, settings: { ...testHub.settings, demo: true } };
    const { items } = await listOpportunities(demo, home, { filter: everyOpportunity, limit: 100 });
    expect(items.map((item) => item.title)).toContain('Eksempel');
  });

  test('refuses a page word it did not write', async () => {
    const listing = listOpportunities(testHub.hub, home, { filter: everyOpportunity, limit: 1, after: 'x.y' });
    await expect(listing).rejects.toMatchObject({ code: 'invalid', complaints: [{ field: 'efter' }] });
  });
});

describe('one opportunity', () => {
  test('can still be read after its deadline, not after its shown-until', async () => {
    const late = await add({ deadline: '2026-11-01' });
    const gone = await add({ shownUntil: '2026-11-01' });
    expect((await getOpportunity(testHub.hub, home, late)).deadline).toBe('2026-11-01');
    await expect(getOpportunity(testHub.hub, home, gone)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is not found from another municipality', async () => {
    await testHub.hub.db.write(async (tx) => {
      await tx.update(municipality).set({ joined: true }).where(eq(municipality.slug, 'kolding'));
    });
    const kolding = await getMunicipality(testHub.hub, 'kolding');
    const id = await add({});
    await expect(getOpportunity(testHub.hub, kolding, id)).rejects.toMatchObject({ code: 'not_found' });
    const key = { municipality: 'kolding', id };
    await expect(withdrawOpportunity(testHub.hub, key)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('leaves every list when it is withdrawn, and raises the revision', async () => {
    const id = await add({ title: 'En fejl' });
    const before = await getRevision(testHub.hub, 'haderslev');
    await withdrawOpportunity(testHub.hub, { municipality: 'haderslev', id });
    expect(await titles()).not.toContain('En fejl');
    expect((await getRevision(testHub.hub, 'haderslev')).number).toBe(before.number + 1);
    await expect(getOpportunity(testHub.hub, home, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is refused with a sentence per field, and nothing is kept', async () => {
    const before = await titles();
    const wrong = add({
      ageFrom: 18,
      ageTo: 15,
      deadline: '2027-01-01',
      shownUntil: '2026-12-01',
      placeId: 'aaaaaaaa',
    });
    await expect(wrong).rejects.toMatchObject({
      complaints: [{ field: 'ageTo' }, { field: 'shownUntil' }, { field: 'placeId' }],
    });
    expect(await titles()).toEqual(before);
  });

  test('is not written by a visitor', async () => {
    const visitor = testHub.as({ kind: 'anonymous' });
    await expect(createOpportunity(visitor, 'haderslev', base)).rejects.toMatchObject({ code: 'unauthenticated' });
    const key = { municipality: 'haderslev', id: 'aaaaaaaa' };
    await expect(withdrawOpportunity(visitor, key)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('the filter in an address', () => {
  test('is read and written back the same', () => {
    const query = 'slags=job,laereplads&by=gram,vojens&alder=17&afstand=1&q=k%C3%B8kken';
    const filter = readOpportunityFilter(new URLSearchParams(query));
    expect(filter.kinds).toEqual(['job', 'apprenticeship']);
    expect(opportunityFilterQuery(filter)).toBe(query);
  });

  test('joins checkboxes and leaves out what is empty', () => {
    const filter = readOpportunityFilter(new URLSearchParams('slags=bolig&slags=job&q=&alder='));
    expect(opportunityFilterQuery(filter)).toBe('slags=job,bolig');
  });

  test.each(['slags=kriger', 'alder=gammel', 'afstand=ja', 'by=Vojens%20C', 'hvad=1'])('refuses %s', (query) => {
    const field = query.split('=')[0];
    const complaint = refusal(() => readOpportunityFilter(new URLSearchParams(query))).complaints[0];
    expect(complaint?.field).toBe(field);
    expect(complaint?.da).not.toBe(complaint?.en);
  });
});

function refusal(read: () => unknown): HjemegnError {
  try {
    read();
  } catch (error) {
    return error as HjemegnError;
  }
  throw new Error('It was not refused.');
}
