import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { everything, filterQuery, periodDays, periods, readFilter, type EventFilter } from '#domain/filter.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const slugs = fc.uniqueArray(slug, { maxLength: 6 }).map((some) => some.toSorted());
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const filters: fc.Arbitrary<EventFilter> = fc.record({
  categories: slugs,
  towns: slugs,
  age: fc.option(fc.integer({ min: 0, max: 99 })),
  free: fc.boolean(),
  fromAfar: fc.boolean(),
  comeAlone: fc.boolean(),
  period: fc.option(fc.constantFrom(...periods)),
  from: fc.option(day),
  to: fc.constant(null),
  query: fc.option(fc.stringMatching(/^[a-zæøå&=+%,]{1,20}$/)),
});

describe('a filter in an address', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(new URLSearchParams(filterQuery(filter)))).toEqual(filter);
      }),
    );
  });

  test('is the same address however it was written', () => {
    const one = readFilter(new URLSearchParams('by=vojens&kategori=sport&kategori=musik&gratis=1'));
    const other = readFilter(new URLSearchParams('gratis=1&kategori=musik,sport,&by=vojens&q='));
    expect(filterQuery(one)).toBe('kategori=musik,sport&by=vojens&gratis=1');
    expect(filterQuery(other)).toBe(filterQuery(one));
  });

  test('is empty when it narrows nothing', () => {
    expect(filterQuery(everything)).toBe('');
    expect(readFilter(new URLSearchParams(''))).toEqual(everything);
  });

  test.each([
    ['fra=2026-02-30', 'fra'],
    ['fra=i+morgen', 'fra'],
    ['til=20260624', 'til'],
    ['fra=2026-06-24&til=2026-06-23', 'til'],
    ['alder=-1', 'alder'],
    ['alder=17&alder=18', 'alder'],
    ['alder=101', 'alder'],
    ['gratis=ja', 'gratis'],
    ['periode=snart', 'periode'],
    ['kategori=Sport', 'kategori'],
    ["kategori=sport'--", 'kategori'],
    [`q=${'a'.repeat(101)}`, 'q'],
    ['farve=roed', 'farve'],
    ['__proto__=1', '__proto__'],
  ])('%s is refused with a sentence in both languages at its name', (query, field) => {
    const complaint = complaints(query).find((one) => one.field === field);
    expect(complaint?.da).toMatch(/\w+\.$|«\.$/);
    expect(complaint?.en).toMatch(/\w+\.$|”\.$/);
  });
});

test.each(['fra=2026-13-01', 'til=i+morgen', 'kategori=A,B'])('%s is complained of once', (query) => {
  expect(complaints(query)).toHaveLength(1);
});

describe('a period seen from a day', () => {
  const zone = 'Europe/Copenhagen';
  const on = (date: string) => Temporal.ZonedDateTime.from(`${date}T20:00[${zone}]`).toInstant();

  test.each([
    ['2026-11-23', { from: '2026-11-27', to: '2026-11-29' }],
    ['2026-11-27', { from: '2026-11-27', to: '2026-11-29' }],
    ['2026-11-29', { from: '2026-11-29', to: '2026-11-29' }],
  ])('the weekend seen from %s', (date, days) => {
    expect(periodDays('weekend', on(date), zone)).toEqual(days);
  });

  test('next week begins on the Monday after', () => {
    expect(periodDays('naeste-uge', on('2026-11-29'), zone)).toEqual({ from: '2026-11-30', to: '2026-12-06' });
    expect(periodDays('naeste-uge', on('2026-11-30'), zone)).toEqual({ from: '2026-12-07', to: '2026-12-13' });
  });

  test('the day is the one in Denmark, not in Greenwich', () => {
    const justPastMidnight = Temporal.Instant.from('2026-06-30T22:30:00Z');
    expect(periodDays('i-aften', justPastMidnight, zone).from).toBe('2026-07-01');
  });

  test('no period ends before it begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periods), day, (period, date) => {
        const { from, to } = periodDays(period, on(date), zone);
        expect(to >= from && from >= date).toBe(true);
      }),
    );
  });
});

function complaints(query: string) {
  try {
    readFilter(new URLSearchParams(query));
    return [];
  } catch (error) {
    if (error instanceof HjemegnError) return error.complaints;
    throw error;
  }
}
