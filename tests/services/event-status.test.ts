import { describe, expect, test } from 'vitest';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { moveEvent } from '#services/event/move.ts';
import { publishEvent } from '#services/event/publish.ts';
import { getEvent } from '#services/event/queries.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { evening, givenClub, type Given } from './club.ts';
import { refusal } from './refused.ts';

const given = givenClub();

describe('cancelling, withdrawing and publishing', () => {
  test('what is cancelled stays in the list with its reason, on every date', async () => {
    const after = await cancelEvent(given.at.hub, given.key(), 'Huset er lukket');
    expect(after).toMatchObject({ status: 'cancelled', reason: 'Huset er lukket', sequence: 1 });
    expect(await given.listed()).toEqual([
      '2026-11-26T19:00 cancelled',
      '2026-12-03T19:00 cancelled',
      '2026-12-10T19:00 cancelled',
    ]);
  });

  test('what is withdrawn is gone, and can come back', async () => {
    await withdrawEvent(given.at.hub, given.key());
    expect(await given.listed()).toEqual([]);
    expect(await refusal(getEvent(given.at.hub, given.home, given.club.id))).toBe('gone event');
    await publishEvent(given.at.hub, given.key());
    expect(await given.listed()).toHaveLength(3);
  });

  test('what was cancelled and is published again has no reason left', async () => {
    await cancelEvent(given.at.hub, given.key(), 'Huset er lukket');
    expect(await publishEvent(given.at.hub, given.key())).toMatchObject({
      status: 'published',
      reason: null,
      sequence: 2,
    });
  });

  test('the same twice changes nothing the second time', async () => {
    const once = await cancelEvent(given.at.hub, given.key(), 'Huset er lukket');
    const before = await getRevision(given.at.hub, 'haderslev');
    expect(await cancelEvent(given.at.hub, given.key(), 'Huset er lukket')).toEqual(once);
    expect(await getRevision(given.at.hub, 'haderslev')).toEqual(before);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'a draft',
      async () => (given.club = await createEvent(given.at.hub, 'haderslev', { ...evening, status: 'draft' })),
    ],
    ['what has been withdrawn', () => withdrawEvent(given.at.hub, given.key())],
  ])('%s cannot be cancelled into sight', async (_, prepare) => {
    await prepare();
    expect(await refusal(cancelEvent(given.at.hub, given.key(), 'Sygdom'))).toBe('conflict status');
    expect(await given.listed()).toEqual([]);
  });

  test('a cancellation needs a reason', async () => {
    expect(await refusal(cancelEvent(given.at.hub, given.key(), ' '))).toBe('invalid reason');
  });
});

describe('nobody else', () => {
  const verbs: Record<
    string,
    (ctx: Given['at']['hub'], key: { municipality: string; id: string }) => Promise<unknown>
  > = {
    change: (ctx, which) => changeEvent(ctx, which, { title: 'x' }),
    move: (ctx, which) => moveEvent(ctx, which, { start: '2026-11-26T20:00' }),
    cancel: (ctx, which) => cancelEvent(ctx, which, 'x'),
    withdraw: (ctx, which) => withdrawEvent(ctx, which),
    publish: (ctx, which) => publishEvent(ctx, which),
    delete: (ctx, which) => deleteEvent(ctx, which),
  };

  test.each(Object.entries(verbs))('may %s: not a visitor, not through another municipality', async (_, verb) => {
    expect(await refusal(verb(given.at.as({ kind: 'anonymous' }), given.key()))).toBe('unauthenticated actor');
    expect(await refusal(verb(given.at.hub, { ...given.key(), municipality: 'kolding' }))).toBe('not_found event');
    expect(await refusal(verb(given.at.hub, { ...given.key(), id: 'zzzzzzzz' }))).toBe('not_found event');
    expect(await getEvent(given.at.hub, given.home, given.club.id)).toEqual(given.club);
  });

  test('may create', async () => {
    expect(await refusal(createEvent(given.at.as({ kind: 'anonymous' }), 'haderslev', evening))).toBe(
      'unauthenticated actor',
    );
  });
});
