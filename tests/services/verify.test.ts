/** "Stadig rigtigt" in one click, what is due, and what nobody looks after. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { account } from '#db/schema/account.ts';
import { contact } from '#db/schema/contact.ts';
import { place } from '#db/schema/place.ts';
import type { Municipality } from '#domain/municipality.ts';
import { createContact } from '#services/contact/create.ts';
import { getContact } from '#services/contact/queries.ts';
import { createEvent } from '#services/event/create.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { countOwnerless, listOwnerless, listToVerify } from '#services/item/queries.ts';
import { verifyItem } from '#services/item/verify.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { listOpportunities } from '#services/opportunity/queries.ts';
import { everyOpportunity } from '#domain/opportunity-filter.ts';
import { createPlace } from '#services/place/create.ts';
import { createStory } from '#services/story/create.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { hire, type Hired } from '../support/people.ts';
import { joinKolding } from '../support/two-homes.ts';
import { refused } from './refused.ts';

let at: TestHub;
let home: Municipality;
let editor: Hired;
let author: Hired;
let theirs: Awaited<ReturnType<typeof joinKolding>>;
beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
  theirs = await joinKolding(at.hub);
  editor = await hire(at.hub, { role: 'editor' });
  author = await hire(at.hub);
});
afterAll(() => at.close());
beforeEach(() => at.setNow('2026-11-23T17:00:00Z'));

const role = { role: 'Ungevejleder', helpsWith: 'Alt muligt' };
const job = { kind: 'job', title: 'Hjælp i kiosken', openWhileAway: 'yes' } as const;
const party = { title: 'Fest', category: 'musik', start: '2026-11-28T20:00', end: '2026-11-28T23:00' };
const number = async (): Promise<number> => (await getRevision(at.hub, 'haderslev')).number;
const verify = (noun: 'contact' | 'event' | 'opportunity' | 'place' | 'story', id: string) =>
  verifyItem(author.ctx, 'haderslev', { noun, id });

describe('“still right”', () => {
  test('brings a contact back to the front page, says so on its page, and is no change to those who follow it', async () => {
    const { id } = await createContact(editor.ctx, 'haderslev', { ...role, verifyBy: '2026-11-22' });
    const before = await getContact(at.hub, home, id);
    at.setNow('2026-11-24T08:00:00Z');
    expect(before.current).toBe(false);
    const revision = await number();
    expect(await verify('contact', id)).toEqual({ verifyBy: '2027-02-22' });
    const after = await getContact(at.hub, home, id);
    expect(after).toEqual({ ...before, current: true, verified: '2026-11-24', verifyBy: '2027-02-22' });
    expect(await number()).toBe(revision + 1);
  });

  test('said twice on one day is one change that anybody can see', async () => {
    const { id } = await createContact(editor.ctx, 'haderslev', { ...role, verifyBy: '2026-12-01' });
    await verify('contact', id);
    const revision = await number();
    await verify('contact', id);
    expect(await number()).toBe(revision);
  });

  test('brings an opportunity back to the front page, and else is nobody’s business', async () => {
    const { id } = await createOpportunity(editor.ctx, 'haderslev', { ...job, verifyBy: '2026-11-22' });
    const ids = async () =>
      (await listOpportunities(at.hub, home, { filter: everyOpportunity, limit: 20, currentOnly: true })).items.map(
        (one) => one.id,
      );
    expect(await ids()).not.toContain(id);
    const revision = await number();
    expect(await verify('opportunity', id)).toEqual({ verifyBy: '2027-01-22' });
    expect(await ids()).toContain(id);
    expect(await number()).toBe(revision + 1);
    await verify('opportunity', id);
    expect(await number()).toBe(revision + 1);
  });

  test('raises neither the sequence of an event nor its time of change, nor the revision', async () => {
    const { id } = await createEvent(editor.ctx, 'haderslev', { ...party, verifyBy: '2026-11-22' });
    const before = await getEventForOffice(editor.ctx, home, id);
    const revision = await number();
    at.setNow('2026-11-24T08:00:00Z');
    expect(await verify('event', id)).toEqual({ verifyBy: '2027-05-23' });
    expect(await getEventForOffice(editor.ctx, home, id)).toEqual({ ...before, verifyBy: '2027-05-23' });
    expect(await number()).toBe(revision);
  });

  test('holds for a year for a place, and for good for a story', async () => {
    const where = await createPlace(editor.ctx, 'haderslev', { name: 'Bispen' });
    const told = await createStory(editor.ctx, 'haderslev', { title: 'Is på dammen', text: 'Den er tyk nok.' });
    expect(await verify('place', where.id)).toEqual({ verifyBy: '2027-11-23' });
    expect(await verify('story', told.id)).toEqual({ verifyBy: null });
  });

  test('is not for another municipality’s, nor for what is not there', async () => {
    const foreign = { contact: theirs.contacts, event: theirs.events, opportunity: theirs.opportunities } as const;
    for (const [noun, id] of Object.entries({ ...foreign, place: theirs.places, story: theirs.stories })) {
      expect((await refused(verify(noun as keyof typeof foreign, id))).code).toBe('not_found');
    }
    expect((await refused(verify('contact', '00000000'))).code).toBe('not_found');
    expect((await refused(verifyItem(author.ctx, 'kolding', { noun: 'contact', id: theirs.contacts }))).code).toBe(
      'forbidden',
    );
  });
});

describe('what is due', () => {
  test('is listed to whoever looks after it, the most overdue first, up to a day', async () => {
    const me = await hire(at.hub, { role: 'editor' });
    const due = async (until: string) =>
      (await listToVerify(me.ctx, 'haderslev', { owner: { ownerId: me.id }, until, limit: 20 })).map(
        ({ noun, name, verifyBy }) => `${noun} ${name} ${verifyBy}`,
      );
    await createContact(me.ctx, 'haderslev', { ...role, verifyBy: '2026-11-25' });
    await createOpportunity(me.ctx, 'haderslev', { ...job, verifyBy: '2026-11-20' });
    await createEvent(me.ctx, 'haderslev', { ...party, verifyBy: '2026-11-22' });
    await createPlace(me.ctx, 'haderslev', { name: 'Ikke endnu' });
    expect(await due('2026-11-24')).toEqual(['opportunity Hjælp i kiosken 2026-11-20', 'event Fest 2026-11-22']);
    expect((await due('2026-11-25')).at(-1)).toBe('contact Ungevejleder 2026-11-25');
  });

  test('leaves out what is over, past its deadline, taken back or retired, and what is Kolding’s', async () => {
    const me = await hire(at.hub, { role: 'editor' });
    const by = { verifyBy: '2026-11-20' };
    await createEvent(me.ctx, 'haderslev', { ...party, ...by, start: '2026-11-20T20:00', end: '2026-11-20T23:00' });
    await createEvent(me.ctx, 'haderslev', { ...party, ...by, status: 'draft' });
    await createOpportunity(me.ctx, 'haderslev', { ...job, ...by, deadline: '2026-11-22' });
    const { id: contactId } = await createContact(me.ctx, 'haderslev', { ...role, ...by });
    const { id: placeId } = await createPlace(me.ctx, 'haderslev', { name: 'Lukket' });
    await at.hub.db.write(async (tx) => {
      await tx.update(contact).set({ status: 'withdrawn' }).where(eq(contact.id, contactId));
      await tx
        .update(place)
        .set({ retired: true, ...by })
        .where(eq(place.id, placeId));
    });
    const query = { owner: { ownerId: me.id }, until: '2026-12-01', limit: 20 };
    expect(await listToVerify(me.ctx, 'haderslev', query)).toEqual([]);
    const all = await listToVerify(me.ctx, 'haderslev', {
      ...query,
      owner: 'anybody',
      until: '2099-01-01',
      limit: 100,
    });
    expect(all.map(({ id }) => id)).not.toContain(theirs.contacts);
  });
});

describe('what nobody looks after', () => {
  test('is what has no owner, or one who is shut out', async () => {
    const gone = await hire(at.hub, { role: 'editor' });
    const { id: mine } = await createStory(gone.ctx, 'haderslev', { title: 'Efterladt', text: 'Tekst' });
    const before = await countOwnerless(editor.ctx, 'haderslev');
    const { id: nobodys } = await createContact(at.hub, 'haderslev', role);
    const ids = async () => (await listOwnerless(editor.ctx, 'haderslev', 100)).map(({ id }) => id);
    expect(await ids()).toContain(nobodys);
    expect(await ids()).not.toContain(mine);
    await at.hub.db.write((tx) => tx.update(account).set({ disabled: true }).where(eq(account.id, gone.id)));
    expect(await ids()).toContain(mine);
    expect(await countOwnerless(editor.ctx, 'haderslev')).toBe(before + 2);
    expect(await ids()).not.toContain(theirs.contacts);
  });
});
