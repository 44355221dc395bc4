import { describe, expect, test } from 'vitest';
import { changeEvent } from '#services/event/change.ts';
import { moveEvent, type EventMove } from '#services/event/move.ts';
import { getEvent } from '#services/event/queries.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { createPlace } from '#services/place/create.ts';
import { givenClub } from './club.ts';
import { refusal } from './refused.ts';

const given = givenClub();

describe('changing', () => {
  test('says something else from now on, and tells those who follow', async () => {
    const before = await getRevision(given.at.hub, 'haderslev');
    const after = await changeEvent(given.at.hub, given.key(), { title: 'Fredagsklub', price: 0 });
    expect(after).toMatchObject({
      slug: 'fredagsklub',
      uid: given.club.uid,
      sequence: 1,
      modified: '2026-11-24T08:00:00Z',
    });
    expect(await getEvent(given.at.hub, given.home, given.club.id)).toEqual(after);
    expect((await getRevision(given.at.hub, 'haderslev')).number).toBe(before.number + 1);
  });

  test('what is left out, or undefined, stays as it is', async () => {
    const after = await changeEvent(given.at.hub, given.key(), { title: undefined, summary: 'Kom' });
    expect(after).toMatchObject({ title: 'Torsdagsklub', summary: 'Kom' });
  });

  test('nothing changes nothing', async () => {
    const before = await getRevision(given.at.hub, 'haderslev');
    expect(await changeEvent(given.at.hub, given.key(), { title: 'Torsdagsklub' })).toEqual(given.club);
    expect(await getRevision(given.at.hub, 'haderslev')).toEqual(before);
  });

  test('another rule gives other dates, and forgets decisions for dates that are no more', async () => {
    await cancelOccurrence(given.at.hub, { ...given.key(), recurrenceId: '2026-12-03T19:00' }, 'Juleferie');
    const after = await changeEvent(given.at.hub, given.key(), { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' });
    expect(after.overrides).toEqual([]);
    expect(await given.starts()).toEqual(['2026-11-26T19:00', '2026-12-10T19:00']);
  });

  test('only members see what is made for members', async () => {
    await changeEvent(given.at.hub, given.key(), { visibility: 'members' });
    expect(await given.listed()).toEqual([]);
    expect(await refusal(getEvent(given.at.hub, given.home, given.club.id))).toBe('not_found event');
  });

  test.each<[string, object, string]>([
    ['a field that there is not', { titel: 'x' }, 'invalid titel'],
    ['its times, which is moving', { start: '2026-11-27T19:00' }, 'invalid start'],
    ['its identity', { uid: 'x' }, 'invalid uid'],
    ['to no title', { title: '' }, 'invalid title'],
    ['to an unknown category', { category: 'x' }, 'invalid category'],
    ['to a rule its start does not satisfy', { rule: 'FREQ=WEEKLY;BYDAY=FR' }, 'invalid rule'],
    ['to sign-up by a link that is not there', { signUp: 'link' }, 'invalid signUpUrl'],
  ])('is refused: %s', async (_, change, expected) => {
    expect(await refusal(changeEvent(given.at.hub, given.key(), change))).toBe(expected);
  });

  test("another municipality's place is refused", async () => {
    const foreign = await createPlace(given.at.hub, 'kolding', { name: 'Klubben', town: 'christiansfeld' });
    expect(await refusal(changeEvent(given.at.hub, given.key(), { placeId: foreign.id }))).toBe('invalid placeId');
  });
});

describe('moving', () => {
  test.each<[string, EventMove, string[], string]>([
    [
      'an hour later',
      { start: '2026-11-26T20:00' },
      ['2026-11-26T20:00', '2026-12-03T20:00', '2026-12-10T20:00'],
      '2026-11-26T23:00',
    ],
    [
      'with another length',
      { start: '2026-11-26T19:00', end: '2026-11-26T21:00' },
      ['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00'],
      '2026-11-26T21:00',
    ],
    [
      'to another weekday, with the rule that goes with it',
      { start: '2026-11-27T19:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=2' },
      ['2026-11-27T19:00', '2026-12-04T19:00'],
      '2026-11-27T22:00',
    ],
    ['to a single evening', { start: '2026-11-28T18:00', rule: null }, ['2026-11-28T18:00'], '2026-11-28T21:00'],
    ['to whole days', { start: '2026-11-26' }, ['2026-11-26', '2026-12-03', '2026-12-10'], '2026-11-27'],
    [
      'across the change of clocks',
      { start: '2027-03-28T19:00', rule: null },
      ['2027-03-28T19:00'],
      '2027-03-28T22:00',
    ],
  ])('%s', async (_, to, expected, end) => {
    const after = await moveEvent(given.at.hub, given.key(), to);
    expect(await given.starts()).toEqual(expected);
    expect(after).toMatchObject({ end, sequence: 1 });
  });

  test('takes along what was decided for single dates', async () => {
    await cancelOccurrence(given.at.hub, { ...given.key(), recurrenceId: '2026-12-03T19:00' }, 'Juleferie');
    await moveOccurrence(
      given.at.hub,
      { ...given.key(), recurrenceId: '2026-12-10T19:00' },
      { start: '2026-12-11T17:00' },
    );
    await moveEvent(given.at.hub, given.key(), { start: '2026-11-26T18:00' });
    expect(await given.listed()).toEqual([
      '2026-11-26T18:00 scheduled',
      '2026-12-03T18:00 cancelled',
      '2026-12-11T17:00 moved',
    ]);
  });

  test('whole days that get a time of day need an end', async () => {
    await moveEvent(given.at.hub, given.key(), { start: '2026-11-26' });
    expect(await refusal(moveEvent(given.at.hub, given.key(), { start: '2026-11-26T19:00' }))).toBe('invalid end');
    await moveEvent(given.at.hub, given.key(), { start: '2026-11-26T19:00', end: '2026-11-26T22:00' });
    expect(await given.starts()).toEqual(['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00']);
  });

  test.each<[string, object, string]>([
    ['nonsense', { start: 'i morgen' }, 'invalid start'],
    ['a day that does not exist', { start: '2026-02-30T19:00' }, 'invalid start'],
    ['the hour that does not exist', { start: '2027-03-28T02:30', rule: null }, 'invalid start'],
    ['an end before the start', { start: '2026-11-26T19:00', end: '2026-11-26T18:00' }, 'invalid end'],
    ['a weekday the rule does not have', { start: '2026-11-27T19:00' }, 'invalid rule'],
    ['a field that there is not', { start: '2026-11-26T20:00', title: 'x' }, 'invalid title'],
  ])('is refused: %s', async (_, to, expected) => {
    expect(await refusal(moveEvent(given.at.hub, given.key(), to as EventMove))).toBe(expected);
    expect(await given.starts()).toHaveLength(3);
  });
});
