/** The rule of what somebody has hidden, over series at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidesNothing, isDateHidden, isEventHidden, isPlaceHidden, withoutHidden } from '#domain/hidden.ts';
import { noChoices, type Hidden } from '#domain/profile.ts';
import { emptyOverride, occurrencesOf, type Series } from '#domain/series.ts';
import { zone } from '#tests/support/random-rules.ts';
import { anySeries } from '#tests/support/random-series.ts';

const towns: Record<string, string | null> = { a: 'haderslev', b: 'haderslev', c: 'vojens', online: null };
const townOf = (place: string): string | null => towns[place] ?? null;
const anyPlace = fc.constantFrom('a', 'b', 'c', 'online', null);
const anyHidden: fc.Arbitrary<Hidden> = fc.record({
  categories: fc.subarray(['musik', 'sport']),
  towns: fc.subarray(['haderslev', 'vojens']),
  places: fc.subarray(['a', 'c', 'online']),
});

/** An event whose dates have been moved here and there. */
const anyEvent = fc
  .record({
    series: anySeries,
    category: fc.constantFrom('musik', 'mad'),
    placeId: anyPlace,
    moves: fc.array(anyPlace, { minLength: 1, maxLength: 4 }),
  })
  .map(({ series, category, placeId, moves }) => ({ ...withMoves(series, moves), category, placeId }));

function withMoves(series: Series, moves: readonly (string | null)[]): Series {
  const starts = occurrencesOf(series, zone, '2028-12-31').map(({ recurrenceId }) => recurrenceId);
  const moved = starts.slice(0, moves.length).map((recurrenceId, at) => ({
    ...(series.overrides.find((one) => one.recurrenceId === recurrenceId) ?? emptyOverride(recurrenceId)),
    placeId: moves[at] ?? null,
  }));
  const rest = series.overrides.filter((one) => !moved.some(({ recurrenceId }) => recurrenceId === one.recurrenceId));
  return { ...series, overrides: [...rest, ...moved] };
}

const nothing = noChoices.hidden;

describe('what is hidden', () => {
  test('what is left of an event has exactly the dates that are not hidden, each as it was', () => {
    fc.assert(
      fc.property(anyEvent, anyHidden, (event, hidden) => {
        const left = withoutHidden(event, hidden, townOf);
        const wanted = occurrencesOf(event, zone, '2028-12-31').filter(
          ({ override }) => !isDateHidden(event, override, hidden, townOf),
        );
        expect(left === null ? [] : occurrencesOf(left, zone, '2028-12-31')).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  test('no date that is left is of a hidden kind or at a hidden place or town', () => {
    fc.assert(
      fc.property(anyEvent, anyHidden, (event, hidden) => {
        const left = withoutHidden(event, hidden, townOf);
        if (left === null) return;
        const places = [left.placeId, ...left.overrides.map(({ placeId }) => placeId)].filter((id) => id !== null);
        expect(hidden.categories).not.toContain(left.category);
        for (const place of places) {
          expect(hidden.places).not.toContain(place);
          expect(hidden.towns).not.toContain(townOf(place));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('hiding more never shows more', () => {
    fc.assert(
      fc.property(anyEvent, anyHidden, anyHidden, (event, some, more) => {
        const both: Hidden = {
          categories: [...some.categories, ...more.categories],
          towns: [...some.towns, ...more.towns],
          places: [...some.places, ...more.places],
        };
        if (isEventHidden(event, some, townOf)) expect(isEventHidden(event, both, townOf)).toBe(true);
      }),
    );
  });

  test('nothing is, when nothing was chosen', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(withoutHidden(event, nothing, townOf)).toBe(event);
      }),
    );
  });
});

describe('a date that was moved', () => {
  const club = { category: 'klub', placeId: 'c' };

  test.each([
    ['to a hidden place', { ...nothing, places: ['a'] }, true],
    ['to a hidden town', { ...nothing, towns: ['haderslev'] }, true],
    ['away from a hidden place: the event is still the one that is hidden', { ...nothing, places: ['c'] }, true],
    ['somewhere else', { ...nothing, places: ['b'] }, false],
  ] as const)('%s', (_, hidden, expected) => {
    const choices: Hidden = { ...hidden, places: [...hidden.places], towns: [...hidden.towns], categories: [] };
    expect(isDateHidden(club, { placeId: 'a' }, choices, townOf)).toBe(expected);
  });
});

test('what is nowhere is at no hidden place', () => {
  const all: Hidden = { categories: [], towns: ['haderslev', 'vojens'], places: ['a', 'b', 'c'] };
  expect(isPlaceHidden({ placeId: null, town: null }, all)).toBe(false);
  expect(isPlaceHidden({ placeId: 'x', town: 'vojens' }, all)).toBe(true);
  expect(isEventHidden({ category: 'musik', placeId: null }, all, () => 'vojens')).toBe(false);
});

test.each([
  ['nothing', nothing, true],
  ['a kind', { ...nothing, categories: ['musik'] }, false],
  ['a town', { ...nothing, towns: ['vojens'] }, false],
  ['a place', { ...nothing, places: ['a'] }, false],
  ['a kind and a town', { ...nothing, categories: ['musik'], towns: ['vojens'] }, false],
  ['a town and a place', { ...nothing, towns: ['vojens'], places: ['a'] }, false],
])('who has hidden %s', (_, hidden, expected) => {
  expect(hidesNothing(hidden)).toBe(expected);
});

test('an extra date that was moved to a hidden place is no date any more, and the others are', () => {
  const [kept, gone] = ['2026-12-05T19:00', '2026-12-12T19:00'] as const;
  const series: Series & { category: string; placeId: string } = {
    ...{ start: '2026-12-01T19:00', end: '2026-12-01T21:00', rule: null, category: 'musik', placeId: 'c' },
    ...{ excludedDates: [], extraDates: [kept, gone], overrides: [{ ...emptyOverride(gone), placeId: 'a' }] },
  };
  const left = withoutHidden(series, { ...nothing, places: ['a'] }, townOf);
  expect(left).toMatchObject({ extraDates: [kept], excludedDates: [gone], overrides: [] });
});

test('a place without a name for it, or without a town, is not hidden by an empty word', () => {
  const odd = { categories: [], towns: [null], places: [null] } as unknown as Hidden;
  expect(isPlaceHidden({ placeId: null, town: null }, odd)).toBe(false);
  expect(isEventHidden({ category: 'musik', placeId: null }, odd, () => 'vojens')).toBe(false);
});
