/** Small numbers of people are hidden, and so is whatever they could be reckoned from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownAlone, shownGroups, shownStock } from '#domain/small-numbers.ts';

const people = fc.integer({ min: 0, max: 60 });

describe('a number alone', () => {
  test.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [31, 31],
  ])('%i is shown as %s', (many, shown) => expect(shownAlone(many)).toBe(shown));
});

describe('how many there are', () => {
  test('one more or less does not show, most of the time, and never by less than five', () => {
    fc.assert(
      fc.property(people, (many) => {
        const shown = shownStock(many);
        expect(shown === null ? many >= 1 && many <= 4 : shown % 5).toBe(shown === null ? true : 0);
        if (shown !== null) expect(Math.abs(shown - many)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

test('a group is hidden too when those who are not in it are few', () => {
  const groups = [20, 17, 15, 4].map((many, at) => ({ label: String(at), people: many }));
  expect(shownGroups(groups, 20).map((one) => one.people)).toEqual([20, null, 15, null]);
});
