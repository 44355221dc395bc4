import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slug } from '#domain/schemas.ts';
import { slugOf } from '#domain/slug.ts';

test.each([
  ['Brætspil & kage på Bispen!', 'braetspil-kage-paa-bispen'],
  ['Håndbold U17–U19 🤾 åben træning', 'haandbold-u17-u19-aaben-traening'],
  ['Café Crème', 'cafe-creme'],
  ['🤾', 'uden-navn'],
  ['ØSTERGADE 12', 'oestergade-12'],
])('%s is %s in an address', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('whatever somebody writes becomes an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      expect(Slug.safeParse(slugOf(title)).success).toBe(true);
    }),
  );
});
