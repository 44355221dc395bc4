/** What happens to a draft while it waits, and whose it is when it is out. */
import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import { sendDraft } from '#services/draft/state.ts';
import { getEvent } from '#services/event/queries.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { listOwned } from '#services/item/queries.ts';
import { listEndedSeries } from '#services/office/stale.ts';
import { asStaff } from '#tests/support/people.ts';
import { givenClub } from './club.ts';
import { refused } from './refused.ts';
import { keyOf, pizza, sendNew } from './review.ts';

const given = givenClub();
const home = 'haderslev';

test('a day that was typed without a year, or as a word, is the day that was meant, however long it waits', async () => {
  const author = await asStaff(given.at.hub, 'author');
  const editor = await asStaff(given.at.hub, 'editor');
  const weekly = { ...pizza, repeat: ['weekly'], until: ['24/12'], excluded: ['8/12, 15. december'], extra: ['3/12'] };
  const sent = [
    await sendNew(author, { ...pizza, date: ['i morgen'] }),
    await sendNew(author, { ...pizza, date: ['28/11'], endDate: ['29/11'] }),
    await sendNew(author, { ...weekly, date: ['1/12'] }),
  ];
  given.at.setNow('2026-12-09T08:00:00Z');
  const events = [];
  for (const draft of sent)
    events.push(await getEvent(given.at.hub, given.home, (await publishDraft(editor, keyOf(draft))).itemId));
  expect(events.map(({ start }) => start)).toEqual(['2026-11-25T17:00', '2026-11-28T17:00', '2026-12-01T17:00']);
  expect(events[2]).toMatchObject({
    rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T170000',
    excludedDates: ['2026-12-08T17:00', '2026-12-15T17:00'],
    extraDates: ['2026-12-03T17:00'],
  });
});

test('an event is whose it was written by, not whose who published it', async () => {
  const author = await asStaff(given.at.hub, 'author');
  const editor = await asStaff(given.at.hub, 'editor');
  const { itemId } = await publishDraft(editor, keyOf(await sendNew(author)));
  const idOf = ({ actor }: typeof author): string => ('id' in actor ? actor.id : '');
  const kept = async (who: typeof author) => (await listOwned(who, home, idOf(who))).map(({ id }) => id);
  expect([(await kept(author)).includes(itemId), (await kept(editor)).includes(itemId)]).toEqual([true, false]);
});

async function complaintsAbout(more: Fields): Promise<string[]> {
  const { id, version, fields } = await beginDraft(given.at.hub, home, { proposal: 'create', noun: 'event' });
  const saved = await saveDraft(given.at.hub, { municipality: home, id, version }, { ...fields, ...pizza, ...more });
  return (await refused(sendDraft(given.at.hub, keyOf(saved)))).complaints.map(({ field, da }) => `${field}: ${da}`);
}

test.each<[string, Fields, string]>([
  [
    'a sign-up with somebody, and nobody chosen',
    { signUp: ['contact'] },
    'contactId: Vælg, hvem man melder sig til hos.',
  ],
  ['a price that nobody pays', { price: ['200.000'] }, 'price: Prisen kan højst være 100.000 kr.'],
])('%s is complained about at its field', async (_, more, complaint) => {
  expect(await complaintsAbout(more)).toEqual([complaint]);
});

describe('one date of a series', () => {
  const about = () => ({ proposal: 'change', noun: 'event', itemId: given.club.id }) as const;

  test('is not put on a day that is over', async () => {
    const one = { ...about(), scope: 'one', recurrenceId: '2026-12-03T19:00' } as const;
    const { id, version, fields } = await beginDraft(given.at.hub, home, one);
    const key = { municipality: home, id };
    const saved = await saveDraft(given.at.hub, { ...key, version }, { ...fields, date: ['1.1.2020'] });
    const { complaints } = await refused(publishDraft(given.at.hub, keyOf(saved)));
    expect(complaints).toMatchObject([{ field: 'date', da: 'Den dag er forbi.' }]);
  });

  test('from which it goes on as another keeps nobody asked whether the first part goes on', async () => {
    const following = { ...about(), scope: 'following', recurrenceId: '2026-12-10T19:00' } as const;
    const begun = await beginDraft(given.at.hub, home, following);
    const saved = await saveDraft(given.at.hub, keyOf(begun), { ...begun.fields, title: ['Ny klub'] });
    await publishDraft(given.at.hub, keyOf(saved));
    given.at.setNow('2026-12-05T08:00:00Z');
    const ended = async () => (await listEndedSeries(given.at.hub, home, 50)).map(({ id }) => id);
    expect(await ended()).not.toContain(given.club.id);
    expect((await getEventForOffice(given.at.hub, given.home, given.club.id)).rule).toContain('UNTIL=20261203');
  });
});
