import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeSizeFor, typeSizes } from '#components/paper/type-size.ts';
import type { Entry } from '#components/week/entry.ts';

const entry: Entry = {
  href: '/',
  title: 'Torsdagsklub',
  when: 'kl. 19.00–22.00',
  run: null,
  where: 'Bispen, Haderslev',
  facts: [],
  cancelled: false,
  notice: null,
  category: 'klub',
  example: false,
};

const week = (perDay: number) => Array.from({ length: 7 }, () => Array.from({ length: perDay }, () => entry));

test('a quiet week is set large, and the fullest as small as can be read', () => {
  expect([typeSizeFor(week(0)), typeSizeFor(week(2)), typeSizeFor(week(40))]).toEqual([16, 16, 8]);
});

test('more on one day never makes the type larger', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.nat({ max: 6 }), (perDay, day) => {
      const more = week(perDay).map((entries, index) => (index === day ? [...entries, entry] : entries));
      expect(typeSizeFor(more)).toBeLessThanOrEqual(typeSizeFor(week(perDay)));
    }),
  );
});

test('every size is one the stylesheet knows by its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), (perDay) => {
      expect(typeSizes).toContain(typeSizeFor(week(perDay)));
    }),
  );
});
