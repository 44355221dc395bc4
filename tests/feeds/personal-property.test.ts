/**
 * Whatever somebody chooses, hides, saves and says of their days at home: ical.js reads in their calendar exactly the
 * dates that the rule gives, and never one that is hidden. The rule is written out here date by date, without the
 * shortcuts of the program.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saved as savedTable } from '#db/schema/account.ts';
import { homeVisit } from '#db/schema/account.ts';
import type { Event } from '#domain/event.ts';
import { isDateHidden } from '#domain/hidden.ts';
import type { FeedContent } from '#domain/personal-feed.ts';
import type { Choices, Hidden } from '#domain/profile.ts';
import { occurrencesOf, type Occurrence } from '#domain/series.ts';
import { addDays, dayOf, epochSeconds, instantOf, isWholeDay, type Day } from '#domain/time.ts';
import type { Stay } from '#domain/visit.ts';
import { createEvent } from '#services/event/create.ts';
import { createPlace } from '#services/place/create.ts';
import { rewriteChoices } from '#services/profile/choices.ts';
import { encryptedDays } from '#services/visit/records.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asYoung, type Young } from '#tests/support/people.ts';
import { calendarOf } from '#tests/support/personal-calendar.ts';
import { zone } from '#tests/support/random-rules.ts';
import { anySeries } from '#tests/support/random-series.ts';
import { shownByIcalJs } from '#tests/support/read-by-ical-js.ts';
import { differences, farthestMove, shownLine } from '#tests/support/shown.ts';

let at: TestHub;
let young: Young;
let events: Event[];
const towns = ['haderslev', 'vojens', 'gram'] as const;
const categories = ['klub', 'sport', 'musik'] as const;
const townOfPlace = new Map<string, string>();
const townOf = (placeId: string): string | null => townOfPlace.get(placeId) ?? null;

/** Series at random, at places at random, some of their dates elsewhere. */
beforeAll(async () => {
  at = await openTestHub();
  young = await asYoung(at.hub);
  for (const [index, town] of [...towns, ...towns].entries()) {
    const { id } = await createPlace(at.hub, 'haderslev', { name: `Sted ${index}`, town });
    townOfPlace.set(id, town);
  }
  const somewhere = fc.option(fc.constantFrom(...townOfPlace.keys()), { nil: null, freq: 5 });
  const anyEvent = fc.record({
    series: anySeries,
    category: fc.constantFrom(...categories),
    places: fc.array(somewhere, { minLength: 8, maxLength: 8 }),
  });
  events = [];
  for (const { series, category, places } of fc.sample(anyEvent, { seed: 20261123, numRuns: 24 })) {
    const overrides = series.overrides.map((one, index) => ({ ...one, placeId: places[index + 1] ?? null }));
    const said = { ...series, overrides, excludedDates: [...series.excludedDates], extraDates: [...series.extraDates] };
    events.push(
      await createEvent(at.hub, 'haderslev', {
        title: `Nummer ${events.length}`,
        category,
        placeId: places[0] ?? null,
        ...said,
      }),
    );
  }
});
afterAll(() => at.close());

type Life = { choices: Choices; saved: readonly number[]; visits: readonly Stay[]; contents: readonly FeedContent[] };

const some = <T>(values: readonly T[], max = values.length) => fc.subarray([...values], { maxLength: max });
const anyStay = fc
  .record({ day: fc.integer({ min: -20, max: 300 }), days: fc.integer({ min: 0, max: 30 }) })
  .map(({ day, days }) => ({ from: addDays('2026-11-23', day), to: addDays('2026-11-23', day + days) }));
const anyLife: fc.Arbitrary<Life> = fc.record({
  choices: fc.record({
    interests: some(categories, 2),
    towns: some(towns, 2),
    languages: fc.constant([]),
    birthYear: fc.constant(null),
    hidden: fc.record({ categories: some(categories, 1), towns: some(towns, 1), places: fc.constant([]) }),
  }),
  saved: some(
    Array.from({ length: 24 }, (_, index) => index),
    8,
  ),
  visits: fc.array(anyStay, { maxLength: 3 }),
  contents: fc.constantFrom(
    ['saved'],
    ['interests'],
    ['saved', 'interests'],
    ['saved', 'home-only'],
    ['interests', 'home-only'],
    ['saved', 'interests', 'home-only'],
  ),
});

async function live({ choices, saved, visits }: Life): Promise<void> {
  const profileId = young.actor.id;
  await at.hub.db.write(async (tx) => {
    await rewriteChoices(young, tx, () => choices);
    await tx.delete(savedTable);
    await tx.delete(homeVisit);
    for (const index of saved) {
      await tx
        .insert(savedTable)
        .values({ profileId, noun: 'event', itemId: events[index]!.id, savedOn: '2026-11-23' });
    }
    for (const stay of visits) {
      const id = at.hub.newId();
      await tx.insert(homeVisit).values({ id, profileId, days: encryptedDays(at.hub.keys, id, stay) });
    }
  });
}

/** What the calendar is to show, line by line. */
function expected(life: Life): string[] {
  return events
    .flatMap((event, index) => datesOf(event, life.saved.includes(index), life).map((date) => lineOf(event, date)))
    .filter((line) => line.slice(0, 10) >= from && line.slice(0, 10) <= to)
    .toSorted();
}

const [from, to] = ['2026-08-01', '2027-12-31'];
const reach = { from: epochSeconds('2026-10-24', zone), to: epochSeconds('2027-11-24', zone) };

function datesOf(event: Event, isSaved: boolean, { choices, contents, visits }: Life): Occurrence[] {
  const visible = occurrencesOf(event, zone, addDays(to, farthestMove)).filter(
    ({ override }) => !isDateHidden(event, override, choices.hidden, townOf),
  );
  const wanted = (date: Occurrence): boolean =>
    (isSaved && contents.includes('saved')) || (contents.includes('interests') && matches(event, date, choices));
  const near = visible.filter(({ startsAt, endsAt }) => startsAt < reach.to && endsAt > reach.from);
  if (!contents.includes('home-only')) return near.some(wanted) ? visible : [];
  return visible.filter((date) => wanted(date) && visits.some((stay) => isOn(date, stay)));
}

function matches(event: Event, { override }: Occurrence, { interests, towns: chosen }: Choices): boolean {
  const town = townOf(override?.placeId ?? event.placeId ?? '');
  if (interests.length + chosen.length === 0) return false;
  return (
    (interests.length === 0 || interests.includes(event.category)) &&
    (chosen.length === 0 || chosen.includes(town ?? ''))
  );
}

/** True when some day of the stay has some of the date in it. */
function isOn({ start, end }: Occurrence, stay: Stay): boolean {
  for (let day: Day = stay.from; day <= stay.to; day = addDays(day, 1)) {
    if (dayOf(start) === day) return true;
    const midnight = (wall: string): string => (isWholeDay(wall) ? `${wall}T00:00` : wall);
    if (midnight(start) < `${addDays(day, 1)}T00:00` && midnight(end) > `${day}T00:00`) return true;
  }
  return false;
}

function lineOf(event: Event, { start, end, startsAt, endsAt, override, status }: Occurrence): string {
  const when = (wall: string, moment: number): string => (isWholeDay(wall) ? wall : instantOf(moment).toString());
  const title = override?.title ?? event.title;
  return shownLine(when(start, startsAt), when(end, endsAt), status === 'cancelled' ? `AFLYST: ${title}` : title);
}

function hidesSomewhere(text: string, { towns: gone }: Hidden): boolean {
  return [...townOfPlace].some(([, town], index) => gone.includes(town) && text.includes(`LOCATION:Sted ${index}\\,`));
}

test('ical.js reads what the rule says, and nothing hidden', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, async (life) => {
      await live(life);
      const text = await calendarOf(young, life.contents);
      expect(differences(shownByIcalJs(text, from, to), expected(life))).toEqual([]);
      expect(hidesSomewhere(text, life.choices.hidden)).toBe(false);
    }),
    { numRuns: 60 },
  );
}, 120_000);
