import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryChoices, chosenParts, flagChoices, periodChoices } from '#components/filters/choices.ts';
import { keepKnown, readFilterLeniently } from '#components/filters/lenient.ts';
import { everything, filterQuery, type EventFilter } from '#domain/filter.ts';

const at = (filter: EventFilter): string => `?${filterQuery(filter)}`;
const all = {
  categories: [
    { slug: 'sport', name: 'Sport', nameEn: 'Sports', hue: 150 },
    { slug: 'klub', name: 'Klub', nameEn: 'Club', hue: 18 },
  ],
  towns: [{ slug: 'vojens', name: 'Vojens' }],
};

describe('choices as links', () => {
  test('a category is added, and taken away again', () => {
    const [sport] = categoryChoices(everything, all.categories, at, 'da');
    expect(sport).toMatchObject({ text: 'Sport', href: '?kategori=sport', chosen: false });
    const [chosen] = categoryChoices({ ...everything, categories: ['klub', 'sport'] }, all.categories, at, 'da');
    expect(chosen).toMatchObject({ href: '?kategori=klub', chosen: true });
  });

  test('a period takes the place of dates, and of another period', () => {
    const [tonight, weekend] = periodChoices({ ...everything, period: 'i-aften', from: '2026-11-24' }, at, 'da');
    expect(tonight).toMatchObject({ href: '?', chosen: true });
    expect(weekend).toMatchObject({ href: '?periode=weekend', chosen: false });
  });

  test('free and from afar stand beside each other', () => {
    const [free] = flagChoices({ ...everything, fromAfar: true }, at, 'en');
    expect(free).toMatchObject({ text: 'Free', href: '?gratis=1&afstand=1' });
  });

  test('everything chosen can be taken away by itself', () => {
    const filter = {
      ...everything,
      categories: ['sport'],
      towns: ['vojens'],
      age: 17,
      to: '2026-12-24',
      query: 'kage',
    };
    const parts = chosenParts(filter, all, at, 'da', '2026-11-23');
    expect(parts.map(({ text }) => text)).toEqual(['Sport', 'Vojens', '17 år', 'til 24. december', '»kage«']);
    expect(parts[2]?.href).toBe('?kategori=sport&by=vojens&til=2026-12-24&q=kage');
  });
});

describe('a filter that cannot be read', () => {
  const read = (query: string) => keepKnown(readFilterLeniently(new URLSearchParams(query), ['efter']), all);

  test('costs nothing but itself, and is kept as it was typed', () => {
    const { filter, complaints, typed } = read('kategori=sport&alder=abc&by=vojens');
    expect(filterQuery(filter)).toBe('kategori=sport&by=vojens');
    expect(complaints.map(({ field }) => field)).toEqual(['alder']);
    expect(typed('alder')).toBe('abc');
  });

  test('an unknown name is named, and so is a town that is not here', () => {
    const { filter, complaints } = read('foo=1&by=vojens,paris');
    expect(filter.towns).toEqual(['vojens']);
    expect(complaints.map(({ da }) => da)).toEqual([
      'Der er ikke noget filter, der hedder »foo«.',
      '»paris« findes ikke i kommunen.',
    ]);
  });

  test('a form sent with empty fields has a shorter address', () => {
    expect(read('q=&alder=&gratis=1').shorter).toBe('gratis=1');
    expect(read('gratis=1').shorter).toBeNull();
  });

  test('nothing at all makes it fail', () => {
    const names = fc.constantFrom(
      'kategori',
      'by',
      'alder',
      'gratis',
      'periode',
      'fra',
      'til',
      'q',
      'x'.repeat(60),
      '',
    );
    const query = fc.array(fc.tuple(names, fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(query, (pairs) => {
        const { filter } = readFilterLeniently(new URLSearchParams(pairs));
        expect(filterQuery(filter)).toBeTypeOf('string');
      }),
    );
  });
});
