import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedStore } from '#feeds/bounded-store.ts';

test('keeps what was used last, and never more than there is room for', () => {
  const store = boundedStore<number>(10, (weight) => weight);
  for (const [key, weight] of [
    ['a', 4],
    ['b', 4],
  ] as const)
    store.set(key, weight);
  expect(store.get('a')).toBe(4);
  store.set('c', 4);
  expect([store.get('a'), store.get('b'), store.get('c')]).toEqual([4, undefined, 4]);
});

test('a value that is set again or dropped gives its room back', () => {
  const store = boundedStore<number>(10, (weight) => weight);
  store.set('a', 6);
  store.set('a', 2);
  store.set('b', 8);
  expect([store.get('a'), store.get('b')]).toEqual([2, 8]);
  store.drop('b');
  store.set('c', 8);
  expect([store.get('a'), store.get('c')]).toEqual([2, 8]);
});

test('a value heavier than the room stands alone', () => {
  const store = boundedStore<number>(10, (weight) => weight);
  store.set('a', 3);
  store.set('huge', 50);
  expect([store.get('a'), store.get('huge')]).toEqual([undefined, 50]);
  store.set('b', 3);
  expect([store.get('huge'), store.get('b')]).toEqual([undefined, 3]);
});

test('whatever is asked of it, what it holds fits', () => {
  const anyStep = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), weight: fc.nat({ max: 10 }) });
  fc.assert(
    fc.property(fc.array(anyStep), (steps) => {
      const store = boundedStore<number>(20, (weight) => weight);
      for (const { key, weight } of steps) {
        store.set(key, weight);
        expect(store.get(key)).toBe(weight);
      }
      const held = ['a', 'b', 'c', 'd', 'e'].map((key) => store.get(key) ?? 0);
      expect(held.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(20);
    }),
  );
});
