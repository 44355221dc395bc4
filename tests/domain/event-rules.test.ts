import { describe, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { revised } from '#domain/event-change.ts';
import { checkedDetails } from '#domain/event-rules.ts';
import { eventDefaults, type Event, type EventDetails } from '#domain/event.ts';

const zone = 'Europe/Copenhagen';
const evening: EventDetails = {
  ...eventDefaults,
  excludedDates: [],
  extraDates: [],
  languages: ['da'],
  access: [],
  title: 'Torsdagsklub',
  category: 'klub',
  start: '2026-11-26T19:00',
  end: '2026-11-26T22:00',
};

describe('an event is refused, at its field, when', () => {
  test.each<[string, Partial<EventDetails>, string]>([
    ['it ends before it starts', { end: '2026-11-26T18:00' }, 'end'],
    ['it ends as it starts', { end: '2026-11-26T19:00' }, 'end'],
    ['only one of start and end has a time of day', { end: '2026-11-27' }, 'end'],
    ['it starts in the hour that does not exist', { start: '2027-03-28T02:30', end: '2027-03-28T04:00' }, 'start'],
    ['its ages cross', { ageFrom: 18, ageTo: 14 }, 'ageTo'],
    ['sign-up is by a link that is not there', { signUp: 'link' }, 'signUpUrl'],
    ['a picture has no text', { pictureUrl: '/a.webp' }, 'pictureAlt'],
    ['an excluded date is written otherwise than the start', { excludedDates: ['2026-12-03'] }, 'excludedDates'],
    ['its first date does not satisfy the rule', { rule: 'FREQ=WEEKLY;BYDAY=FR' }, 'rule'],
    ['its rule is nonsense', { rule: 'HVER TORSDAG' }, 'rule'],
  ])('%s', (_, change, field) => {
    const refused = catching(() => checkedDetails({ ...evening, ...change }, zone));
    expect(refused.complaints.map((complaint) => complaint.field)).toContain(field);
  });

  test('several things are wrong: all are said at once', () => {
    const refused = catching(() =>
      checkedDetails({ ...evening, end: '2026-11-26T18:00', ageFrom: 18, ageTo: 14 }, zone),
    );
    expect(refused.complaints.map((complaint) => complaint.field)).toEqual(['end', 'ageTo']);
  });
});

test('the hour that comes twice is a good time to start', () => {
  expect(checkedDetails({ ...evening, start: '2026-10-25T02:30', end: '2026-10-25T04:00' }, zone).start).toBe(
    '2026-10-25T02:30',
  );
});

describe('a change', () => {
  const before: Event = {
    ...evening,
    id: 'aaaaaaaa',
    municipality: 'haderslev',
    slug: 'torsdagsklub',
    uid: 'u',
    status: 'published',
    reason: null,
    moved: null,
    overrides: [],
    sequence: 3,
    created: '2026-11-01T08:00:00Z',
    modified: '2026-11-02T08:00:00Z',
  };
  const now = Temporal.Instant.from('2026-11-23T17:00:00Z');

  test('that followers see raises the sequence and moves the stamp', () => {
    expect(revised(before, { ...before, title: 'Klub' }, now)).toMatchObject({
      sequence: 4,
      modified: '2026-11-23T17:00:00Z',
    });
  });

  test('that only the office sees does neither', () => {
    expect(revised(before, { ...before, ownerRole: 'Fritid' }, now)).toMatchObject({
      sequence: 3,
      modified: before.modified,
    });
  });
});

function catching(work: () => unknown): HjemegnError {
  try {
    work();
  } catch (error) {
    if (error instanceof HjemegnError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
