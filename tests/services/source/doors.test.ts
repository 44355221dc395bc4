/** The doors to sources, called as everybody who has no business there: each refuses before it looks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { addSource } from '#services/source/add.ts';
import { changeSource, mapSource, pauseSource, trustSource } from '#services/source/change.ts';
import { listDueSources } from '#services/source/due.ts';
import { previewSource } from '#services/source/preview.ts';
import { getSource, listCameFrom, listOwnNames, listSources } from '#services/source/queries.ts';
import { readSource } from '#services/source/read.ts';
import { removeSource } from '#services/source/remove.ts';
import { getSourceAt } from '#services/source/twin.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { calendar, hour } from '../importing.ts';
import { refused } from '../refused.ts';
import { openReading, type ReadingHub } from './reading.ts';

let at: ReadingHub;
let people: Record<string, Ctx>;
let id: string;
beforeAll(async () => {
  at = await openReading();
  await joinKolding(at.hub);
  id = await at.add(calendar(hour));
  people = {
    visitor: asVisitor(at.hub),
    young: await asYoung(at.hub),
    author: await asStaff(at.hub, 'author'),
    editor: at.editor,
    'admin elsewhere': await asStaff(at.hub, 'admin', 'kolding'),
  };
});
afterAll(() => at.close());

const home = 'haderslev';
const nothing = {} as never;
const key = { municipality: home, id: '00000000' };
const outsiders = ['visitor', 'young', 'admin elsewhere'];

type Door = (ctx: Ctx) => Promise<unknown>;
const groups: Record<string, { away: string[]; doors: Record<string, Door> }> = {
  'of the office': {
    away: outsiders,
    doors: {
      listSources: (ctx) => listSources(ctx, home),
      getSource: (ctx) => getSource(ctx, home, id),
      getSourceAt: (ctx) => getSourceAt(ctx, home, 'https://example.org/'),
      listOwnNames: async (ctx) => listOwnNames(ctx, await at.source(id)),
      listCameFrom: async (ctx) => listCameFrom(ctx, await at.source(id), 1),
    },
  },
  'of editors': {
    away: [...outsiders, 'author'],
    doors: {
      previewSource: (ctx) => previewSource(ctx, home, 'https://example.org/'),
      addSource: (ctx) => addSource(ctx, home, 'https://example.org/', nothing),
      changeSource: (ctx) => changeSource(ctx, key, nothing),
      mapSource: (ctx) => mapSource(ctx, key, nothing),
      pauseSource: (ctx) => pauseSource(ctx, key, true),
      removeSource: (ctx) => removeSource(ctx, key),
      readSource: (ctx) => readSource(ctx, home, id),
      listDueSources: async (ctx) => listDueSources(ctx, await getMunicipality(at.hub, home)),
    },
  },
  'of admins': {
    away: [...outsiders, 'author', 'editor'],
    doors: { trustSource: (ctx) => trustSource(ctx, { municipality: home, id }, true) },
  },
};

describe.each(Object.entries(groups))('a door %s', (_, { away, doors }) => {
  test.each(Object.entries(doors))('%s', async (_name, door) => {
    for (const who of away) {
      const { code } = await refused(door(people[who]!));
      expect([who, code]).toEqual([who, who === 'visitor' ? 'unauthenticated' : 'forbidden']);
    }
  });
});

test('another municipality’s source is not found, whoever asks', async () => {
  const theirs = people['admin elsewhere']!;
  const foreign = { municipality: 'kolding', id };
  const doors: Promise<unknown>[] = [
    getSource(theirs, 'kolding', id),
    readSource(theirs, 'kolding', id),
    pauseSource(theirs, foreign, true),
    trustSource(theirs, foreign, true),
    mapSource(theirs, foreign, { categoryMap: {}, placeMap: {} }),
    changeSource(theirs, foreign, { name: 'Min', category: 'klub' }),
    removeSource(theirs, foreign),
  ];
  for (const door of doors) expect(await refused(door)).toMatchObject({ code: 'not_found' });
  expect(await at.source(id)).toMatchObject({ name: 'Klubben', paused: false, trusted: false });
});
