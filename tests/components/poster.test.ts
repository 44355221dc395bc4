import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posterOf } from '#components/poster/poster.ts';

const categories = [
  'klub',
  'sport',
  'musik',
  'kreativt',
  'spil',
  'mad',
  'natur',
  'film-boeger',
  'job-uddannelse',
  'raad',
  'nyt',
];
const event = fc.record({
  id: fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{8}$/),
  category: fc.constantFrom(...categories),
});

describe('a generated poster', () => {
  test('is the same for the same event, for ever', () => {
    fc.assert(fc.property(event, (one) => JSON.stringify(posterOf(one)) === JSON.stringify(posterOf({ ...one }))));
  });

  test('is not the same for the next event', () => {
    const seen = Array.from(
      { length: 50 },
      (_, number) => posterOf({ id: `abcdef${number + 10}`, category: 'klub' }).art,
    );
    expect(new Set(seen).size).toBeGreaterThan(45);
  });

  test('is small, and holds nothing but shapes and numbers that exist', () => {
    fc.assert(
      fc.property(event, (one) => {
        const { art } = posterOf(one);
        expect(art.length).toBeLessThan(6000);
        expect(art).not.toMatch(/NaN|undefined|Infinity|style=|<script/);
        expect(art).toMatch(/^<(path|rect|circle|g)/);
      }),
    );
  });
});
