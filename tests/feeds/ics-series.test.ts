import { describe, expect, test } from 'vitest';
import { anEvent, lineOf, override, textOf, veventsOf } from './sample-event.ts';

const zoned = (...times: string[]): string => `;TZID=Europe/Copenhagen:${times.join(',')}`;
const weekly = { rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T190000' };

describe('11: rules', () => {
  test('end with UNTIL in UTC, in winter and in summer', () => {
    expect(lineOf(veventsOf(anEvent(weekly))[0], 'RRULE')).toBe(':FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T180000Z');
    const summer = anEvent({ rule: 'FREQ=WEEKLY;UNTIL=20270624T190000' });
    expect(lineOf(veventsOf(summer)[0], 'RRULE')).toBe(':FREQ=WEEKLY;UNTIL=20270624T170000Z');
  });

  test('a rule without an end has none, and no rule has COUNT', () => {
    expect(lineOf(veventsOf(anEvent({ rule: 'FREQ=MONTHLY;BYDAY=4TH' }))[0], 'RRULE')).toBe(':FREQ=MONTHLY;BYDAY=4TH');
  });

  test('an end that is a day keeps the dates of that day', () => {
    const [vevent] = veventsOf(anEvent({ rule: 'FREQ=WEEKLY;UNTIL=20261217' }));
    expect(lineOf(vevent, 'RRULE')).toBe(':FREQ=WEEKLY;UNTIL=20261217T225900Z');
  });
});

describe('12: extra dates', () => {
  test('are events of their own with a derived UID, and never RDATE', () => {
    const vevents = veventsOf(anEvent({ ...weekly, extraDates: ['2026-12-19T12:00', '2026-12-03T19:00'] }));
    expect(vevents).toHaveLength(2);
    expect(lineOf(vevents[1], 'UID')).toBe(':8f0c2d57-9a51-4c6f-8f7a-9d11aa22bb33-20261219T120000');
    expect(lineOf(vevents[1], 'DTSTART')).toBe(zoned('20261219T120000'));
    expect(lineOf(vevents[1], 'DTEND')).toBe(zoned('20261219T150000'));
    expect(vevents.flat().join('\n')).not.toContain('RDATE');
  });

  test('keep their UID when they are cancelled, moved or the only ones left', () => {
    const extraDates = ['2026-12-19T12:00'];
    const uids = [
      anEvent({ extraDates }),
      anEvent({ extraDates, overrides: [override('2026-12-19T12:00', { cancelled: true, reason: 'Sne.' })] }),
      anEvent({ extraDates, overrides: [override('2026-12-19T12:00', { start: '2026-12-20T12:00' })] }),
      anEvent({ extraDates, excludedDates: ['2026-11-26T19:00'] }),
    ].map((event) => lineOf(veventsOf(event).at(-1), 'UID'));
    expect(new Set(uids)).toEqual(new Set([':8f0c2d57-9a51-4c6f-8f7a-9d11aa22bb33-20261219T120000']));
  });

  test('an extra date that is excluded, or that the clocks skip, is not there', () => {
    const event = anEvent({
      extraDates: ['2026-12-19T12:00', '2027-03-28T02:30'],
      excludedDates: ['2026-12-19T12:00'],
    });
    expect(veventsOf(event)).toHaveLength(1);
  });
});

describe('13: moved dates', () => {
  const moved = (to: string) => anEvent({ ...weekly, overrides: [override('2026-12-03T19:00', { start: to })] });

  test('are overrides while they stay between their neighbours', () => {
    for (const to of ['2026-12-02T19:00', '2026-12-03T10:00', '2026-12-09T23:00', '2026-11-27T09:00']) {
      const vevents = veventsOf(moved(to));
      const date = vevents.find((vevent) => lineOf(vevent, 'RECURRENCE-ID') !== undefined);
      expect(vevents).toHaveLength(2);
      expect(lineOf(date, 'RECURRENCE-ID')).toBe(zoned('20261203T190000'));
      expect(lineOf(date, 'DTSTART')).toBe(zoned(`${to.replaceAll(/[-:]/g, '')}00`));
      expect(vevents.some((vevent) => lineOf(vevent, 'EXDATE') !== undefined)).toBe(false);
    }
  });

  test('that share a day with a neighbour or pass it are excluded and stand apart', () => {
    for (const to of [
      '2026-12-10T12:00',
      '2026-12-11T19:00',
      '2026-11-26T23:00',
      '2026-11-20T19:00',
      '2027-02-01T19:00',
    ]) {
      const vevents = veventsOf(moved(to));
      const series = vevents.find((vevent) => lineOf(vevent, 'RRULE') !== undefined);
      const apart = vevents.find((vevent) => vevent !== series);
      expect(vevents).toHaveLength(2);
      expect(lineOf(series, 'EXDATE')).toBe(zoned('20261203T190000'));
      expect(lineOf(apart, 'RECURRENCE-ID')).toBeUndefined();
      expect(lineOf(apart, 'UID')).toBe(':8f0c2d57-9a51-4c6f-8f7a-9d11aa22bb33-20261203T190000');
      expect(lineOf(apart, 'DTSTART')).toBe(zoned(`${to.replaceAll(/[-:]/g, '')}00`));
    }
  });

  test('two that move towards each other do not both stay', () => {
    const overrides = [
      override('2026-12-03T19:00', { start: '2026-12-08T19:00' }),
      override('2026-12-10T19:00', { start: '2026-12-07T19:00' }),
    ];
    const vevents = veventsOf(anEvent({ ...weekly, overrides }));
    expect(vevents).toHaveLength(3);
    expect(vevents.map((vevent) => lineOf(vevent, 'EXDATE')).filter(Boolean)).toEqual([zoned('20261210T190000')]);
  });

  test('an excluded neighbour is none', () => {
    const past = override('2026-12-03T19:00', { start: '2026-12-11T19:00' });
    const vevents = veventsOf(anEvent({ ...weekly, overrides: [past], excludedDates: ['2026-12-10T19:00'] }));
    expect(lineOf(vevents[1], 'RECURRENCE-ID')).toBe(zoned('20261203T190000'));
  });

  test('the first date can be moved, too', () => {
    const first = override('2026-11-26T19:00', { start: '2026-11-24T19:00' });
    const vevents = veventsOf(anEvent({ ...weekly, overrides: [first] }));
    expect(lineOf(vevents[0], 'RECURRENCE-ID')).toBe(zoned('20261126T190000'));
    expect(lineOf(vevents[1], 'RRULE')).toBeDefined();
  });

  test('an event that happens once moves itself, without RECURRENCE-ID', () => {
    const once = anEvent({ overrides: [override('2026-11-26T19:00', { start: '2026-11-27T20:00', cancelled: true })] });
    const [vevent, ...others] = veventsOf(once);
    expect(others).toEqual([]);
    expect(lineOf(vevent, 'RECURRENCE-ID')).toBeUndefined();
    expect(lineOf(vevent, 'DTSTART')).toBe(zoned('20261127T200000'));
    expect(textOf(vevent, 'SUMMARY')).toBe('AFLYST: Torsdagsklub');
  });
});

describe('14: dates that never were', () => {
  test('are EXDATE', () => {
    const event = anEvent({ ...weekly, excludedDates: ['2026-12-10T19:00', '2026-12-03T19:00'] });
    expect(lineOf(veventsOf(event)[0], 'EXDATE')).toBe(zoned('20261203T190000', '20261210T190000'));
  });

  test('what is said about dates that the rule does not give is left out', () => {
    const event = anEvent({
      ...weekly,
      excludedDates: ['2026-12-04T19:00'],
      overrides: [override('2026-12-05T19:00', { cancelled: true }), override('2027-05-06T19:00', { title: 'Sent' })],
    });
    expect(veventsOf(event)).toHaveLength(1);
    expect(lineOf(veventsOf(event)[0], 'EXDATE')).toBeUndefined();
  });

  test('a date that is excluded is gone whatever else was said about it', () => {
    const event = anEvent({
      ...weekly,
      excludedDates: ['2026-12-03T19:00'],
      overrides: [override('2026-12-03T19:00', { cancelled: true })],
    });
    expect(veventsOf(event)).toHaveLength(1);
  });

  test('a series with no date left is not there, and one with nothing but moved dates is only those', () => {
    const dates = ['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00', '2026-12-17T19:00'];
    expect(veventsOf(anEvent({ ...weekly, excludedDates: dates }), anEvent({ uid: 'x', id: 'aaaaaaaa' }))).toHaveLength(
      1,
    );
    const to = ['2027-02-01', '2027-02-02', '2027-02-03', '2026-11-20'];
    const overrides = dates.map((date, index) => override(date, { start: `${to[index]}T19:00` }));
    const vevents = veventsOf(anEvent({ ...weekly, overrides }));
    expect(vevents).toHaveLength(4);
    expect(vevents.flat().join('\n')).not.toContain('RRULE');
  });

  test('a start in the hour that the clocks skip is left out, as it is in the list', () => {
    const [vevent] = veventsOf(
      anEvent({ start: '2027-03-14T02:30', end: '2027-03-14T03:30', rule: 'FREQ=WEEKLY;UNTIL=20270411T023000' }),
    );
    expect(lineOf(vevent, 'EXDATE')).toBe(zoned('20270328T023000'));
  });
});

describe('nights through a change of clocks', () => {
  test('22–04 ends at 04 on the wall: the long night is told apart, so that no program reckons otherwise', () => {
    const vevents = veventsOf(
      anEvent({ start: '2026-10-17T22:00', end: '2026-10-18T04:00', rule: 'FREQ=WEEKLY;UNTIL=20261107T220000' }),
    );
    expect(vevents).toHaveLength(2);
    expect(lineOf(vevents[1], 'RECURRENCE-ID')).toBe(zoned('20261024T220000'));
    expect(lineOf(vevents[1], 'DTEND')).toBe(zoned('20261025T040000'));
  });

  test('a series that begins on the long night says how long the others last, and that night is told apart', () => {
    const vevents = veventsOf(
      anEvent({ start: '2026-10-24T22:00', end: '2026-10-25T04:00', rule: 'FREQ=WEEKLY;UNTIL=20261107T220000' }),
    );
    expect(vevents).toHaveLength(2);
    expect(lineOf(vevents[0], 'DTEND')).toBeUndefined();
    expect(lineOf(vevents[0], 'DURATION')).toBe(':PT6H');
    expect(lineOf(vevents[1], 'RECURRENCE-ID')).toBe(zoned('20261024T220000'));
    expect(lineOf(vevents[1], 'DTEND')).toBe(zoned('20261025T040000'));
  });

  test('a single night keeps its end', () => {
    const [vevent] = veventsOf(anEvent({ start: '2026-10-24T22:00', end: '2026-10-25T04:00' }));
    expect(lineOf(vevent, 'DTEND')).toBe(zoned('20261025T040000'));
  });

  test('an end that the clocks skip is the time after', () => {
    const [vevent] = veventsOf(anEvent({ start: '2027-03-27T22:00', end: '2027-03-28T02:30' }));
    expect(lineOf(vevent, 'DTEND')).toBe(zoned('20270328T033000'));
  });
});
