/** A series that was split by changing a date and those after it: one deed, undone as one from either half. */
import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { revision } from '#db/schema/municipality.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { getDraft } from '#services/draft/queries.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { changeEvent } from '#services/event/change.ts';
import { moveEvent } from '#services/event/move.ts';
import { publishEvent } from '#services/event/publish.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { listHistory } from '#services/item/history.ts';
import { restoreItem } from '#services/item/restore.ts';
import { undoChange } from '#services/item/undo.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { givenClub } from './club.ts';
import { refusal, refused } from './refused.ts';

const given = givenClub();
const second = '2026-12-03T19:00';

/** Splits it, and answers the part that goes on. */
async function split(): Promise<string> {
  const about = { itemId: given.club.id, scope: 'following', recurrenceId: second } as const;
  const target = { proposal: 'change', noun: 'event', ...about } as const;
  const draft = await beginDraft(given.at.hub, 'haderslev', target, { title: ['Julehygge'] });
  return (await publishDraft(given.at.hub, draft)).itemId;
}

async function undo(itemId: string): Promise<void> {
  const [row] = await given.at.hub.db.read
    .select({ number: revision.number })
    .from(revision)
    .where(eq(revision.itemId, itemId))
    .orderBy(desc(revision.number));
  await undoChange(given.at.hub, { municipality: 'haderslev', noun: 'event', itemId, number: row!.number });
}

const first = ['2026-11-26T19:00', second, '2026-12-10T19:00'];

describe('is one again', () => {
  test.each(['the half that ended', 'the half that went on'])('undone from %s', async (which) => {
    const other = await split();
    expect([await given.starts(), await given.starts(other)]).toEqual([first.slice(0, 1), first.slice(1)]);
    await undo(which === 'the half that ended' ? given.club.id : other);
    expect([await given.starts(), await given.starts(other)]).toEqual([first, []]);
    expect(await getEventForOffice(given.at.hub, given.home, other)).toMatchObject({ status: 'withdrawn' });
  });

  test('but not when something came after in either half', async () => {
    const other = await split();
    await changeEvent(given.at.hub, { municipality: 'haderslev', id: other }, { summary: 'Tag nisser med.' });
    expect(await refusal(undo(given.club.id))).toBe('conflict number');
    expect([await given.starts(), await given.starts(other)]).toEqual([first.slice(0, 1), first.slice(1)]);
  });
});

describe('no date is lost or there twice', () => {
  const halves = ['the half that ended', 'the half that went on'];

  test.each(halves.flatMap((one) => halves.map((two) => [one, two])))(
    'when a split is undone from %s and had back from %s, and so on',
    async (one, two) => {
      const other = await split();
      const half = (which: string) => (which === 'the half that ended' ? given.club.id : other);
      await undo(half(one));
      await undo(half(two));
      expect([await given.starts(), await given.starts(other)]).toEqual([first.slice(0, 1), first.slice(1)]);
      await undo(half(one));
      expect([await given.starts(), await given.starts(other)]).toEqual([first, []]);
    },
  );

  test('when somebody wants a half back as it was on the other side of the split', async () => {
    const [before] = await records(given.club.id);
    const other = await split();
    expect(await refusal(restore(given.club.id, before!))).toBe('conflict number');
    const [short] = await records(given.club.id);
    const [made] = await records(other);
    await undo(given.club.id);
    expect(await refusal(restore(given.club.id, short!))).toBe('conflict number');
    expect(await refusal(restore(other, made!))).toBe('conflict number');
    expect([await given.starts(), await given.starts(other)]).toEqual([first, []]);
    await changeEvent(given.at.hub, given.key(), { title: 'Fredagsklub' });
    await restore(given.club.id, before!);
    expect([await given.starts(), await given.starts(other)]).toEqual([first, []]);
  });
});

describe('the half that was taken back', () => {
  test('cannot be published again while the other has its dates, and it is said which', async () => {
    const other = await split();
    await undo(given.club.id);
    const again = () => publishEvent(given.at.hub, { municipality: 'haderslev', id: other });
    const { code, complaints } = await refused(again());
    expect([code, complaints[0]?.da]).toEqual([
      'conflict',
      'Serien »Torsdagsklub«, som begynder den 26.11.2026, har nu datoerne 3.12.2026, 10.12.2026. De ville stå to gange. Ret datoerne i den serie, eller træk den tilbage først.',
    ]);
    expect([await given.starts(), await given.starts(other)]).toEqual([first, []]);
    await withdrawEvent(given.at.hub, given.key());
    await again();
    expect([await given.starts(), await given.starts(other)]).toEqual([[], first.slice(1)]);
    expect(await refusal(publishEvent(given.at.hub, given.key()))).toBe('conflict status');
    expect(await refusal(undo(given.club.id))).toBe('conflict status');
  });

  test('comes back by itself when the other is ended before it', async () => {
    const other = await split();
    await undo(given.club.id);
    for (const recurrenceId of first.slice(1)) await withdrawOccurrence(given.at.hub, { ...given.key(), recurrenceId });
    await publishEvent(given.at.hub, { municipality: 'haderslev', id: other });
    expect([await given.starts(), await given.starts(other)]).toEqual([first.slice(0, 1), first.slice(1)]);
    const back = publishOccurrence(given.at.hub, { ...given.key(), recurrenceId: second });
    expect(await refusal(back)).toBe('conflict status');
  });
});

/** The numbers of its records, the newest first. */
async function records(itemId: string): Promise<number[]> {
  const item = { noun: 'event', itemId } as const;
  const { items } = await listHistory(given.at.hub, 'haderslev', item, { limit: 20, after: null });
  return items.map(({ number }) => number);
}

async function restore(itemId: string, number: number): Promise<void> {
  const [newest] = await records(itemId);
  await restoreItem(given.at.hub, { municipality: 'haderslev', noun: 'event', itemId, number }, newest!);
}

test('a draft about a date that a moved series has no more is kept, and told which dates there are', async () => {
  const about = { itemId: given.club.id, scope: 'one', recurrenceId: second } as const;
  const draft = await beginDraft(given.at.hub, 'haderslev', { proposal: 'change', noun: 'event', ...about });
  const to = { start: '2026-11-27T19:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3' };
  await moveEvent(given.at.hub, given.key(), to);
  await expect(publishDraft(given.at.hub, draft)).rejects.toMatchObject({
    code: 'invalid',
    complaints: [
      { field: 'date', da: expect.stringContaining('De næste er 27.11.2026, 4.12.2026, 11.12.2026') as string },
    ],
  });
  expect(await getDraft(given.at.hub, 'haderslev', draft.id)).toMatchObject({ state: 'open' });
});

test('the history says who did what, and what became different', async () => {
  await changeEvent(given.at.hub, given.key(), { title: 'Fredagsklub' });
  const { items, newest } = await listHistory(
    given.at.hub,
    'haderslev',
    { noun: 'event', itemId: given.club.id },
    { limit: 10, after: null },
  );
  expect(items[0]).toMatchObject({ number: newest, verb: 'change', who: { kind: 'operator' }, restorable: false });
  expect(items[0]?.changes).toEqual([{ field: 'title', before: ['Torsdagsklub'], after: ['Fredagsklub'] }]);
  expect(items[1]).toMatchObject({ verb: 'create', restorable: true, changes: null });
  expect(items[1]?.steps.map(({ kind }) => kind)).toEqual(['published']);
});
