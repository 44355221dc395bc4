import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { opportunity } from '#db/schema/opportunity.ts';
import { withdrawContact } from '#services/contact/withdraw.ts';
import type { SavedNoun } from '#domain/saved.ts';
import { createContact } from '#services/contact/create.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { createPlace } from '#services/place/create.ts';
import { hide, showAgain } from '#services/profile/hide.ts';
import { isSaved, listSaved } from '#services/saved/queries.ts';
import { removeSaved, saveItem } from '#services/saved/save.ts';
import { asStaff, asYoung, type Young } from '../support/people.ts';
import { openTwoHomes, type TwoHomes } from '../support/two-homes.ts';
import { refusal } from './refused.ts';

let at: TwoHomes;
let young: Young;
beforeAll(async () => {
  at = await openTwoHomes();
});
beforeEach(async () => {
  at.setNow('2026-11-23T17:00:00Z');
  young = await asYoung(at.hub);
});
afterAll(() => at.close());

const evening = { title: 'Filmaften', category: 'klub', start: '2026-11-28T19:00', end: '2026-11-28T22:00' };
const work = { kind: 'job', title: 'I en bager', openWhileAway: 'yes' } as const;
const newEvent = (more: object = {}) => createEvent(at.hub, 'haderslev', { ...evening, ...more });
const keyOf = ({ id }: { id: string }) => ({ municipality: 'haderslev', id });

describe('what I keep', () => {
  test('is there with its next date, its deadline and whom to ring', async () => {
    const later = await newEvent({ title: 'Senere', start: '2026-12-28T19:00', end: '2026-12-28T22:00' });
    const sooner = await newEvent();
    const job = await createOpportunity(at.hub, 'haderslev', { ...work, deadline: '2026-12-01' });
    const contact = await createContact(at.hub, 'haderslev', { role: 'Vejleder', helpsWith: 'Alt' });
    await saveItem(young, { noun: 'event', id: later.id });
    await saveItem(young, { noun: 'event', id: sooner.id });
    await saveItem(young, { noun: 'event', id: sooner.id });
    await saveItem(young, { noun: 'opportunity', id: job.id });
    await saveItem(young, { noun: 'contact', id: contact.id });
    const kept = await listSaved(young);
    expect(kept.events.map(({ event, next }) => [event.title, next?.start])).toEqual([
      ['Filmaften', '2026-11-28T19:00'],
      ['Senere', '2026-12-28T19:00'],
    ]);
    expect(kept.opportunities.map(({ deadline }) => deadline)).toEqual(['2026-12-01']);
    expect(kept.contacts.map(({ role }) => role)).toEqual(['Vejleder']);
    await removeSaved(young, { noun: 'event', id: sooner.id });
    expect(await isSaved(young, { noun: 'event', id: sooner.id })).toBe(false);
    expect(await isSaved(young, { noun: 'event', id: later.id })).toBe(true);
  });

  test('says that it is cancelled, and that it was taken back or deleted', async () => {
    const [cancelled, withdrawn, deleted] = await Promise.all([newEvent(), newEvent(), newEvent()]);
    const job = await createOpportunity(at.hub, 'haderslev', work);
    for (const { id } of [cancelled, withdrawn, deleted]) await saveItem(young, { noun: 'event', id });
    await saveItem(young, { noun: 'opportunity', id: job.id });
    await cancelEvent(at.hub, keyOf(cancelled), 'Filmen gik i stykker');
    await withdrawEvent(at.hub, keyOf(withdrawn));
    await withdrawEvent(at.hub, keyOf(deleted));
    await deleteEvent(at.hub, keyOf(deleted));
    await withdrawOpportunity(at.hub, keyOf(job));
    const kept = await listSaved(young);
    expect(kept.events.map(({ next }) => next?.status)).toEqual(['cancelled']);
    expect(kept.withdrawn.map(({ id }) => id).toSorted()).toEqual([withdrawn.id, deleted.id, job.id].toSorted());
    expect(kept.opportunities).toEqual([]);
  });

  test('tells nothing of an opportunity or a contact that is taken back or a draft again', async () => {
    const job = await createOpportunity(at.hub, 'haderslev', {
      ...work,
      title: 'Hemmeligt job',
      deadline: '2026-12-01',
    });
    const role = await createContact(at.hub, 'haderslev', { role: 'Hemmelig rolle', helpsWith: 'Alt' });
    await saveItem(young, { noun: 'opportunity', id: job.id });
    await saveItem(young, { noun: 'contact', id: role.id });
    expect(JSON.stringify(await listSaved(young))).toContain('Hemmelig');
    await withdrawOpportunity(at.hub, keyOf(job));
    await withdrawContact(at.hub, keyOf(role));
    expect(JSON.stringify(await listSaved(young))).not.toContain('Hemmelig');
    await at.hub.db.write((tx) => tx.update(opportunity).set({ status: 'draft' }).where(eq(opportunity.id, job.id)));
    expect(JSON.stringify(await listSaved(young))).not.toContain('Hemmelig');
  });

  test('gives way to what is hidden, and comes back', async () => {
    const place = await createPlace(at.hub, 'haderslev', { name: 'Biografen', town: 'vojens' });
    const { id } = await newEvent({ placeId: place.id });
    await saveItem(young, { noun: 'event', id });
    await hide(young, { kind: 'towns', name: 'vojens' });
    expect(await listSaved(young)).toMatchObject({ events: [], hidden: 1, withdrawn: [] });
    await showAgain(young, { kind: 'towns', name: 'vojens' });
    expect((await listSaved(young)).events).toHaveLength(1);
  });

  test('is mine alone', async () => {
    const { id } = await newEvent();
    await saveItem(young, { noun: 'event', id });
    const other = await asYoung(at.hub, 'Ulven');
    expect((await listSaved(other)).events).toEqual([]);
    await removeSaved(other, { noun: 'event', id });
    expect((await listSaved(young)).events).toHaveLength(1);
    expect(await refusal(listSaved(await asStaff(at.hub, 'admin')))).toBe('forbidden actor');
  });
});

describe('it cannot be kept:', () => {
  test("another municipality's", async () => {
    const theirs: [SavedNoun, string][] = [
      ['event', at.theirs.events],
      ['opportunity', at.theirs.opportunities],
      ['contact', at.theirs.contacts],
    ];
    for (const [noun, id] of theirs) expect(await refusal(saveItem(young, { noun, id }))).toBe(`not_found ${noun}`);
  });

  test('a draft, a members’ event, one taken back, one that never was', async () => {
    const draft = await createEvent(at.hub, 'haderslev', { ...evening, status: 'draft' });
    const members = await newEvent({ visibility: 'members' });
    const withdrawn = await newEvent();
    await withdrawEvent(at.hub, keyOf(withdrawn));
    for (const id of [draft.id, members.id, withdrawn.id, '00000000']) {
      expect(await refusal(saveItem(young, { noun: 'event', id }))).toBe('not_found event');
    }
  });

  test('what is no name of a thing', async () => {
    expect(await refusal(saveItem(young, { noun: 'event', id: "x' OR 1=1" }))).toBe('invalid id');
    expect(await refusal(saveItem(young, { noun: 'profile' as SavedNoun, id: '00000000' }))).toBe('invalid noun');
  });
});
