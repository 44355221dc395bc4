/** A trusted source: what it says is published straight away, told to those who follow, and what was decided here stands. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { announcement } from '#db/schema/announcement.ts';
import { changeEvent } from '#services/event/change.ts';
import { createPlace } from '#services/place/create.ts';
import { mapSource, pauseSource, trustSource } from '#services/source/change.ts';
import { listCameFrom, listOwnNames } from '#services/source/queries.ts';
import { removeSource } from '#services/source/remove.ts';
import { addSource } from '#services/source/add.ts';
import { readDueSources } from '../../../src/jobs/read-sources.ts';
import { calendar, vevent } from '../importing.ts';
import { refused } from '../refused.ts';
import { openReading, type ReadingHub } from './reading.ts';

let at: ReadingHub;
beforeEach(async () => {
  at = await openReading();
});
afterEach(() => at.close());

const evening = (day: string, ...more: string[]): string[] => [
  `DTSTART;TZID=Europe/Copenhagen:202612${day}T190000`,
  `DTEND;TZID=Europe/Copenhagen:202612${day}T210000`,
  ...more,
];
const club = (...more: string[]): string[] => ['SUMMARY:Klubaften', ...evening('03'), ...more];
const told = async (): Promise<string[]> =>
  (await at.hub.db.read.select().from(announcement)).map(({ kind, reason }) => [kind, reason ?? ''].join(' ').trim());

test('publishes, moves, changes and cancels by itself, and each is told once', async () => {
  const id = await at.add(calendar(club()), { trusted: true });
  expect(await at.events()).toEqual(['published Klubaften']);
  await at.again(id, calendar(['SUMMARY:Klubaften', ...evening('04')]));
  await at.again(id, calendar(['SUMMARY:Klubaften med mad', ...evening('04')]));
  await at.again(
    id,
    calendar(['SUMMARY:Klubaften med mad', 'STATUS:CANCELLED', 'DESCRIPTION:Aflyst: sygdom', ...evening('04')]),
  );
  expect(await at.events()).toEqual(['cancelled Klubaften med mad']);
  expect(await told()).toEqual(['published', 'moved', 'changed', 'cancelled sygdom']);
  expect(await at.waiting()).toEqual([]);
});

test('what was changed here stands; what both changed waits for somebody, and says so', async () => {
  const id = await at.add(calendar(club('DESCRIPTION:Kom glad')), { trusted: true });
  const { id: itemId } = await at.event('Klubaften');
  await changeEvent(at.editor, { municipality: 'haderslev', id: itemId }, { title: 'Fed klubaften', price: 0 });
  await at.again(id, calendar(['SUMMARY:Torsdagsklub', 'DESCRIPTION:Kom glad', ...evening('04')]));
  expect(await at.event('Fed klubaften')).toMatchObject({ start: '2026-12-04T19:00', price: 0 });
  expect(await at.waiting()).toEqual(['change Torsdagsklub']);
  expect((await at.proposal('Torsdagsklub')).word).toContain('titlen');
});

test('what it is not sure of, and what vanishes, waits all the same', async () => {
  const id = await at.add(calendar(club(), ['SUMMARY:Måske', 'STATUS:TENTATIVE', ...evening('08')]), { trusted: true });
  expect(await at.waiting()).toEqual(['create Måske']);
  await at.again(id, calendar(['SUMMARY:Ny', ...evening('10')]).replace('UID:a', 'UID:ny'));
  expect(await at.waiting()).toEqual(['cancel Klubaften']);
});

test('an edit that is made while a proposal waits is not overwritten unseen', async () => {
  const id = await at.add(calendar(club()));
  const itemId = await at.publish('Klubaften');
  await at.again(id, calendar(['SUMMARY:Torsdagsklub', ...evening('04')]));
  await changeEvent(at.editor, { municipality: 'haderslev', id: itemId }, { summary: 'Med mad', price: 2500 });
  await at.publish('Torsdagsklub');
  expect(await at.event('Torsdagsklub')).toMatchObject({ start: '2026-12-04T19:00', summary: 'Med mad', price: 2500 });
});

describe('its own names', () => {
  test('are learnt on screen, and what is here follows', async () => {
    const place = await createPlace(at.hub, 'haderslev', { name: 'Ungdomsklubben', town: 'haderslev' });
    const said = club('CATEGORIES:Gys og gru,Film', 'LOCATION:Lok. 3');
    const id = await at.add(calendar(said), { trusted: true });
    const source = await at.source(id);
    expect(await listOwnNames(at.editor, source)).toEqual({ categories: ['Film', 'Gys og gru'], places: ['Lok. 3'] });
    await mapSource(
      at.editor,
      { municipality: 'haderslev', id },
      {
        categoryMap: { 'Gys og gru': 'musik' },
        placeMap: { 'Lok. 3': place.id },
      },
    );
    await at.again(id, calendar(said));
    expect(await at.event('Klubaften')).toMatchObject({ category: 'musik', placeId: place.id });
  });

  test('cannot mean what another municipality has', async () => {
    const id = await at.add(calendar(club()));
    const maps = { categoryMap: { Film: 'findes-ikke' }, placeMap: { Her: '00000000' } };
    const { complaints } = await refused(mapSource(at.editor, { municipality: 'haderslev', id }, maps));
    expect(complaints.map(({ field }) => field)).toEqual(['categoryMap', 'placeMap']);
  });
});

describe('who may', () => {
  test('an editor adds and changes, only an admin trusts', async () => {
    const url = at.server.serve('/kalender', calendar(club()));
    const details = { name: 'Klubben', category: 'klub', trusted: true };
    expect(await refused(addSource(at.editor, 'haderslev', url, details))).toMatchObject({ code: 'forbidden' });
    const id = await at.add(calendar(club()));
    const key = { municipality: 'haderslev', id };
    expect(await refused(trustSource(at.editor, key, true))).toMatchObject({ code: 'forbidden' });
    await trustSource(at.admin, key, true);
    expect(await at.source(id)).toMatchObject({ trusted: true });
  });
});

test('one that is removed takes its proposals along, and what was published stays', async () => {
  const id = await at.add(calendar(club(), ['SUMMARY:Ny', ...evening('10')]));
  await at.publish('Klubaften');
  await removeSource(at.editor, { municipality: 'haderslev', id });
  expect(await at.waiting()).toEqual([]);
  expect(await at.events()).toEqual(['published Klubaften']);
});

describe('by the clock', () => {
  test('each is read when its time has come, and a paused one never', async () => {
    const id = await at.add(calendar(club()));
    expect(await readDueSources(at.hub)).toEqual({ read: 0, failing: 0 });
    at.setNow('2026-11-24T17:00:00Z');
    at.server.serve('/kalender', calendar(club(), ['SUMMARY:Ny', ...evening('10')]));
    expect(await readDueSources(at.hub)).toEqual({ read: 1, failing: 0 });
    expect(await at.waiting()).toEqual(['create Klubaften', 'create Ny']);
    await pauseSource(at.editor, { municipality: 'haderslev', id }, true);
    at.setNow('2026-11-25T17:00:00Z');
    expect(await readDueSources(at.hub)).toEqual({ read: 0, failing: 0 });
  });

  test('one that does not answer holds nobody up who wants to stop, and is not failing for it', async () => {
    const id = await at.add(calendar(club()));
    at.server.put('/kalender', () => undefined);
    at.setNow('2026-11-24T17:00:00Z');
    const stop = new AbortController();
    const begun = performance.now();
    setTimeout(() => stop.abort(), 100);
    expect(await readDueSources(at.hub, stop.signal)).toEqual({ read: 0, failing: 0 });
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(await at.source(id)).toMatchObject({ failure: null });
    at.server.serve('/kalender', calendar(club(), ['SUMMARY:Ny', ...evening('10')]));
    expect(await readDueSources(at.hub)).toEqual({ read: 1, failing: 0 });
  });

  test('one that fails is tried again, ever more rarely, and when its server asks for it', async () => {
    const id = await at.add(calendar(club()));
    const hoursUntilNext = async (now: string): Promise<number> => {
      at.setNow(now);
      await readDueSources(at.hub);
      const { nextAt } = await at.source(id);
      return (nextAt - Temporal.Instant.from(now).epochMilliseconds / 1000) / 3600;
    };
    at.server.put('/kalender', (_, res) => res.writeHead(500).end());
    expect(await hoursUntilNext('2026-11-24T00:00:00Z')).toBe(1);
    expect(await hoursUntilNext('2026-11-24T05:00:00Z')).toBe(5);
    expect(await hoursUntilNext('2026-11-27T00:00:00Z')).toBe(24);
    expect(await at.source(id)).toMatchObject({ failure: 'server-error' });
    at.server.put('/kalender', (_, res) => res.writeHead(429, { 'retry-after': '7200' }).end());
    expect(await hoursUntilNext('2026-11-29T00:00:00Z')).toBe(2);
    at.server.serve('/kalender', calendar(club()));
    expect(await hoursUntilNext('2026-11-30T00:00:00Z')).toBe(6);
  });
});

describe('the three exports', () => {
  const sample = (name: string): string => readFileSync(`tests/samples/${name}.ics`, 'utf8');

  test('are read as sources, straight out', async () => {
    for (const name of ['klub-google', 'forening-apple', 'bibliotek-outlook']) {
      const id = await at.add(sample(name), { trusted: true, path: `/${name}`, name });
      expect((await at.source(id)).remarks).toEqual([]);
    }
    expect(await at.events()).toEqual([
      'published Brætspilscafé første tirsdag i måneden',
      'published Gyser-nat på biblioteket (overnatning)',
      'published Håndbold U17–U19 🤾 åben træning',
      'published Stævne – kom og hep',
      'published Torsdagsklub – mad, musik og "hæng ud"',
      'published Vinterferie – aktiviteter hver dag',
    ]);
    expect((await at.event('Håndbold U17–U19 🤾 åben træning')).overrides).toHaveLength(2);
  });

  test('changed at the source, with an edit of ours, and one date cancelled there', async () => {
    const text = sample('klub-google');
    const id = await at.add(text, { trusted: true });
    const { id: itemId } = await at.event('Torsdagsklub – mad, musik og "hæng ud"');
    await changeEvent(at.editor, { municipality: 'haderslev', id: itemId }, { comeAlone: true });
    const off = vevent(
      ...(['klub-torsdag-eksempel@google.com', 'RECURRENCE-ID;TZID=Europe/Copenhagen:20261203T190000'] as const),
      ...(['DTSTART;TZID=Europe/Copenhagen:20261203T190000', 'STATUS:CANCELLED'] as const),
    );
    await at.again(
      id,
      text.replace('SUMMARY:Torsdagsklub', 'SUMMARY:Klub').replace('END:VCALENDAR', `${off}\r\nEND:VCALENDAR`),
    );
    const event = await at.event('Klub – mad, musik og "hæng ud"');
    expect(event).toMatchObject({ id: itemId, comeAlone: true });
    expect(event.overrides.find(({ recurrenceId }) => recurrenceId === '2026-12-03T19:00')).toMatchObject({
      cancelled: true,
    });
  });
});

test('what came from it is listed, with what became of it', async () => {
  const id = await at.add(calendar(club(), ['SUMMARY:Ny', ...evening('10')], ['SUMMARY:Nej', ...evening('11')]));
  await at.publish('Klubaften');
  await at.drop('Nej');
  const lines = await listCameFrom(at.editor, await at.source(id), 10);
  expect(lines.map(({ title, state }) => `${state} ${title}`).toSorted()).toEqual([
    ...['refused Nej', 'taken Klubaften', 'waiting Ny'],
  ]);
});

test('what waited when a source became trusted, and is published by it, waits no longer', async () => {
  const id = await at.add(calendar(club()));
  await trustSource(at.admin, { municipality: 'haderslev', id }, true);
  await at.again(id, calendar(['SUMMARY:Klubaften', ...evening('04')]));
  expect(await at.events()).toEqual(['published Klubaften']);
  expect(await at.waiting()).toEqual([]);
});
