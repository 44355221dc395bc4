/** What is looked for is found however it is spelled: the office's lists and the public ones have one rule. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import { everyOpportunity } from '#domain/opportunity-filter.ts';
import { createContact } from '#services/contact/create.ts';
import { listContactsForOffice } from '#services/contact/office-queries.ts';
import { createEvent } from '#services/event/create.ts';
import { listOfficeEvents } from '#services/event/office-list.ts';
import { listEventsForOffice } from '#services/event/office-queries.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { listOpportunitiesForOffice } from '#services/opportunity/office-queries.ts';
import { listOpportunities } from '#services/opportunity/queries.ts';
import { createPlace } from '#services/place/create.ts';
import { listPlacesForOffice } from '#services/place/office-queries.ts';
import { changeStory } from '#services/story/change.ts';
import { createStory } from '#services/story/create.ts';
import { listStoriesForOffice } from '#services/story/office-queries.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

let at: TestHub;
let home: Municipality;
beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
});
afterAll(() => at.close());

const limit = 500;
const where = { category: 'musik', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };

/** One of each noun by that name. */
async function callAll(name: string): Promise<void> {
  await createEvent(at.hub, 'haderslev', { title: name, ...where });
  await createStory(at.hub, 'haderslev', { title: name, text: 'Tekst' });
  await createOpportunity(at.hub, 'haderslev', { kind: 'job', title: name, openWhileAway: 'yes' });
  await createContact(at.hub, 'haderslev', { role: name, helpsWith: 'Det hele' });
  await createPlace(at.hub, 'haderslev', { name });
}

/** What each list finds, by name. */
const lists: Readonly<Record<string, (typed: string) => Promise<string[]>>> = {
  'the office’s events': async (typed) => {
    const filter = { title: typed, status: null, mine: false, stale: false, over: false };
    return (await listOfficeEvents(at.hub, home, filter, { limit, after: null })).items.map(({ title }) => title);
  },
  'the command line’s events': async (typed) =>
    (await listEventsForOffice(at.hub, home, { title: typed, status: null, limit })).map(({ title }) => title),
  'the public events': async (typed) =>
    (await listOccurrences(at.hub, home, { filter: { ...everything, query: typed }, limit })).items.map(
      ({ title }) => title,
    ),
  'the office’s stories': async (typed) =>
    (await listStoriesForOffice(at.hub, home, { filter: { state: 'alle', query: typed }, limit })).items.map(
      ({ item }) => item.title,
    ),
  'the office’s opportunities': async (typed) =>
    (await listOpportunitiesForOffice(at.hub, home, { filter: { state: 'alle', query: typed }, limit })).items.map(
      ({ item }) => item.title,
    ),
  'the public opportunities': async (typed) =>
    (await listOpportunities(at.hub, home, { filter: { ...everyOpportunity, query: typed }, limit })).items.map(
      ({ title }) => title,
    ),
  'the office’s contacts': async (typed) =>
    (await listContactsForOffice(at.hub, home, { text: typed, status: null })).map(({ contact }) => contact.role),
  'the office’s places': async (typed) =>
    (await listPlacesForOffice(at.hub, home, { text: typed, retired: null, limit })).map(({ place }) => place.name),
};
const names = Object.keys(lists);

async function found(typed: string): Promise<Record<string, string[]>> {
  const each = Object.entries(lists).map(async ([list, find]) => [list, await find(typed)] as const);
  return Object.fromEntries(await Promise.all(each));
}

const everywhere = (titles: string[]) => Object.fromEntries(names.map((list) => [list, titles]));

describe('a name is found', () => {
  const [name, town] = ['Åben café på Ærø Sø (100% gratis)', 'Aabenraa Noel Straße'];
  beforeAll(async () => {
    await callAll(name);
    await callAll(town);
    await callAll('Noget andet');
  });

  test.each([
    ['ÅBEN CAFÉ', name],
    ['åben cafe', name],
    ['A\u030Aben Cafe\u0301', name],
    ['aaben paa aeroe soe', name],
    ['aben, ærø', name],
    ['Åbenrå', town],
    ['Åbenraa', town],
    ['NOËL STRASSE', town],
    ['100%', name],
  ])('typed as %s', async (typed, expected) => {
    expect(await found(typed)).toEqual(everywhere([expected]));
  });

  test.each(['%', '_', '*', '___', 'cafe OR zebra', '" OR title : *'])('but not by %s', async (typed) => {
    expect(await found(typed)).toEqual(everywhere([]));
  });

  test('in letters that can be read in more than one way', async () => {
    for (const odd of ['Sßße', 'Aåaå', 'Æøåæøåßæøå']) {
      await callAll(odd);
      const pairs = odd.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').toUpperCase();
      expect(await found(pairs)).toEqual(everywhere([odd]));
    }
  });

  test('by a part of a word in a list that is short, as Danish writes words together', async () => {
    const some = await found('BENRAA');
    expect([some['the office’s places'], some['the office’s contacts']]).toEqual([[town], [town]]);
  });
});

test('a story is found by what it says now, and no longer by what it said', async () => {
  const { id } = await createStory(at.hub, 'haderslev', { title: 'Kajak', text: 'Ud på Hejls Nor' });
  const stories = lists['the office’s stories'];
  expect(await stories?.('hejls')).toEqual(['Kajak']);
  await changeStory(at.hub, { municipality: 'haderslev', id }, { text: 'Ud på fjorden' });
  expect([await stories?.('hejls'), await stories?.('FJORDEN')]).toEqual([[], ['Kajak']]);
});

/** Letters of the languages that are read here, and signs that mean something to a database. */
const letters = Array.from('abdegiklmnorstuvyæøåéèüöäßçñłšžабвгдежλμνρτىسلم');
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 }).map((some) => some.join(''));
const signs = fc.constantFrom(' ', ' & ', '-', ' % ', ', ', '_', '"', '’', '*');
const title = fc
  .tuple(word, fc.array(fc.tuple(signs, word), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.flat().join(''));
const either = [
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
] as const;

/** The title in other capitals, and perhaps on a keyboard without æ, ø and å. */
const typedTitle = fc
  .tuple(title, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), fc.boolean())
  .map(([said, capitals, abroad]) => {
    const other = Array.from(said)
      .map((letter, index) => (capitals[index] ? letter.toUpperCase() : letter))
      .map((letter) => (abroad ? (either.find(([one]) => one === letter.toLowerCase())?.[1] ?? letter) : letter));
    return { said, typed: other.join('') };
  });

test('whatever a name is, it is found in any capitals, with or without the Danish letters', async () => {
  await fc.assert(
    fc.asyncProperty(typedTitle, async ({ said, typed }) => {
      await callAll(said);
      for (const [list, titles] of Object.entries(await found(typed))) expect(titles, list).toContain(said);
    }),
    { numRuns: 40 },
  );
});
