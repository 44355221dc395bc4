/** Small numbers of people are hidden, and so is whatever they could be reckoned from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownAlone, shownGroups, shownParts, shownShare, shownStock } from '#domain/small-numbers.ts';

const people = fc.integer({ min: 0, max: 60 });
const parts = fc
  .array(people, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((many, at) => ({ label: String(at), people: many })));

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

describe('parts of a whole', () => {
  test('1 to 4 is never shown', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { parts: shown, total } = shownParts(all);
        for (const one of shown)
          expect([null, 0]).toContain(one.people === null || one.people >= 5 ? null : one.people);
        expect(total === null || total === 0 || total >= 5).toBe(true);
      }),
    );
  });

  test('what is hidden cannot be reckoned: every hidden part could have been another number', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { parts: shown, total } = shownParts(all);
        const hidden = shown.filter((one) => one.people === null);
        if (hidden.length === 0 || total === null) return;
        const rest = total - shown.reduce((sum, one) => sum + (one.people ?? 0), 0);
        expect(hidden.length).toBeGreaterThan(1);
        expect(rest).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test('what need not be hidden is not', () => {
    const large = [12, 7, 0].map((many, at) => ({ label: String(at), people: many }));
    expect(shownParts(large)).toEqual({ parts: large, total: 19 });
    const one = [12, 7, 3].map((many, at) => ({ label: String(at), people: many }));
    expect(shownParts(one).parts.map((part) => part.people)).toEqual([12, null, null]);
    expect(shownParts([{ label: 'a', people: 3 }])).toEqual({ parts: [{ label: 'a', people: null }], total: null });
  });
});

test('a group is hidden too when those who are not in it are few', () => {
  const groups = [20, 17, 15, 4].map((many, at) => ({ label: String(at), people: many }));
  expect(shownGroups(groups, 20).map((one) => one.people)).toEqual([20, null, 15, null]);
});

test('a share is of ten or more, in whole percent', () => {
  expect(shownShare(5, 9)).toBeNull();
  expect(shownShare(5, 10)).toBe(50);
  expect(shownShare(null, 40)).toBeNull();
  expect(shownShare(7, null)).toBeNull();
});
