import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { HjemegnError } from '#domain/errors.ts';
import { blankEventFields } from '#domain/event-fields.ts';
import { readEventFields } from '#domain/event-form.ts';
import { eventDefaults } from '#domain/event.ts';

const home = { timeZone: 'Europe/Copenhagen' };
const today = '2026-11-25';
const typed: Fields = {
  ...blankEventFields(),
  title: ['Torsdagsklub'],
  category: ['klub'],
  date: ['26.11.2026'],
  from: ['19'],
  to: ['22'],
};

function read(fields: Fields) {
  return readEventFields({ ...typed, ...fields }, { home, today, before: null });
}

function complaints(fields: Fields): string[] {
  try {
    read(fields);
  } catch (error) {
    if (error instanceof HjemegnError) return error.complaints.map(({ field, da }) => `${field}: ${da}`);
    throw error;
  }
  return [];
}

const weekly: Fields = { repeat: ['weekly'], days: ['TH'], until: ['2026-12-17'] };

describe('a form says', () => {
  test('when, and what holds unless it says otherwise', () => {
    expect(read({}).details).toEqual({
      ...eventDefaults,
      title: 'Torsdagsklub',
      category: 'klub',
      start: '2026-11-26T19:00',
      end: '2026-11-26T22:00',
    });
  });

  test.each<[string, Fields, string, string]>([
    ['two hours without an end', { to: [] }, '2026-11-26T19:00', '2026-11-26T21:00'],
    ['a night', { from: ['22'], to: ['4'] }, '2026-11-26T22:00', '2026-11-27T04:00'],
    ['until midnight', { to: ['24'] }, '2026-11-26T19:00', '2026-11-27T00:00'],
    ['a weekend', { endDate: ['28.11.2026'], to: ['12'] }, '2026-11-26T19:00', '2026-11-28T12:00'],
    ['a whole day', { wholeDay: ['ja'], from: [], to: [] }, '2026-11-26', '2026-11-27'],
    ['whole days', { wholeDay: ['ja'], endDate: ['28/11'] }, '2026-11-26', '2026-11-29'],
  ])('%s', (_, fields, start, end) => {
    expect(read(fields).details).toMatchObject({ start, end });
  });

  test('what it took for granted', () => {
    expect(read({ to: [] }).remarks).toMatchObject([
      { field: 'to', da: 'Der er ikke skrevet, hvornår det slutter. Så varer det to timer.' },
    ]);
    expect(read({ from: ['22'], to: ['4'] }).remarks).toMatchObject([{ field: 'to', da: 'Det slutter dagen efter.' }]);
  });

  test('the first of an hour that comes twice, and says so', () => {
    const { details, remarks } = read({ date: ['25.10.2026'], from: ['2.30'], to: ['5'] });
    expect(details.start).toBe('2026-10-25T02:30');
    expect(remarks.filter(({ field }) => field === 'from')).toMatchObject([
      { da: 'Klokken 02.30 kommer to gange den nat, fordi uret stilles tilbage. Det er den første.' },
    ]);
    expect(remarks.map(({ da }) => da)).toContain('Den dag er forbi.');
  });

  test.each<[string, Fields, string]>([
    ['an end that would make it 21 hours long', { from: ['22'], to: ['19'] }, 'to'],
    ['months on end by the clock', { date: ['1.12.2026'], endDate: ['1.3.2027'], from: ['10'], to: ['12'] }, 'endDate'],
    ['a year nobody plans for', { date: ['1.12.2033'], from: ['10'], to: ['12'] }, 'date'],
  ])('that %s is surely a slip', (_, said, field) => {
    expect(complaints({ date: ['1.12.2026'], ...said }).join()).toMatch(new RegExp(`^${field}: `));
  });

  test('which dates of a series the clocks skip or repeat', () => {
    const sundays = { date: ['18.10.2026'], from: ['2.30'], to: ['5'], repeat: ['weekly'], until: ['1.5.2027'] };
    expect(read(sundays).remarks.map((one) => one.da)).toEqual([
      'Den 25.10.2026 kommer klokken 02.30 to gange, fordi uret stilles tilbage. Det er den første.',
      'Den 28.3.2027 stilles uret frem, og klokken 02.30 findes ikke: den dato falder ud.',
    ]);
  });

  test('which dates are left out: days, a week, and those that are no date are remarked', () => {
    const { details, remarks } = read({ ...weekly, excluded: ['3/12', 'uge 51', '4/12'] });
    expect(details.excludedDates).toEqual(['2026-12-03T19:00', '2026-12-17T19:00']);
    expect(remarks.map((one) => one.field)).toEqual(['excluded']);
  });

  test('which dates there are besides, at the usual time or another', () => {
    const { details } = read({ ...weekly, extra: ['18.12.2026', '19.12.2026 kl. 14', '3.12.2026'] });
    expect(details.extraDates).toEqual(['2026-12-18T19:00', '2026-12-19T14:00']);
  });

  test('a date at another time in place of the usual one', () => {
    const { details } = read({ ...weekly, excluded: ['3/12'], extra: ['3/12 kl. 14'] });
    expect(details).toMatchObject({ excludedDates: ['2026-12-03T19:00'], extraDates: ['2026-12-03T14:00'] });
  });

  test('a price, a link without its beginning, and a picture by its id', () => {
    const fields = {
      price: ['1.250,50'],
      signUpUrl: ['example.org/til'],
      pictureId: ['abcdefgh-1600x900'],
      pictureAlt: ['Bålet'],
    };
    expect(read(fields).details).toMatchObject({
      price: 125_050,
      signUp: 'none',
      signUpUrl: 'https://example.org/til',
      pictureUrl: '/billeder/abcdefgh-1600x900',
    });
  });
});

describe('a form is refused, with a clear sentence at its field, for', () => {
  test.each<[string, Fields, string[]]>([
    [
      'nothing at all',
      { title: [], category: [], date: [], from: [], to: [] },
      [
        'date: Skriv, hvilken dag det er.',
        'from: Skriv, hvornår det begynder, eller vælg hele dagen.',
        'category: Vælg, hvad det er for noget.',
        'title: Feltet »Hvad skal der ske?« må ikke være tomt.',
      ],
    ],
    ['an end before the start', { endDate: ['26.11.2026'], to: ['18'] }, ['to: Den slutter, før den begynder.']],
    ['an end on a day before', { endDate: ['25.11.2026'] }, ['endDate: Den slutter, før den begynder.']],
    [
      'the hour that does not exist',
      { date: ['28.3.2027'], from: ['2.30'], to: ['5'] },
      ['from: Klokken 02.30 findes ikke den dag: uret stilles frem.'],
    ],
    [
      'an end in the hour that does not exist',
      { date: ['28.3.2027'], from: ['1'], to: ['2.30'] },
      ['to: Klokken 02.30 findes ikke den dag: uret stilles frem.'],
    ],
    [
      'an extra date in the hour that does not exist',
      { from: ['2.30'], to: ['5'], extra: ['28.3.2027'] },
      ['extra: Klokken 02.30 findes ikke den 2027-03-28: uret stilles frem.'],
    ],
    [
      'a rule with no dates',
      { repeat: ['other'], rule: ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2'] },
      ['rule: Reglen giver aldrig en dato: der er ikke 31 dage i februar.'],
    ],
    [
      'a rule for a day that none of its months has',
      { repeat: ['other'], rule: ['FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31'] },
      ['rule: Reglen giver aldrig en dato: der er ikke 31 dage i april eller juni.'],
    ],
    [
      'a rule that chooses the sixth of five',
      { repeat: ['other'], rule: ['FREQ=MONTHLY;BYDAY=TH;BYSETPOS=6'] },
      ['rule: Reglen giver aldrig en dato.'],
    ],
    [
      'every date taken out',
      { ...weekly, excluded: ['26/11', '3/12', '10/12', '17/12'] },
      ['excluded: Alle datoer er taget ud. Lad mindst én blive.'],
    ],
    ['the only date taken out', { excluded: ['26/11'] }, ['excluded: Alle datoer er taget ud. Lad mindst én blive.']],
    [
      'a date every second',
      { repeat: ['other'], rule: ['FREQ=SECONDLY'] },
      ['rule: En regel gentager daglig, ugentlig, månedlig eller årlig.'],
    ],
    [
      'a date every day for thousands of years',
      { repeat: ['other'], rule: ['FREQ=DAILY;UNTIL=99991231T190000'] },
      ['rule: Reglen giver flere end 2000 datoer. Vælg en tidligere slutdato.'],
    ],
    [
      'a million dates',
      { repeat: ['other'], rule: ['FREQ=DAILY;COUNT=1000000'] },
      ['rule: Reglen giver flere end 2000 datoer. Vælg en tidligere slutdato.'],
    ],
    [
      'dates every day for sixty years',
      { repeat: ['weekly'], days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], until: ['2086-01-01'] },
      ['until: Reglen giver flere end 2000 datoer. Vælg en tidligere slutdato.'],
    ],
    [
      'a week that is none',
      { ...weekly, excluded: ['uge 60'] },
      ['excluded: »uge 60« er ikke en dato, der findes. Skriv den som 24.6.2027.'],
    ],
    ['ages that cross', { ageFrom: ['18'], ageTo: ['14'] }, ['ageTo: Den højeste alder er lavere end den laveste.']],
    ['a sign-up without its link', { signUp: ['link'] }, ['signUpUrl: Tilmelding med link mangler sit link.']],
    [
      'a picture without words',
      { pictureId: ['abcdefgh-1600x900'] },
      ['pictureAlt: Billedet mangler en tekst til dem, der ikke kan se det.'],
    ],
    ['a price that is none', { price: ['billigt'] }, ['price: Skriv prisen som et beløb, fx 50, eller »gratis«.']],
  ])('%s', (_, fields, expected) => {
    expect(complaints(fields)).toEqual(expected);
  });

  test('several things, said at once', () => {
    expect(complaints({ to: ['x'], days: ['MO'], repeat: ['weekly'], ageFrom: ['-1'], price: ['?'] })).toHaveLength(3);
  });
});

test('reading the longest rule that is refused takes no time', () => {
  const began = performance.now();
  complaints({ repeat: ['other'], rule: ['FREQ=DAILY;UNTIL=99991231T190000'] });
  complaints({ repeat: ['weekly'], days: ['TH'], excluded: ['31.12.2099'] });
  expect(performance.now() - began).toBeLessThan(2000);
});
