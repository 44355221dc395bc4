import { expect, test } from 'vitest';
import { formatAges } from '#i18n/ages.ts';
import { capitalised, listed } from '#i18n/writing.ts';
import { formatPrice } from '#i18n/money.ts';

test.each([
  [0, 'Gratis', 'Free'],
  [5000, '50 kr.', 'DKK 50'],
  [2550, '25,50 kr.', 'DKK 25.50'],
  [125_050, '1.250,50 kr.', 'DKK 1,250.50'],
  [10_000_005, '100.000,05 kr.', 'DKK 100,000.05'],
  [null, null, null],
])('%s øre is %s', (ore, da, en) => {
  expect(formatPrice(ore, 'da')).toBe(da);
  expect(formatPrice(ore, 'en')).toBe(en);
});

test.each([
  [14, 18, '14–18 år', 'ages 14–18'],
  [15, null, 'fra 15 år', 'from age 15'],
  [null, 17, 'til og med 17 år', 'up to and including age 17'],
  [15, 15, '15 år', 'age 15'],
  [null, null, null, null],
])('ages from %s to %s are %s', (from, to, da, en) => {
  expect(formatAges(from, to, 'da')).toBe(da);
  expect(formatAges(from, to, 'en')).toBe(en);
});

test('words are listed and begun as sentences are', () => {
  expect(listed(['a', 'b', 'c'], 'da')).toBe('a, b og c');
  expect(listed(['a', 'b'], 'en')).toBe('a and b');
  expect(listed(['a'], 'da')).toBe('a');
  expect(listed([], 'da')).toBe('');
  expect(capitalised('årø')).toBe('Årø');
});
