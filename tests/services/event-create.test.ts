import { describe, expect, test } from 'vitest';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { publishEvent } from '#services/event/publish.ts';
import { getEvent, listDates } from '#services/event/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { evening, givenClub } from './club.ts';
import { refusal } from './refused.ts';

const given = givenClub();

describe('creating', () => {
  test('gives every date, a UID of our own and the first sequence', async () => {
    expect(await given.starts()).toEqual(['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00']);
    expect(given.club).toMatchObject({ sequence: 0, slug: 'torsdagsklub', created: '2026-11-23T17:00:00Z' });
    expect(given.club.uid).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('what is read back is what was answered', async () => {
    expect(await getEvent(given.at.hub, given.home, given.club.id)).toEqual(given.club);
  });

  test('a draft is seen by nobody until it is published', async () => {
    const draft = await createEvent(given.at.hub, 'haderslev', { ...evening, status: 'draft' });
    expect(await refusal(getEvent(given.at.hub, given.home, draft.id))).toBe('not_found event');
    expect(await given.starts(draft.id)).toEqual([]);
    await publishEvent(given.at.hub, { ...given.key(), id: draft.id });
    expect(await given.starts(draft.id)).toHaveLength(3);
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
    const created = await createEvent(given.at.hub, 'haderslev', { ...evening, overrides: [decided, orphan] });
    expect(created.overrides).toEqual([{ ...decided, title: null }]);
    const dates = await listDates(given.at.hub, given.home, created.id);
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
    expect(await refusal(createEvent(given.at.hub, 'haderslev', { ...evening, ...input }))).toBe(expected);
  });

  test('is refused where no municipality has joined', async () => {
    expect(await refusal(createEvent(given.at.hub, 'aabenraa', evening))).toBe('not_found municipality');
    expect(await refusal(createEvent(given.at.hub, 'atlantis', evening))).toBe('not_found municipality');
  });

  test('is refused with the same date decided twice', async () => {
    const twice = { ...(await decidedTwice()), ...evening };
    expect(await refusal(createEvent(given.at.hub, 'haderslev', twice))).toBe('invalid overrides');
  });

  async function decidedTwice(): Promise<Pick<NewEvent, 'overrides'>> {
    const { overrides } = await cancelOccurrence(
      given.at.hub,
      { ...given.key(), recurrenceId: '2026-12-03T19:00' },
      'x',
    );
    return { overrides: [...overrides, ...overrides] };
  }
});
