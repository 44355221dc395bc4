/** What followers are told: all that they could see, once, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announcementsOf, type AnnouncementKind } from '#domain/announcement.ts';
import { revised, seen } from '#domain/event-change.ts';
import { eventStatuses, isListed, visibilities, type Event } from '#domain/event.ts';
import { withSettledOverrides } from '#domain/override-rules.ts';
import type { Override } from '#domain/series.ts';
import { anEvent, override } from '#tests/feeds/sample-event.ts';
import { zone } from '#tests/support/random-rules.ts';
import { anySeries } from '#tests/support/random-series.ts';

const weekly = { rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T190000' };
const club = anEvent(weekly);
const third = '2026-12-03T19:00';

/** `moved: vejret`, `cancelled 2026-12-03T19:00: sygdom`. */
function told(before: Event | null, after: Event, why?: string): string[] {
  return announcementsOf(before, after, why).map(({ recurrenceId, kind, reason }) => {
    const what = recurrenceId === null ? kind : `${kind} ${recurrenceId}`;
    return reason === null ? what : `${what}: ${reason}`;
  });
}

const deciding = (...overrides: Override[]): Event => ({ ...club, overrides });
const cancelledThird = override(third, { cancelled: true, reason: 'Sygdom' });

describe('of all of it', () => {
  test.each<[string, Event | null, Event, string[]]>([
    ['it is new', null, club, ['published']],
    ['it was a draft', anEvent({ ...weekly, status: 'draft' }), club, ['published']],
    [
      'it was taken back from members',
      anEvent({ ...weekly, status: 'withdrawn', visibility: 'members' }),
      club,
      ['published'],
    ],
    ['only members saw it', anEvent({ ...weekly, visibility: 'members' }), club, ['published']],
    ['it had been taken back', anEvent({ ...weekly, status: 'withdrawn' }), club, ['reinstated']],
    ['it is cancelled', club, { ...club, status: 'cancelled', reason: 'Vejret' }, ['cancelled: Vejret']],
    ['it is on again', { ...club, status: 'cancelled', reason: 'Vejret' }, club, ['reinstated']],
    ['it is a mistake', club, { ...club, status: 'withdrawn' }, ['withdrawn']],
    ['only members may see it', club, { ...club, visibility: 'members' }, ['withdrawn']],
    ['it says something else', club, { ...club, title: 'Fredagsklub', slug: 'fredagsklub' }, ['changed']],
    ['it begins earlier', club, { ...club, start: '2026-11-26T18:00' }, ['moved: Ferie']],
    ['it goes on for longer', club, { ...club, rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270617T190000' }, ['changed']],
    ['it lasts longer', club, { ...club, end: '2026-11-26T23:00' }, ['moved: Ferie']],
    ['its owner is another', club, { ...club, ownerRole: 'SSP', verifyBy: '2027-01-01' }, []],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after, 'Ferie')).toEqual(expected);
  });
});

describe('of one date', () => {
  const extra = '2026-12-05T15:00';
  const off = override(extra, { cancelled: true, reason: 'Sygdom' });
  const moved = override(third, { start: '2026-12-04T19:00', end: '2026-12-04T22:00', reason: 'Vejret' });
  test.each<[string, Event, Event, string[]]>([
    ['it is cancelled', club, deciding(cancelledThird), [`cancelled ${third}: Sygdom`]],
    ['it is on again', deciding(cancelledThird), club, [`reinstated ${third}`]],
    ['it is moved', club, deciding(moved), [`moved ${third}: Vejret`]],
    ['it is where it was', deciding(moved), club, [`moved ${third}`]],
    ['it is called something', club, deciding(override(third, { title: 'Film' })), [`changed ${third}`]],
    ['it is taken out', club, { ...club, excludedDates: [third] }, [`withdrawn ${third}`]],
    ['it is put back', { ...club, excludedDates: [third] }, club, [`reinstated ${third}`]],
    ['it is one more', club, { ...club, extraDates: [extra] }, [`published ${extra}`]],
    [
      'it is one more, and cancelled at once',
      club,
      { ...deciding(off), extraDates: [extra] },
      [`cancelled ${extra}: Sygdom`],
    ],
    ['it is one less', { ...club, extraDates: [extra] }, club, [`withdrawn ${extra}`]],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test('what was decided for it moves along with all, and is told no second time', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T200000';
    const later = { ...club, start: '2026-11-26T20:00', end: '2026-11-26T23:00', rule };
    const along = { ...later, overrides: [{ ...cancelledThird, recurrenceId: '2026-12-03T20:00' }] };
    expect(told(deciding(cancelledThird), along)).toEqual(['moved']);
    expect(told(club, along)).toEqual(['moved', 'cancelled 2026-12-03T20:00: Sygdom']);
  });

  test('what was decided for it stays where all begins a week later', () => {
    const later = { ...deciding(cancelledThird), start: third, end: '2026-12-03T22:00' };
    expect(told(deciding(cancelledThird), later)).toEqual(['moved']);
  });

  test('beside all of it, what is of one date alone; not where all is off anyway', () => {
    expect(told(club, { ...deciding(cancelledThird), title: 'Nyt navn' })).toEqual([
      'changed',
      `cancelled ${third}: Sygdom`,
    ]);
    expect(told(club, { ...deciding(cancelledThird), status: 'cancelled', reason: 'Vejret' })).toEqual([
      'cancelled: Vejret',
    ]);
  });

  test('a date that has something of its own hears nothing of its own when all is called something else', () => {
    const own = deciding(override(third, { summary: 'Med film' }));
    expect(told(own, { ...own, title: 'Nyt navn' })).toEqual(['changed']);
  });

  test('what says of a date what holds for all anyway is nothing to tell', () => {
    const whole = { ...club, summary: 'Kom forbi', placeId: 'aaaaaaaa' };
    for (const same of [{ summary: 'Kom forbi' }, { placeId: 'aaaaaaaa' }, { end: '2026-12-03T22:00' }])
      expect(told(whole, { ...whole, overrides: [override(third, same)] })).toEqual([]);
  });

  test('other dates by another rule are told of all', () => {
    const fortnightly = { ...club, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217T190000' };
    expect(told({ ...club, excludedDates: [third] }, fortnightly)).toEqual(['changed']);
  });

  test('a date that the series has no more is not said to be on again, nor moved back', () => {
    const shorter = { ...club, rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261126T190000' };
    expect(told(deciding(cancelledThird), shorter)).toEqual(['changed']);
    expect(told(deciding(moved), shorter)).toEqual(['changed']);
    const longer = { ...club, rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270617T190000' };
    expect(told(deciding(cancelledThird), longer)).toEqual(['changed', `reinstated ${third}`]);
  });

  test('it is told of which event', () => {
    const [one] = announcementsOf(club, deciding(cancelledThird));
    expect(one).toEqual({ noun: 'event', itemId: club.id, recurrenceId: third, kind: 'cancelled', reason: 'Sygdom' });
  });

  test('a title that becomes everybody’s is told of all', () => {
    expect(told(deciding(override(third, { title: 'Film' })), { ...club, title: 'Film' })).toEqual(['changed']);
  });
});

const someEvent = fc
  .record({
    series: anySeries,
    status: fc.constantFrom(...eventStatuses),
    visibility: fc.constantFrom(...visibilities),
    title: fc.constantFrom('Klub', 'Noget andet'),
    ownerRole: fc.constantFrom(null, 'SSP'),
  })
  .map(({ series, ...said }) => settled(anEvent({ ...structuredClone(series), ...said } as Partial<Event>)));

/** Two events, the second with some of the first's fields and some of its own. */
const change = fc
  .tuple(someEvent, someEvent, fc.record({ times: fc.boolean(), dates: fc.boolean(), status: fc.boolean() }))
  .map(([before, other, keep]) => {
    const { start, end, rule, excludedDates, extraDates, overrides } = before;
    const dates = keep.dates
      ? { overrides, excludedDates, extraDates }
      : { overrides: [], excludedDates: [], extraDates: [] };
    const after = {
      ...other,
      ...(keep.times ? { start, end, rule, ...dates } : {}),
      ...(keep.status ? { status: before.status, visibility: before.visibility } : {}),
    };
    return [before, settled(after)] as const;
  });

function settled(event: Event): Event {
  return withSettledOverrides(event, zone);
}

const backwards: Record<AnnouncementKind, readonly AnnouncementKind[]> = {
  published: ['withdrawn'],
  withdrawn: ['published', 'reinstated'],
  cancelled: ['reinstated'],
  reinstated: ['cancelled', 'withdrawn'],
  moved: ['moved'],
  changed: ['changed'],
};

describe('whatever happens', () => {
  test('what nobody can see is never told', () => {
    fc.assert(
      fc.property(change, ([before, after]) => {
        fc.pre(!isListed(before) && !isListed(after));
        expect(announcementsOf(before, after)).toEqual([]);
        expect(announcementsOf(null, after)).toEqual([]);
      }),
    );
  });

  test('what is no longer seen is said to be gone, and why or which dates is not', () => {
    fc.assert(
      fc.property(change, ([before, after]) => {
        fc.pre(isListed(before) && !isListed(after));
        expect(told(before, after, 'Hemmeligt')).toEqual(['withdrawn']);
      }),
    );
  });

  test('something is told when, and only when, there is something to see', () => {
    fc.assert(
      fc.property(change, ([before, after]) => {
        fc.pre(isListed(before) && isListed(after));
        const differs = JSON.stringify(seen(before)) !== JSON.stringify(seen(after));
        expect(announcementsOf(before, after).length > 0).toBe(differs);
        expect(revised(before, after, Temporal.Now.instant()).sequence > before.sequence).toBe(differs);
      }),
    );
  });

  test('nothing is told twice, and nothing of what did not change', () => {
    fc.assert(
      fc.property(change, ([before, after]) => {
        const names = announcementsOf(before, after).map(({ recurrenceId }) => recurrenceId);
        expect(new Set(names).size).toBe(names.length);
        expect(announcementsOf(before, before)).toEqual([]);
      }),
    );
  });

  test('the way back tells the opposite', () => {
    fc.assert(
      fc.property(change, ([before, after]) => {
        fc.pre(before.start === after.start && before.rule === after.rule);
        const there = new Map(announcementsOf(before, after).map(({ recurrenceId, kind }) => [recurrenceId, kind]));
        const back = new Map(announcementsOf(after, before).map(({ recurrenceId, kind }) => [recurrenceId, kind]));
        fc.pre(isListed(before) && isListed(after));
        expect([...back.keys()].toSorted()).toEqual([...there.keys()].toSorted());
        for (const [name, kind] of there) expect(backwards[kind]).toContain(back.get(name));
      }),
    );
  });
});
