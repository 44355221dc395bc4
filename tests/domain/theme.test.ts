import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, legibleText } from '#domain/colour.ts';
import { accents, grounds, themeStylesheet } from '#domain/theme.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  test("is WCAG's own: black on white 21, a colour on itself 1, the known threshold grey", () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#9b2f3f', '#9b2f3f')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe("a municipality's accent", () => {
  test('is its own colour where that can be read', () => {
    expect(accents('#9b2f3f').light.accent).toBe('#9b2f3f');
  });

  test('reads on every paper and carries readable text, whatever colour was chosen', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const { light, dark } = accents(colour);
        expect(contrast(light.accent, grounds.lightPaper)).toBeGreaterThanOrEqual(legibleText);
        expect(contrast(light.accent, light.on)).toBeGreaterThanOrEqual(legibleText);
        expect(contrast(dark.accent, grounds.darkPaper)).toBeGreaterThanOrEqual(legibleText);
        expect(contrast(dark.accent, dark.on)).toBeGreaterThanOrEqual(legibleText);
      }),
    );
  });

  test('comes with a hue for each category', () => {
    expect(themeStylesheet('#9b2f3f', [{ slug: 'film-boeger', hue: 245 }])).toContain(
      '.category-film-boeger{--hue:245}',
    );
  });
});
