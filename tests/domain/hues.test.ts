/** The colours a new kind of event can be given. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freestHue, namedHues } from '#domain/hues.ts';
import { words } from '#i18n/index.ts';

test('a new kind begins with the colour farthest from those in use', () => {
  expect(freestHue([])).toBe(0);
  expect(freestHue([0])).toBe(180);
  expect(freestHue([0, 180])).toBe(90);
  expect(freestHue([10, 350, 100, 190])).toBe(270);
});

test('while one is free, no colour in use is offered first', () => {
  for (const free of namedHues) expect(freestHue(namedHues.filter((hue) => hue !== free))).toBe(free);
});

test('each has a name of its own in both languages, and its colour on the page', () => {
  const css = readFileSync(new URL('../../src/components/settings/settings.css', import.meta.url), 'utf8');
  for (const lang of ['da', 'en'] as const) {
    const names = namedHues.map((hue) => words(lang).settings.categories.hues[hue]);
    expect(new Set(names).size).toBe(namedHues.length);
  }
  expect([...css.matchAll(/\.hue-(\d+) \{\s+--hue: \1;/g)].map(([, hue]) => Number(hue))).toEqual([...namedHues]);
});
