/**
 * What is told of people gives no small number away: every table of up to twenty people is told, and whoever knows the
 * rules and reads all of it looks for a number from 1 to 4 that only one of those tables has.
 */
import { expect, test } from 'vitest';
import { shownPeople, type PeopleCounts } from '#domain/figures.ts';
import { shownAlone, shownStock } from '#domain/small-numbers.ts';

/** A table as it is, by the names of its numbers. */
type Table = Record<string, number>;

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, many) => many);
/** Those near the top have neighbours that are not among the tables. */
const most = 20;
const looked = most - 5;

/** Numbers of 1 to 4 that what is told leaves no doubt of: the number's name, it, and what is told. */
function given(tables: readonly Table[], told: (table: Table) => unknown): string[] {
  const alike = Map.groupBy(tables, (table) => JSON.stringify(told(table)));
  return [...alike].flatMap(([words, all]) => {
    if (all.some(({ size = 0 }) => size > looked)) return [];
    return Object.keys(all[0] ?? {}).flatMap((name) => {
      const [only = 0, ...others] = new Set(all.map((table) => table[name] ?? 0));
      return others.length === 0 && only > 0 && only < 5 && name !== 'size' ? [`${name} is ${only}: ${words}`] : [];
    });
  });
}

/** Every quarter there can be: some of the profiles were used, by some of those was something kept, of two categories. */
const quarters: Table[] = upTo(most).flatMap((profiles) =>
  upTo(profiles).flatMap((used) =>
    upTo(used).flatMap((saved) =>
      upTo(saved).flatMap((club) =>
        upTo(club).map((sport) => ({
          ...{ size: profiles, profiles, used, saved, club, sport },
          // What subtracting one number from another gives.
          ...{
            unused: profiles - used,
            keptNothing: used - saved,
            noneOfClub: saved - club,
            noneOfSport: saved - sport,
          },
        })),
      ),
    ),
  ),
);

/** A category that nobody kept anything of has no line. */
function countsOf({ profiles = 0, used = 0, saved = 0, club = 0, sport = 0 }: Table): PeopleCounts {
  const lines = [
    { label: 'klub', people: club },
    { label: 'sport', people: sport },
  ];
  return { profiles, used, saved, categories: lines.filter(({ people }) => people > 0) };
}

test('no number from 1 to 4 can be read, nor reckoned from the other numbers of the quarter', () => {
  expect(quarters.length).toBeGreaterThan(50_000);
  expect(given(quarters, (table) => shownPeople(countsOf(table)))).toEqual([]);
});

test('a number from 1 to 4 is never told itself, however many there are', () => {
  for (const many of upTo(1000)) {
    const { profiles, used, saved } = shownPeople({ profiles: many, used: many, saved: many, categories: [] });
    for (const one of [profiles, used, saved]) expect([1, 2, 3, 4]).not.toContain(one[0]?.people);
  }
});

test('a quarter is told number by number, and as it is where it may be', () => {
  const categories = ['klub', 'sport', 'musik'].map((label, at) => ({ label, people: [12, 10, 4][at] ?? 0 }));
  expect(shownPeople({ profiles: 23, used: 16, saved: 12, categories })).toEqual({
    profiles: [{ label: '', people: 25 }],
    used: [{ label: '', people: 15 }],
    saved: [{ label: '', people: 12 }],
    savedCategory: [
      { label: 'klub', people: 12 },
      { label: 'sport', people: null },
      { label: 'musik', people: null },
    ],
  });
});

const complements = (table: Table) => {
  const { profiles, used, saved, categories } = countsOf(table);
  const alone = categories.map(({ people }) => shownAlone(people));
  return [shownStock(profiles), shownStock(used), shownAlone(saved), alone];
};
const exact = (table: Table) => [...complements(table), table.profiles];
const fromFour = (table: Table) => {
  const { saved = 0 } = table;
  return [shownPeople(countsOf(table)), saved > 0 && saved < 4 ? null : saved];
};

test.each([
  ['those who are not in a group are few', complements, 'noneOfClub is 3'],
  ['how many profiles there are is told to the one', exact, 'unused is 1'],
  ['four are told', fromFour, 'saved is 4'],
])('it would be found where %s', (_, told, found) => {
  expect(given(quarters, told).some((one) => one.startsWith(found))).toBe(true);
});

test('beside those who joined it could be reckoned how few there were, so they are not told', () => {
  const joining = upTo(most).flatMap((before) =>
    upTo(most).flatMap((joined) =>
      upTo(before + joined)
        .filter((after) => after >= joined)
        .map((after) => ({ size: Math.max(before, after), before, joined, after })),
    ),
  );
  const told = ({ before = 0, joined = 0, after = 0 }: Table) => [
    shownStock(before),
    shownAlone(joined),
    shownStock(after),
  ];
  expect(given(joining, told)).toContain('joined is 4: [null,null,10]');
  expect(given(joining, ({ before = 0, after = 0 }) => [shownStock(before), shownStock(after)])).toEqual([]);
});
