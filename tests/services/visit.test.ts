import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { homeVisit } from '#db/schema/account.ts';
import { everything } from '#domain/filter.ts';
import { addDays } from '#domain/time.ts';
import { joined, touches } from '#domain/visit.ts';
import { createEvent } from '#services/event/create.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { keepVisit, removeVisit } from '#services/visit/change.ts';
import { listMyVisits } from '#services/visit/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff, asYoung, type Young } from '../support/people.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let young: Young;
beforeAll(async () => {
  at = await openTestHub();
});
beforeEach(async () => {
  at.setNow('2026-11-23T17:00:00Z');
  young = await asYoung(at.hub);
});
afterAll(() => at.close());

const days = async (): Promise<string[]> => (await listMyVisits(young)).map(({ from, to }) => `${from} ${to}`);
const add = (from: string, to: string, id: string | null = null) => keepVisit(young, { from, to }, id);

describe('when I am home', () => {
  test('is in order, changed by its name, and taken away again', async () => {
    const { visit } = await add('2026-12-20', '2026-12-27');
    await add('2026-11-27', '2026-11-29');
    expect(await days()).toEqual(['2026-11-27 2026-11-29', '2026-12-20 2026-12-27']);
    await add('2026-12-21', '2026-12-23', visit.id);
    expect(await days()).toEqual(['2026-11-27 2026-11-29', '2026-12-21 2026-12-23']);
    await removeVisit(young, visit.id);
    expect(await days()).toEqual(['2026-11-27 2026-11-29']);
  });

  test('is put together where days touch, and that is said', async () => {
    await add('2026-12-01', '2026-12-03');
    await add('2026-12-07', '2026-12-09');
    expect((await add('2026-12-04', '2026-12-06')).merged).toBe(2);
    expect(await days()).toEqual(['2026-12-01 2026-12-09']);
    expect((await add('2026-12-11', '2026-12-12')).merged).toBe(0);
  });

  test('cannot be read from the file', async () => {
    await add('2026-12-01', '2026-12-03');
    const rows = await at.hub.db.read.select().from(homeVisit).where(eq(homeVisit.profileId, young.actor.id));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('2026-12');
  });

  test('drops away once it is over, and leaves the file with the next change', async () => {
    await add('2026-11-24', '2026-11-25');
    at.setNow('2026-11-26T08:00:00Z');
    expect(await days()).toEqual([]);
    await add('2026-12-01', '2026-12-03');
    expect(await at.hub.db.read.$count(homeVisit, eq(homeVisit.profileId, young.actor.id))).toBe(1);
  });

  test.each([
    ['ends before it begins', '2026-12-03', '2026-12-01', 'invalid to'],
    ['is over', '2026-11-01', '2026-11-22', 'invalid to'],
    ['is no date', '2026-02-30', '2026-12-01', 'invalid from'],
    ['is empty', '', '', 'invalid from, to'],
    ['is for ever', '2026-12-01', '2036-12-01', 'invalid to'],
    ['is far away', '2036-12-01', '2036-12-02', 'invalid from'],
  ])('is refused when it %s', async (_, from, to, said) => {
    expect(await refusal(add(from, to))).toBe(said);
    expect(await days()).toEqual([]);
  });

  test('is nobody else’s to see or change', async () => {
    const { visit } = await add('2026-12-01', '2026-12-03');
    const other = await asYoung(at.hub, 'Ulven');
    expect(await refusal(removeVisit(other, visit.id))).toBe('not_found visit');
    expect(await refusal(keepVisit(other, { from: '2026-12-01', to: '2026-12-02' }, visit.id))).toBe('not_found visit');
    expect(await refusal(listMyVisits(await asStaff(at.hub, 'admin')))).toBe('forbidden actor');
    expect(await refusal(listMyVisits({ ...young, actor: { ...young.actor, fresh: false } }))).toBe(
      'unconfirmed actor',
    );
    expect(await days()).toHaveLength(1);
  });
});

test('a list of the days I am home has what is on during them, also what began before', async () => {
  const home = await getMunicipality(at.hub, 'haderslev');
  const make = (title: string, start: string, end: string) =>
    createEvent(at.hub, 'haderslev', { title, category: 'klub', start, end });
  await make('Før', '2026-11-26T19:00', '2026-11-26T22:00');
  await make('Natten før', '2026-11-26T22:00', '2026-11-27T02:00');
  await make('Midt i', '2026-11-28T19:00', '2026-11-28T22:00');
  await make('Hele måneden', '2026-11-24', '2026-12-24');
  await make('Efter', '2026-11-30T00:00', '2026-11-30T02:00');
  const during = [{ from: '2026-11-27', to: '2026-11-29' }];
  const titles = async (stays: typeof during) =>
    (await listOccurrences(at.hub, home, { filter: everything, limit: 50, during: stays })).items.map(
      ({ title }) => title,
    );
  expect(await titles(during)).toEqual(['Hele måneden', 'Natten før', 'Midt i']);
  expect(await titles([])).toEqual([]);
});

test('stays that touch are one, whichever comes first', () => {
  const anyStay = fc
    .record({ first: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 9 }) })
    .map(({ first, length }) => ({ from: addDays('2026-12-01', first), to: addDays('2026-12-01', first + length) }));
  fc.assert(
    fc.property(anyStay, anyStay, (a, b) => {
      expect(touches(a, b)).toBe(touches(b, a));
      expect(joined(a, [b])).toEqual(joined(b, [a]));
      const apart = a.to < addDays(b.from, -1) || b.to < addDays(a.from, -1);
      expect(touches(a, b)).toBe(!apart);
    }),
  );
});
