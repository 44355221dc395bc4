/** What waits for an editor, and what an editor decides: each decision once, and nothing half-done. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/role.ts';
import { listMyAnswers } from '#services/draft/answers.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { countWaiting, getDraft } from '#services/draft/queries.ts';
import { saveDraft } from '#services/draft/save.ts';
import { dropDraft, returnDraft, sendDraft } from '#services/draft/state.ts';
import { takeBackDraft } from '#services/draft/take-back.ts';
import { undoDrop } from '#services/draft/undo-drop.ts';
import { changeEvent } from '#services/event/change.ts';
import { getEvent, listOccurrences } from '#services/event/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { decideMany, mostAtOnce } from '#services/review/decide-many.ts';
import { publishApart } from '#services/review/publish-apart.ts';
import { publishCancellation } from '#services/review/publish-cancellation.ts';
import { listQueue } from '#services/review/queue.ts';
import { refuseDraft } from '#services/review/refuse.ts';
import { reviewDraft } from '#services/review/view.ts';
import { everything } from '#domain/filter.ts';
import { asStaff } from '#tests/support/people.ts';
import { givenClub } from './club.ts';
import { refusal, refused } from './refused.ts';
import { keyOf, pizza, propose, sendChange, sendNew } from './review.ts';

const given = givenClub();
let people: Record<Role, Ctx>;
let stranger: Ctx;
beforeAll(async () => {
  const { hub } = given.at;
  people = {
    author: await asStaff(hub, 'author'),
    editor: await asStaff(hub, 'editor'),
    admin: await asStaff(hub, 'admin'),
  };
  stranger = await asStaff(hub, 'admin', 'kolding');
});

const theClub = () => getEvent(given.at.hub, given.home, given.club.id);

describe('from an author to everybody', () => {
  test('sent, back with a word, mended, published; the author sees each', async () => {
    const sent = await sendNew(people.author);
    const returned = await returnDraft(people.editor, keyOf(sent), 'Skriv, hvad det koster.');
    expect(returned).toMatchObject({ state: 'returned', word: 'Skriv, hvad det koster.', sentAt: null });
    const mended = await saveDraft(people.author, keyOf(returned), { ...pizza, price: ['25'] });
    const again = await sendDraft(people.author, keyOf(mended));
    expect(again).toMatchObject({ state: 'sent', word: null });
    const { itemId } = await publishDraft(people.editor, keyOf(again));
    expect(await getEvent(given.at.hub, given.home, itemId)).toMatchObject({ title: 'Pizzaaften', price: 2500 });
    const [answer] = await listMyAnswers(people.author, 'haderslev');
    expect(answer).toMatchObject({ id: sent.id, state: 'published', itemId });
  });

  test('what is public stays as it was until a change is published', async () => {
    const sent = await sendChange(people.author, given.club.id, { title: ['Fredagsklub'], from: ['20:00'] });
    expect(await theClub()).toEqual(given.club);
    const found = await reviewDraft(people.editor, 'haderslev', sent.id);
    expect(found.changes.map(({ field }) => field).toSorted()).toEqual(['from', 'title']);
    expect(found).toMatchObject({ author: 'Medarbejder', source: null, complaints: [], overtaken: false });
    await publishDraft(people.editor, keyOf(sent));
    expect(await theClub()).toMatchObject({ title: 'Fredagsklub', start: '2026-11-26T20:00' });
  });

  test('what a colleague changed meanwhile is no part of the change; the same field is a question first', async () => {
    const sent = await sendChange(people.author, given.club.id, { title: ['Fredagsklub'] });
    await changeEvent(people.editor, given.key(), { summary: 'Nu med mad' });
    const beside = await reviewDraft(people.editor, 'haderslev', sent.id);
    expect([beside.overtaken, beside.changes.map(({ field }) => field)]).toEqual([false, ['title']]);
    await changeEvent(people.editor, given.key(), { title: 'Onsdagsklub' });
    expect((await reviewDraft(people.editor, 'haderslev', sent.id)).overtaken).toBe(true);
    expect(await refusal(publishDraft(people.editor, keyOf(sent)))).toBe('conflict base');
    expect(await theClub()).toMatchObject({ title: 'Onsdagsklub', summary: 'Nu med mad' });
  });

  test('an author takes back what they sent, but nobody else does', async () => {
    const sent = await sendNew(people.author);
    expect(await refusal(takeBackDraft(await asStaff(given.at.hub, 'author'), keyOf(sent)))).toBe('forbidden actor');
    expect(await takeBackDraft(people.author, keyOf(sent))).toMatchObject({ state: 'open', sentAt: null });
    expect(await refusal(publishDraft(people.editor, keyOf(sent)))).toBe('conflict version');
  });

  test('a refusal is told with its word, and can be undone for a day', async () => {
    const sent = await sendNew(people.author);
    given.at.setNow('2026-11-24T09:00:00Z');
    const gone = await refuseDraft(people.editor, keyOf(sent), 'Det har vi allerede.');
    const [answer] = await listMyAnswers(people.author, 'haderslev', 1);
    expect(answer).toMatchObject({ state: 'dropped', word: 'Det har vi allerede.' });
    expect(await refusal(undoDrop(people.author, keyOf(gone)))).toBe('forbidden actor');
    const back = await undoDrop(people.editor, keyOf(gone));
    expect(back).toMatchObject({ state: 'sent', word: null });
    const again = await refuseDraft(people.editor, keyOf(back));
    given.at.setNow('2026-11-25T09:00:01Z');
    expect(await refusal(undoDrop(people.editor, keyOf(again)))).toBe('conflict state');
  });

  test('what is dropped comes back as what it was', async () => {
    const sent = await sendNew(people.author);
    const returned = await returnDraft(people.editor, keyOf(sent), 'Ret datoen.');
    const gone = await dropDraft(people.author, keyOf(returned));
    expect(await undoDrop(people.author, keyOf(gone))).toMatchObject({ state: 'returned', word: 'Ret datoen.' });
  });

  test('an author drops their own drafts and no colleague’s', async () => {
    const sent = await sendNew(await asStaff(given.at.hub, 'author'));
    expect(await refusal(dropDraft(people.author, keyOf(sent)))).toBe('forbidden actor');
  });
});

describe('two editors at once', () => {
  test('publish the same draft: one does, the other is told that a colleague was quicker', async () => {
    const sent = await sendNew(people.author, { ...pizza, title: ['Kapløb'] });
    const both = [people.editor, people.admin].map((ctx) => publishDraft(ctx, keyOf(sent)));
    const [first, second] = await Promise.allSettled(both);
    expect([first?.status, second?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = await refused(first?.status === 'rejected' ? both[0]! : both[1]!);
    expect(lost.complaints[0]?.da).toBe('Den er allerede udgivet. En kollega kom først.');
    const page = await listOccurrences(given.at.hub, given.home, { filter: everything, limit: 500 });
    expect(page.items.filter(({ title }) => title === 'Kapløb')).toHaveLength(1);
  });

  test('one publishes and one sends back: whichever came first holds', async () => {
    const sent = await sendNew(people.author);
    const answers = await Promise.allSettled([
      returnDraft(people.editor, keyOf(sent), 'Vent lidt.'),
      publishDraft(people.admin, keyOf(sent)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await getDraft(people.author, 'haderslev', sent.id)).toMatchObject({ state: 'returned', itemId: null });
  });

  test('one saves while another publishes: what was not seen is not published', async () => {
    const sent = await sendNew(people.author);
    await saveDraft(people.author, keyOf(sent), { ...pizza, title: ['En anden'] });
    expect(await refusal(publishDraft(people.editor, keyOf(sent)))).toBe('conflict version');
  });
});

describe('what sources propose', () => {
  test('what vanished is cancelled with the reason an editor says', async () => {
    const sent = await propose(people.editor, { proposal: 'cancel', itemId: given.club.id });
    expect(await refusal(publishCancellation(people.editor, keyOf(sent), ' '))).toBe('invalid reason');
    await publishCancellation(people.editor, keyOf(sent), 'Arrangøren er syg');
    expect(await theClub()).toMatchObject({ status: 'cancelled', reason: 'Arrangøren er syg' });
  });

  test('with the source’s own word as the reason when several are published at once', async () => {
    const word = 'Står ikke længere i kilden';
    const sent = await propose(people.editor, { proposal: 'cancel', itemId: given.club.id, word });
    await decideMany(people.editor, 'haderslev', 'publish', [keyOf(sent)]);
    expect(await theClub()).toMatchObject({ status: 'cancelled', reason: word });
  });

  test('what is the same changes the one we have', async () => {
    const sent = await propose(people.editor, { proposal: 'merge', itemId: given.club.id, fields: pizza });
    expect((await reviewDraft(people.editor, 'haderslev', sent.id)).published).not.toBeNull();
    expect(await publishDraft(people.editor, keyOf(sent))).toMatchObject({ itemId: given.club.id });
    expect(await theClub()).toMatchObject({ title: 'Pizzaaften' });
  });

  test('what only looked the same becomes one of its own', async () => {
    const sent = await propose(people.editor, { proposal: 'merge', itemId: given.club.id, fields: pizza });
    const { itemId } = await publishApart(people.editor, keyOf(sent));
    expect(itemId).not.toBe(given.club.id);
    expect(await theClub()).toEqual(given.club);
    expect(await getEvent(given.at.hub, given.home, itemId)).toMatchObject({ title: 'Pizzaaften' });
  });

  test('what is published apart but cannot be is still the proposal it was', async () => {
    const sent = await propose(people.editor, {
      proposal: 'merge',
      itemId: given.club.id,
      fields: { title: ['Uden dag'] },
    });
    expect(await refusal(publishApart(people.editor, keyOf(sent)))).toMatch(/^invalid/);
    expect(await getDraft(people.editor, 'haderslev', sent.id)).toEqual(sent);
  });
});

describe('several at once', () => {
  test('each by itself: one that cannot be published says why, and the others are out', async () => {
    const good = await sendNew(people.author, { ...pizza, title: ['Nummer et'] });
    const bad = await propose(people.editor, {
      proposal: 'create',
      itemId: 'zzzzzzzz',
      fields: { title: ['Uden dag'] },
    });
    const decided = await sendNew(people.author, { ...pizza, title: ['Nummer tre'] });
    await publishDraft(people.admin, keyOf(decided));
    const last = await sendNew(people.author, { ...pizza, title: ['Nummer fire'] });
    const all = await decideMany(people.editor, 'haderslev', 'publish', [good, bad, decided, last].map(keyOf));
    expect(all.map(({ complaints }) => complaints.length > 0)).toEqual([false, true, true, false]);
    expect(all.map(({ title }) => title)).toEqual(['Nummer et', 'Fra en kilde', 'Nummer tre', 'Nummer fire']);
    expect(await getDraft(people.editor, 'haderslev', bad.id)).toEqual(bad);
  });

  test('none and too many are refused whole', async () => {
    expect(await refusal(decideMany(people.editor, 'haderslev', 'publish', []))).toBe('invalid kladde');
    const many = Array.from({ length: mostAtOnce + 1 }, () => ({ id: 'abcd1234', version: 1 }));
    expect(await refusal(decideMany(people.editor, 'haderslev', 'refuse', many))).toBe('invalid kladde');
  });
});

describe('the queue', () => {
  test('has what waits, page by page, the longest first and what begins first of what came together', async () => {
    const begun = { ...pizza, title: ['Køen'] };
    given.at.setNow('2026-11-20T08:00:00Z');
    const late = await sendNew(people.author, { ...begun, date: ['2026-12-20'] });
    const soon = await sendNew(people.author, { ...begun, date: ['2026-12-01'] });
    given.at.setNow('2026-11-19T08:00:00Z');
    const first = await sendNew(people.admin, begun);
    const ids: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await listQueue(people.editor, 'haderslev', { limit: 2, after: after === '' ? null : after });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(ids.slice(0, 3)).toEqual([first.id, soon.id, late.id]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(await countWaiting(people.editor, 'haderslev'));
    const mine = await listQueue(people.admin, 'haderslev', { mine: true, limit: 30 });
    expect(mine.items.map(({ id, mine: own }) => [id, own])).toEqual([[first.id, true]]);
    expect((await listQueue(people.admin, 'haderslev', { noun: 'story', limit: 30 })).items).toEqual([]);
  });

  test('reads no word for a page that it did not write', async () => {
    expect(await refusal(listQueue(people.editor, 'haderslev', { limit: 2, after: "1' OR 1=1" }))).toBe(
      'invalid efter',
    );
  });
});

test('another municipality’s draft is not there, and its queue is its own', async () => {
  const sent = await sendNew(people.author);
  const key = { ...keyOf(sent), municipality: 'kolding' };
  const doors = [
    () => reviewDraft(stranger, 'kolding', sent.id),
    () => publishDraft(stranger, key),
    () => refuseDraft(stranger, key),
    () => publishApart(stranger, key),
    () => publishCancellation(stranger, key, 'Nej'),
    () => takeBackDraft(stranger, key),
    () => undoDrop(stranger, key),
    () => decideMany(stranger, 'kolding', 'publish', [key]),
  ];
  for (const door of doors) expect(await refusal(door())).toBe('not_found draft');
  expect((await listQueue(stranger, 'kolding', { limit: 30 })).items).toEqual([]);
  expect(await countWaiting(stranger, 'kolding')).toBe(0);
  expect(await getDraft(people.author, 'haderslev', sent.id)).toEqual(sent);
});
