import { describe, expect, test } from 'vitest';
import { sayChanges, sayValue, type Reading } from '#i18n/field-values.ts';

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
    ['date', '3/12', 'torsdag den 3. december'],
    ['date', 'en dag', 'en dag'],
    ['from', 'kl. 19', 'kl. 19.00'],
    ['from', 'sent', 'sent'],
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
    ['price', '50', '50 kr.'],
    ['price', 'gratis', 'Gratis'],
    ['price', 'billigt', 'billigt'],
  ])('%s %s is "%s"', (field, value, said) => {
    expect(sayValue(field, value, reading)).toBe(said);
  });

  test('is said in English, too', () => {
    const english = { ...reading, lang: 'en' } as const;
    expect(sayValue('days', 'TH', english)).toBe('Thursday');
    expect(sayValue('from', '19:00', english)).toBe('19:00');
  });
});

describe('a change', () => {
  test('of a text is told by its words, of a choice as a whole', () => {
    const [text, days] = sayChanges(
      [
        { field: 'summary', before: ['Vi laver mad'], after: ['Vi spiser mad'] },
        { field: 'days', before: ['MO', 'TH'], after: ['TH', 'FR'] },
      ],
      reading,
    );
    expect(text?.apart).toBe(false);
    expect(text?.pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(days).toEqual({
      field: 'days',
      apart: true,
      pieces: [
        { kind: 'same', text: 'torsdag' },
        { kind: 'removed', text: 'mandag' },
        { kind: 'added', text: 'fredag' },
      ],
    });
  });

  test('that only says the same in another way is none', () => {
    const again = [
      { field: 'date', before: ['2026-12-03'], after: ['3. december'] },
      { field: 'from', before: ['19:00'], after: ['kl. 19'] },
      { field: 'price', before: ['50'], after: ['50 kr.'] },
    ];
    expect(sayChanges(again, reading)).toEqual([]);
  });
});
