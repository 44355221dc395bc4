import { describe, expect, test } from 'vitest';
import { sayChange, sayValue, type Reading } from '#i18n/field-values.ts';

const reading: Reading = {
  lang: 'da',
  today: '2026-11-25',
  names: {
    category: new Map([['mad', 'Mad og fællesspisning']]),
    place: new Map([['abcd1234', 'Ungehuset']]),
    contact: new Map(),
    town: new Map([['vojens', 'Vojens']]),
    picture: new Map(),
  },
};

describe('what a field says', () => {
  test.each([
    ['date', '2026-12-03', 'torsdag den 3. december'],
    ['excluded', '2026-12-03T19:00', 'torsdag den 3. december kl. 19.00'],
    ['date', '3. dec', '3. dec'],
    ['date', '2026-02-31', '2026-02-31'],
    ['from', '19:00', 'kl. 19.00'],
    ['days', 'TH', 'torsdag'],
    ['repeat', 'weekly', 'Hver uge'],
    ['comeAlone', 'ja', 'Ja'],
    ['category', 'mad', 'Mad og fællesspisning'],
    ['placeId', 'abcd1234', 'Ungehuset'],
    ['placeId', 'zzzz9999', 'Findes ikke længere'],
    ['town', 'vojens', 'Vojens'],
    ['languages', 'da', 'dansk'],
    ['languages', '!', '!'],
    ['price', '50', '50'],
  ])('%s %s is "%s"', (field, value, said) => {
    expect(sayValue(field, value, reading)).toBe(said);
  });

  test('is said in English, too', () => {
    const english = { ...reading, lang: 'en' } as const;
    expect(sayValue('days', 'TH', english)).toBe('Thursday');
    expect(sayValue('from', '19:00', english)).toBe('19:00');
  });
});

test('a text changes by its words, a choice as a whole', () => {
  const text = sayChange({ field: 'summary', before: ['Vi laver mad'], after: ['Vi spiser mad'] }, reading);
  expect(text.apart).toBe(false);
  expect(text.pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  const days = sayChange({ field: 'days', before: ['MO', 'TH'], after: ['TH', 'FR'] }, reading);
  expect(days).toEqual({
    apart: true,
    pieces: [
      { kind: 'same', text: 'torsdag' },
      { kind: 'removed', text: 'mandag' },
      { kind: 'added', text: 'fredag' },
    ],
  });
});
