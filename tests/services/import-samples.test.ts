import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event } from '#db/schema/event.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { listPlaces } from '#services/place/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { openImporting, type Importing } from './importing.ts';

const samples = ['klub-google', 'forening-apple', 'bibliotek-outlook'] as const;

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
  for (const name of samples) await at.import(sample(name), { name });
});
afterAll(() => at.close());

function sample(name: (typeof samples)[number]): Buffer {
  return readFileSync(new URL(`../samples/${name}.ics`, import.meta.url));
}

/** Every so many days from the first to the last, without some. */
function every(days: number, first: string, last: string, without: readonly string[] = []): string[] {
  const dates: string[] = [];
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days })) {
    if (!without.includes(day.toString())) dates.push(day.toString());
  }
  return dates;
}

describe('the club, out of Google', () => {
  const uid = 'klub-torsdag-eksempel@google.com';

  test('meets every Thursday to the end of June, but for three; one is on the Friday', async () => {
    const thursdays = every(7, '2026-09-10', '2027-06-24', ['2026-10-15', '2026-12-24', '2026-12-31']);
    const title = 'Torsdagsklub – mad, musik og "hæng ud"';
    const expected = thursdays.map((day) =>
      day === '2026-11-26'
        ? '2026-11-27T19:00 2026-11-27T23:30 moved Julefrokost i klubben (fredag i stedet for torsdag)'
        : `${day}T19:00 ${day}T22:00 scheduled ${title}`,
    );
    expect(expected).toHaveLength(39);
    expect(await at.dates(uid)).toEqual(expected);
  });

  test('says what it is in plain words', async () => {
    expect(await at.event(uid)).toMatchObject({
      summary: 'Åben klub for alle mellem 14 og 18. Kom, som du er.',
      text: 'Vi laver mad kl. 19.30 & spiller bagefter.',
      category: 'klub',
      rule: 'FREQ=WEEKLY;WKST=MO;BYDAY=TH;UNTIL=20270624T190000',
    });
  });

  test('has a holiday of nine whole days', async () => {
    expect(await at.dates('vinterferie-eksempel@google.com')).toEqual([
      '2027-02-13 2027-02-22 scheduled Vinterferie – aktiviteter hver dag',
    ]);
  });

  test('has cancelled a camp, and says why', async () => {
    expect(await at.dates('skatecamp-eksempel@google.com')).toEqual([
      '2026-12-05T10:00 2026-12-05T15:00 cancelled Skatecamp for begyndere',
    ]);
    expect(await at.event('skatecamp-eksempel@google.com')).toMatchObject({
      status: 'cancelled',
      reason: 'for få tilmeldte',
      summary: '',
      text: '',
    });
  });
});

describe('the sports club, out of Apple', () => {
  test('trains Tuesdays and Thursdays to the end of April, but for Christmas', async () => {
    const christmas = ['2026-12-22', '2026-12-24', '2026-12-29', '2026-12-31'];
    const tuesdays = every(7, '2026-09-01', '2027-04-30', christmas);
    const thursdays = every(7, '2026-09-03', '2027-04-30', christmas);
    const title = 'Håndbold U17–U19 🤾 åben træning';
    const special: Record<string, string> = {
      '2026-11-03': `2026-11-03T18:30 2026-11-03T20:00 moved ${title} (en time senere)`,
      '2026-12-01': `2026-12-01T17:30 2026-12-01T19:00 cancelled ${title}`,
    };
    const expected = [...tuesdays, ...thursdays]
      .toSorted()
      .map((day) => special[day] ?? `${day}T17:30 ${day}T19:00 scheduled ${title}`);
    expect(expected).toHaveLength(66);
    expect(await at.dates('5A1E0000-EKSEMPEL-4F00-9E00-HAANDBOLD0001')).toEqual(expected);
  });

  test('has a meet of two whole days', async () => {
    expect(await at.dates('5A1E0000-EKSEMPEL-4F00-9E00-STAEVNE0001')).toEqual([
      '2027-05-08 2027-05-10 scheduled Stævne – kom og hep',
    ]);
  });
});

describe('the library, out of Outlook', () => {
  test('plays on the first Tuesday of eight months', async () => {
    const tuesdays = [
      '2026-11-03',
      '2026-12-01',
      '2027-01-05',
      '2027-02-02',
      '2027-03-02',
      '2027-04-06',
      '2027-05-04',
      '2027-06-01',
    ];
    expect(await at.dates('040000008200E00074C5B7101A82E00800000000EKSEMPEL0001')).toEqual(
      tuesdays.map((day) => `${day}T16:00 ${day}T18:00 scheduled Brætspilscafé første tirsdag i måneden`),
    );
  });

  test('says so in plain words, none of them a script', async () => {
    const cafe = await at.event('040000008200E00074C5B7101A82E00800000000EKSEMPEL0001');
    expect(cafe).toMatchObject({
      summary: 'Brætspil, kage og nye venner. Gratis.',
      text: 'Tilmelding er ikke nødvendig.',
    });
  });

  test('stays open a night', async () => {
    expect(await at.dates('040000008200E00074C5B7101A82E00800000000EKSEMPEL0002')).toEqual([
      '2026-12-12T22:00 2026-12-13T04:00 scheduled Gyser-nat på biblioteket (overnatning)',
    ]);
  });
});

test('places are told apart by name and town', async () => {
  const places = await listPlaces(at.hub, await getMunicipality(at.hub, 'haderslev'));
  const said = places.map(({ name, town, postalCode, latitude }) => [name, town, postalCode, latitude]);
  expect(said).toEqual([
    ['Biblioteket i Gram', 'gram', null, null],
    ['Biblioteket i Vojens', 'vojens', null, null],
    ['Hallen', 'vojens', null, 55.25],
    ['StreetDome', null, null, null],
    ['Ungdomsklubben', 'haderslev', '6100', null],
  ]);
});

test('nobody who is invited, who arranged it or what rings is kept anywhere', async () => {
  const rows = JSON.stringify(await at.hub.db.read.select().from(event));
  const records = JSON.stringify(await at.hub.db.read.query.revision.findMany());
  for (const word of [
    'skjult',
    'Skal aldrig vises',
    'eksempel@example.org',
    'mailto',
    'Reminder',
    'alert(1)',
    'onclick',
  ]) {
    expect(rows).not.toContain(word);
    expect(records).not.toContain(word);
  }
});

test.each(samples)('%s a second time changes nothing', async (name) => {
  const before = { rows: await at.hub.db.read.select().from(event), revision: await getRevision(at.hub, 'haderslev') };
  at.setNow('2026-11-24T17:00:00Z');
  const report = await at.import(sample(name), { name });
  expect(report).toMatchObject({ created: 0, changed: 0, vanished: [], remarks: [] });
  expect(report.unchanged).toBe(name === 'klub-google' ? 3 : 2);
  expect(await at.hub.db.read.select().from(event)).toEqual(before.rows);
  expect(await getRevision(at.hub, 'haderslev')).toEqual(before.revision);
});
