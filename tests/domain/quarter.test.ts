/** Quarters are fixed, and follow each other without a gap. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, isQuarter, quarterBefore, quarterOf, quartersUpTo } from '#domain/quarter.ts';

test.each([
  ['2026-01-01', '2026-1'],
  ['2026-03-31', '2026-1'],
  ['2026-04-01', '2026-2'],
  ['2026-12-31', '2026-4'],
])('%s lies in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

test('a day lies within its quarter, and the one before ends where it begins', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const { from, to } = daysOf(quarterOf(day));
      expect(from <= day && day < to).toBe(true);
      expect(daysOf(quarterBefore(quarterOf(day))).to).toBe(from);
      expect(isQuarter(quarterOf(day))).toBe(true);
    }),
  );
});

test.each(['2026-0', '2026-5', '1999-4', ' 2026-1', 'x2026-1', '2026-10', '2026-1 ', ''])('»%s« is none', (text) =>
  expect(isQuarter(text)).toBe(false),
);

test('the last ones end with the one asked for', () => {
  expect(quartersUpTo('2026-2', 4)).toEqual(['2025-3', '2025-4', '2026-1', '2026-2']);
});
