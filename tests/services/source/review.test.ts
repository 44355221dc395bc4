/** A source that nobody trusts yet: everything it says waits for an editor, and what was decided here stands. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { publishApart } from '#services/review/publish-apart.ts';
import { removeSource } from '#services/source/remove.ts';
import { listCameFrom } from '#services/source/queries.ts';
import { calendar, vevent, wrapped } from '../importing.ts';
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
const film = ['SUMMARY:Filmaften', ...evening('10', 'LOCATION:Biblioteket i Gram')];

describe('the first reading', () => {
  test('proposes what is still to come, and publishes nothing', async () => {
    const past = ['SUMMARY:Sommerfest', 'DTSTART;VALUE=DATE:20260701'];
    const cancelled = ['SUMMARY:Skatecamp', 'STATUS:CANCELLED', ...evening('05')];
    const id = await at.add(calendar(club(), film, past, cancelled));
    expect(await at.waiting()).toEqual(['create Filmaften', 'create Klubaften']);
    expect(await at.events()).toEqual([]);
    expect(await at.source(id)).toMatchObject({ waiting: 2, failure: null, failingSince: null, kind: 'ics' });
  });

  test('tells what the source had cancelled from what somebody here said no to', async () => {
    const cancelled = ['SUMMARY:Skatecamp', 'STATUS:CANCELLED', ...evening('05')];
    const id = await at.add(calendar(club(), cancelled));
    await at.drop('Klubaften');
    const came = await listCameFrom(at.editor, await at.source(id), 9);
    expect(came.map(({ title, state }) => `${title} ${state}`).toSorted()).toEqual([
      'Klubaften refused',
      'Skatecamp cancelled',
    ]);
  });

  test('leaves out what is for the calendar’s owner only', async () => {
    await at.add(calendar(club('CLASS:PRIVATE'), film));
    expect(await at.waiting()).toEqual(['create Filmaften']);
  });

  test('says of one event that cannot be read which and why, and takes the others', async () => {
    const wrong = ['SUMMARY:Uden tid', 'DTSTART:20261399T990000Z'];
    const id = await at.add(calendar(club(), wrong, film));
    expect(await at.waiting()).toEqual(['create Filmaften', 'create Klubaften']);
    const { remarks } = await at.source(id);
    expect(remarks.map(({ da }) => da)).toEqual([expect.stringMatching(/^Linje \d+: DTSTART/)]);
    expect(await at.again(id, calendar(club(), wrong, film, film))).toMatchObject({ proposed: 1 });
  });

  test('fills in the form, a place that is not known by its name', async () => {
    await at.add(calendar(film));
    const { fields } = await at.proposal('Filmaften');
    expect(fields).toMatchObject({ title: ['Filmaften'], from: ['19:00'], newPlace: ['Biblioteket i Gram'] });
    const itemId = await at.publish('Filmaften');
    expect(await at.event('Filmaften')).toMatchObject({ id: itemId, start: '2026-12-10T19:00', status: 'published' });
  });
});

describe('a reading later', () => {
  test('that brings the same asks nothing twice: the server says that nothing has changed', async () => {
    const id = await at.add(calendar(club()));
    expect(await at.again(id, calendar(club()))).toMatchObject({ unchanged: true });
    expect(at.server.asked.at(-1)).toMatchObject({ status: 304 });
    at.server.put('/kalender', (_, res) =>
      res.writeHead(200, { 'content-type': 'text/calendar' }).end(calendar(club())),
    );
    expect(await at.again(id, calendar(club()))).toMatchObject({ unchanged: true });
  });

  test('that says something else of what waits, says it in what waits', async () => {
    const id = await at.add(calendar(club()));
    await at.again(id, calendar(['SUMMARY:Klubaften med mad', ...evening('04')]));
    expect(await at.waiting()).toEqual(['create Klubaften med mad']);
    expect((await at.proposal('Klubaften med mad')).fields).toMatchObject({ date: ['2026-12-04'] });
  });

  test('that says something else of what was published proposes that, and what was changed here stands', async () => {
    const id = await at.add(calendar(club('DESCRIPTION:Kom glad')));
    const itemId = await at.publish('Klubaften');
    await changeEvent(at.editor, { municipality: 'haderslev', id: itemId }, { price: 0, summary: 'Kom, som du er' });
    await at.again(id, calendar(['SUMMARY:Klubaften', 'DESCRIPTION:Kom glad', ...evening('04')]));
    expect(await at.waiting()).toEqual(['change Klubaften']);
    expect(await at.event('Klubaften')).toMatchObject({ start: '2026-12-03T19:00' });
    await at.publish('Klubaften');
    expect(await at.event('Klubaften')).toMatchObject({
      ...{ id: itemId, start: '2026-12-04T19:00', price: 0, summary: 'Kom, som du er' },
    });
    expect(await at.waiting()).toEqual([]);
  });

  test('that changes what was changed here as well says so, and changes nothing by itself', async () => {
    const id = await at.add(calendar(club()));
    const itemId = await at.publish('Klubaften');
    await changeEvent(at.editor, { municipality: 'haderslev', id: itemId }, { title: 'Fed klubaften' });
    await at.again(id, calendar(['SUMMARY:Torsdagsklub', ...evening('03')]));
    expect((await at.proposal('Torsdagsklub')).word).toMatch(/^Klubben har ændret titlen, som også er rettet her/);
    expect(await at.events()).toEqual(['published Fed klubaften']);
  });

  test('that goes back to what it was takes its proposal back', async () => {
    const id = await at.add(calendar(club()));
    await at.publish('Klubaften');
    await at.again(id, calendar(['SUMMARY:Noget andet', ...evening('03')]));
    expect(await at.waiting()).toEqual(['change Noget andet']);
    await at.again(id, calendar(club()));
    expect(await at.waiting()).toEqual([]);
  });

  test('brings along what was decided for single dates', async () => {
    const series = ['SUMMARY:Træning', ...evening('01'), 'RRULE:FREQ=WEEKLY;UNTIL=20261222T180000Z'];
    const moved = ['RECURRENCE-ID;TZID=Europe/Copenhagen:20261208T190000', ...evening('09')];
    const id = await at.add(wrapped(vevent('a', ...series), vevent('a', 'SUMMARY:Træning', ...moved)));
    expect((await at.proposal('Træning')).word).toContain('8.12.');
    await at.publish('Træning');
    const { overrides } = await at.event('Træning');
    expect(overrides).toMatchObject([{ recurrenceId: '2026-12-08T19:00', start: '2026-12-09T19:00' }]);
    const off = ['RECURRENCE-ID;TZID=Europe/Copenhagen:20261215T190000', 'STATUS:CANCELLED', ...evening('15')];
    await at.again(id, wrapped(vevent('a', ...series), vevent('a', 'SUMMARY:Træning', ...off)));
    await at.publish('Træning');
    expect((await at.event('Træning')).overrides.filter(({ cancelled }) => cancelled)).toHaveLength(1);
  });
});

describe('what was refused', () => {
  test('stays refused until it changes', async () => {
    const id = await at.add(calendar(club(), film));
    await at.drop('Klubaften');
    await at.again(id, calendar(club(), film, ['SUMMARY:Ny', ...evening('11')]));
    expect(await at.waiting()).toEqual(['create Filmaften', 'create Ny']);
    await at.again(id, calendar(['SUMMARY:Klubaften for alle', ...evening('03')], film));
    expect(await at.waiting()).toContain('create Klubaften for alle');
  });
});

describe('what vanishes', () => {
  test('is proposed as cancelled, with why, and nothing happens by itself', async () => {
    const id = await at.add(calendar(club(), film));
    await at.publish('Klubaften');
    await at.publish('Filmaften');
    await at.again(id, wrapped(vevent('b', ...film)));
    expect(await at.waiting()).toEqual(['cancel Klubaften']);
    expect(await at.events()).toEqual(['published Filmaften', 'published Klubaften']);
    await at.publish('Klubaften');
    expect(await at.event('Klubaften')).toMatchObject({
      status: 'cancelled',
      reason: 'Den står ikke længere i Klubben.',
    });
  });

  test('and comes back before anybody decided takes the question back', async () => {
    const id = await at.add(calendar(club(), film));
    await at.publish('Klubaften');
    await at.again(id, wrapped(vevent('b', ...film)));
    await at.again(id, calendar(club(), film));
    expect(await at.waiting()).toEqual(['create Filmaften']);
  });

  test('before anybody decided about it waits no longer', async () => {
    const id = await at.add(calendar(club(), film));
    await at.again(id, wrapped(vevent('b', ...film)));
    expect(await at.waiting()).toEqual(['create Filmaften']);
  });

  test('and is over is left alone', async () => {
    const id = await at.add(calendar(club(), film));
    await at.publish('Klubaften');
    at.setNow('2026-12-05T12:00:00Z');
    await at.again(id, wrapped(vevent('b', ...film)));
    expect(await at.waiting()).toEqual(['create Filmaften']);
  });

  test('because its calendar is empty or broken is nothing: the source is failing', async () => {
    const id = await at.add(calendar(club()));
    await at.publish('Klubaften');
    expect(await at.again(id, wrapped())).toMatchObject({ failure: 'no-events' });
    expect(await at.again(id, calendar(club()).slice(0, 120))).toMatchObject({ failure: 'broken' });
    expect(await at.again(id, '<!doctype html><title>Log ind</title>')).toMatchObject({ failure: 'not-a-calendar' });
    expect(await at.waiting()).toEqual([]);
    expect(await at.source(id)).toMatchObject({
      failure: 'not-a-calendar',
      failingSince: expect.any(Number) as number,
    });
    expect(await at.again(id, calendar(club()))).toMatchObject({ failure: null });
    expect(await at.source(id)).toMatchObject({ failure: null, failingSince: null });
  });
});

describe('the same from elsewhere', () => {
  test('in two sources waits as one, and is one', async () => {
    await at.add(calendar(club()));
    const other = wrapped(vevent('anden', 'SUMMARY:KLUBAFTEN', ...evening('03')));
    const id = await at.add(other, { path: '/anden', name: 'Biblioteket' });
    expect(await at.waiting()).toEqual(['create Klubaften']);
    expect((await at.proposal('Klubaften')).word).toBe('Står også i Biblioteket.');
    await at.publish('Klubaften');
    await at.again(id, other.replace('KLUBAFTEN', 'KLUBAFTEN!'), '/anden');
    expect(await at.waiting()).toEqual([]);
    expect(await at.events()).toEqual(['published Klubaften']);
  });

  test('still waits when one of the two sources is removed', async () => {
    const first = await at.add(calendar(club(), film));
    const second = await at.add(calendar(club()), { path: '/anden', name: 'Biblioteket' });
    await removeSource(at.editor, { municipality: 'haderslev', id: first });
    expect(await at.waiting()).toEqual(['create Klubaften']);
    expect(await at.source(second)).toMatchObject({ waiting: 1 });
    await at.publish('Klubaften');
    expect(await at.events()).toEqual(['published Klubaften']);
  });

  test('that is here already is proposed to be one; yes lets it follow the source', async () => {
    const { id: itemId } = await createEvent(at.hub, 'haderslev', {
      ...{ title: 'Klubaften', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00', price: 0 },
    });
    const id = await at.add(calendar(club()));
    expect(await at.waiting()).toEqual(['merge Klubaften']);
    await at.publish('Klubaften');
    expect(await at.event('Klubaften')).toMatchObject({ id: itemId, end: '2026-12-03T22:00', price: 0 });
    await at.again(id, calendar(['SUMMARY:Klubaften i kælderen', ...evening('03')]));
    expect(await at.waiting()).toEqual(['change Klubaften i kælderen']);
  });

  test('by its UID is one whatever it is called by now', async () => {
    const id = await at.add(calendar(club()));
    await at.publish('Klubaften');
    await at.add(calendar(['SUMMARY:Helt andet navn', ...evening('17')]), { path: '/anden', name: 'Kopien' });
    expect(await at.waiting()).toEqual(['merge Helt andet navn']);
    await at.publish('Helt andet navn');
    expect(await at.again(id, calendar(club('LOCATION:Kælderen')))).toMatchObject({ proposed: 1 });
  });

  test('though it has the same UID can be said to be two, and then is', async () => {
    await at.add(calendar(club()));
    await at.publish('Klubaften');
    await at.add(calendar(['SUMMARY:Helt andet', ...evening('17')]), { path: '/anden', name: 'Kopien' });
    const { id, version } = await at.proposal('Helt andet');
    await publishApart(at.editor, { municipality: 'haderslev', id, version });
    expect(await at.events()).toEqual(['published Helt andet', 'published Klubaften']);
  });
});
