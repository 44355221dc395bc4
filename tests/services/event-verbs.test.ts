import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everything } from '#domain/filter.ts';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent, type EventChange } from '#services/event/change.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { moveEvent, type EventMove } from '#services/event/move.ts';
import { publishEvent } from '#services/event/publish.ts';
import { getEvent, listDates, listOccurrences } from '#services/event/queries.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { createPlace } from '#services/place/create.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { refusal } from './refused.ts';

const evening: NewEvent = {
  title: 'Torsdagsklub',
  category: 'klub',
  start: '2026-11-26T19:00',
  end: '2026-11-26T22:00',
  rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3',
};

let at: TestHub;
let home: Municipality;
let club: Event;

beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
  await joinMunicipality(at.hub, '0621', [{ name: 'Christiansfeld', postalCode: '6070' }]);
});
beforeEach(async () => {
  at.setNow('2026-11-23T17:00:00Z');
  club = await createEvent(at.hub, 'haderslev', evening);
  at.setNow('2026-11-24T08:00:00Z');
});
afterAll(() => at.close());

const key = () => ({ municipality: 'haderslev', id: club.id });

async function starts(id = club.id): Promise<string[]> {
  return (await listDates(at.hub, home, id)).map((date) => date.start);
}

async function listed(): Promise<string[]> {
  const page = await listOccurrences(at.hub, home, { filter: everything, limit: 500 });
  return page.items.filter((item) => item.eventId === club.id).map((item) => `${item.start} ${item.status}`);
}

describe('creating', () => {
  test('gives every date, a UID of our own and the first sequence', async () => {
    expect(await starts()).toEqual(['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00']);
    expect(club).toMatchObject({ sequence: 0, slug: 'torsdagsklub', created: '2026-11-23T17:00:00Z' });
    expect(club.uid).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('what is read back is what was answered', async () => {
    expect(await getEvent(at.hub, home, club.id)).toEqual(club);
  });

  test('a draft is seen by nobody until it is published', async () => {
    const draft = await createEvent(at.hub, 'haderslev', { ...evening, status: 'draft' });
    expect(await refusal(getEvent(at.hub, home, draft.id))).toBe('not_found event');
    expect(await starts(draft.id)).toEqual([]);
    await publishEvent(at.hub, { ...key(), id: draft.id });
    expect(await starts(draft.id)).toHaveLength(3);
  });

  test('decisions for single dates come with it', async () => {
    const decided = {
      recurrenceId: '2026-12-03T19:00',
      cancelled: true,
      reason: 'Juleferie',
      start: null,
      end: null,
      title: 'Torsdagsklub',
      summary: null,
      placeId: null,
    };
    const orphan = { ...decided, recurrenceId: '2026-12-04T19:00' };
    const created = await createEvent(at.hub, 'haderslev', { ...evening, overrides: [decided, orphan] });
    expect(created.overrides).toEqual([{ ...decided, title: null }]);
    const dates = await listDates(at.hub, home, created.id);
    expect(dates.map((date) => date.status)).toEqual(['scheduled', 'cancelled', 'scheduled']);
  });

  test.each<[string, Partial<NewEvent>, string]>([
    ['without a title', { title: ' ' }, 'invalid title'],
    ['of a category nobody has', { category: 'findes-ikke' }, 'invalid category'],
    ['at a place nobody has', { placeId: 'zzzzzzzz' }, 'invalid placeId'],
    ['by a contact nobody has', { contactId: 'zzzzzzzz' }, 'invalid contactId'],
    ['on a day that does not exist', { start: '2026-02-30T19:00' }, 'invalid start'],
    ['with a link that is no web address', { signUp: 'link', signUpUrl: 'javascript:alert(1)' }, 'invalid signUpUrl'],
    ['with a text that is a book', { text: 'x'.repeat(20_001) }, 'invalid text'],
    ['at a negative price', { price: -1 }, 'invalid price'],
    ['with an empty rule', { rule: '' }, 'invalid rule'],
  ])('is refused %s', async (_, input, expected) => {
    expect(await refusal(createEvent(at.hub, 'haderslev', { ...evening, ...input }))).toBe(expected);
  });

  test('is refused where no municipality has joined', async () => {
    expect(await refusal(createEvent(at.hub, 'aabenraa', evening))).toBe('not_found municipality');
    expect(await refusal(createEvent(at.hub, 'atlantis', evening))).toBe('not_found municipality');
  });

  test('is refused with the same date decided twice', async () => {
    const twice = { ...(await decidedTwice()), ...evening };
    expect(await refusal(createEvent(at.hub, 'haderslev', twice))).toBe('invalid overrides');
  });

  async function decidedTwice(): Promise<Pick<NewEvent, 'overrides'>> {
    const { overrides } = await cancelOccurrence(at.hub, { ...key(), recurrenceId: '2026-12-03T19:00' }, 'x');
    return { overrides: [...overrides, ...overrides] };
  }
});

describe('changing', () => {
  test('says something else from now on, and tells those who follow', async () => {
    const before = await getRevision(at.hub, 'haderslev');
    const after = await changeEvent(at.hub, key(), { title: 'Fredagsklub', price: 0 });
    expect(after).toMatchObject({ slug: 'fredagsklub', uid: club.uid, sequence: 1, modified: '2026-11-24T08:00:00Z' });
    expect(await getEvent(at.hub, home, club.id)).toEqual(after);
    expect((await getRevision(at.hub, 'haderslev')).number).toBe(before.number + 1);
  });

  test('what is left out, or undefined, stays as it is', async () => {
    const after = await changeEvent(at.hub, key(), { title: undefined, summary: 'Kom' } as EventChange);
    expect(after).toMatchObject({ title: 'Torsdagsklub', summary: 'Kom' });
  });

  test('nothing changes nothing', async () => {
    const before = await getRevision(at.hub, 'haderslev');
    expect(await changeEvent(at.hub, key(), { title: 'Torsdagsklub' })).toEqual(club);
    expect(await getRevision(at.hub, 'haderslev')).toEqual(before);
  });

  test('another rule gives other dates, and forgets decisions for dates that are no more', async () => {
    await cancelOccurrence(at.hub, { ...key(), recurrenceId: '2026-12-03T19:00' }, 'Juleferie');
    const after = await changeEvent(at.hub, key(), { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' });
    expect(after.overrides).toEqual([]);
    expect(await starts()).toEqual(['2026-11-26T19:00', '2026-12-10T19:00']);
  });

  test('only members see what is made for members', async () => {
    await changeEvent(at.hub, key(), { visibility: 'members' });
    expect(await listed()).toEqual([]);
    expect(await refusal(getEvent(at.hub, home, club.id))).toBe('not_found event');
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
    expect(await refusal(changeEvent(at.hub, key(), change))).toBe(expected);
  });

  test("another municipality's place is refused", async () => {
    const foreign = await createPlace(at.hub, 'kolding', { name: 'Klubben', town: 'christiansfeld' });
    expect(await refusal(changeEvent(at.hub, key(), { placeId: foreign.id }))).toBe('invalid placeId');
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
    const after = await moveEvent(at.hub, key(), to);
    expect(await starts()).toEqual(expected);
    expect(after).toMatchObject({ end, sequence: 1 });
  });

  test('takes along what was decided for single dates', async () => {
    await cancelOccurrence(at.hub, { ...key(), recurrenceId: '2026-12-03T19:00' }, 'Juleferie');
    await moveOccurrence(at.hub, { ...key(), recurrenceId: '2026-12-10T19:00' }, { start: '2026-12-11T17:00' });
    await moveEvent(at.hub, key(), { start: '2026-11-26T18:00' });
    expect(await listed()).toEqual([
      '2026-11-26T18:00 scheduled',
      '2026-12-03T18:00 cancelled',
      '2026-12-11T17:00 moved',
    ]);
  });

  test('whole days that get a time of day need an end', async () => {
    await moveEvent(at.hub, key(), { start: '2026-11-26' });
    expect(await refusal(moveEvent(at.hub, key(), { start: '2026-11-26T19:00' }))).toBe('invalid end');
    await moveEvent(at.hub, key(), { start: '2026-11-26T19:00', end: '2026-11-26T22:00' });
    expect(await starts()).toEqual(['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00']);
  });

  test.each<[string, object, string]>([
    ['nonsense', { start: 'i morgen' }, 'invalid start'],
    ['a day that does not exist', { start: '2026-02-30T19:00' }, 'invalid start'],
    ['the hour that does not exist', { start: '2027-03-28T02:30', rule: null }, 'invalid start'],
    ['an end before the start', { start: '2026-11-26T19:00', end: '2026-11-26T18:00' }, 'invalid end'],
    ['a weekday the rule does not have', { start: '2026-11-27T19:00' }, 'invalid rule'],
    ['a field that there is not', { start: '2026-11-26T20:00', title: 'x' }, 'invalid title'],
  ])('is refused: %s', async (_, to, expected) => {
    expect(await refusal(moveEvent(at.hub, key(), to as EventMove))).toBe(expected);
    expect(await starts()).toHaveLength(3);
  });
});

describe('cancelling, withdrawing and publishing', () => {
  test('what is cancelled stays in the list with its reason, on every date', async () => {
    const after = await cancelEvent(at.hub, key(), 'Huset er lukket');
    expect(after).toMatchObject({ status: 'cancelled', reason: 'Huset er lukket', sequence: 1 });
    expect(await listed()).toEqual([
      '2026-11-26T19:00 cancelled',
      '2026-12-03T19:00 cancelled',
      '2026-12-10T19:00 cancelled',
    ]);
  });

  test('what is withdrawn is gone, and can come back', async () => {
    await withdrawEvent(at.hub, key());
    expect(await listed()).toEqual([]);
    expect(await refusal(getEvent(at.hub, home, club.id))).toBe('gone event');
    await publishEvent(at.hub, key());
    expect(await listed()).toHaveLength(3);
  });

  test('what was cancelled and is published again has no reason left', async () => {
    await cancelEvent(at.hub, key(), 'Huset er lukket');
    expect(await publishEvent(at.hub, key())).toMatchObject({ status: 'published', reason: null, sequence: 2 });
  });

  test('the same twice changes nothing the second time', async () => {
    const once = await cancelEvent(at.hub, key(), 'Huset er lukket');
    const before = await getRevision(at.hub, 'haderslev');
    expect(await cancelEvent(at.hub, key(), 'Huset er lukket')).toEqual(once);
    expect(await getRevision(at.hub, 'haderslev')).toEqual(before);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a draft', async () => (club = await createEvent(at.hub, 'haderslev', { ...evening, status: 'draft' }))],
    ['what has been withdrawn', () => withdrawEvent(at.hub, key())],
  ])('%s cannot be cancelled into sight', async (_, prepare) => {
    await prepare();
    expect(await refusal(cancelEvent(at.hub, key(), 'Sygdom'))).toBe('conflict status');
    expect(await listed()).toEqual([]);
  });

  test('a cancellation needs a reason', async () => {
    expect(await refusal(cancelEvent(at.hub, key(), ' '))).toBe('invalid reason');
  });
});

describe('nobody else', () => {
  const verbs: Record<string, (ctx: TestHub['hub'], key: { municipality: string; id: string }) => Promise<unknown>> = {
    change: (ctx, which) => changeEvent(ctx, which, { title: 'x' }),
    move: (ctx, which) => moveEvent(ctx, which, { start: '2026-11-26T20:00' }),
    cancel: (ctx, which) => cancelEvent(ctx, which, 'x'),
    withdraw: (ctx, which) => withdrawEvent(ctx, which),
    publish: (ctx, which) => publishEvent(ctx, which),
    delete: (ctx, which) => deleteEvent(ctx, which),
  };

  test.each(Object.entries(verbs))('may %s: not a visitor, not through another municipality', async (_, verb) => {
    expect(await refusal(verb(at.as({ kind: 'anonymous' }), key()))).toBe('forbidden actor');
    expect(await refusal(verb(at.hub, { ...key(), municipality: 'kolding' }))).toBe('not_found event');
    expect(await refusal(verb(at.hub, { ...key(), id: 'zzzzzzzz' }))).toBe('not_found event');
    expect(await getEvent(at.hub, home, club.id)).toEqual(club);
  });

  test('may create', async () => {
    expect(await refusal(createEvent(at.as({ kind: 'anonymous' }), 'haderslev', evening))).toBe('forbidden actor');
  });
});
