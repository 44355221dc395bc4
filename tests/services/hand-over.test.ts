/** Handing over: one thing, some, all of mine; and that nobody who follows it notices. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saved } from '#db/schema/account.ts';
import { contact } from '#db/schema/contact.ts';
import { draft } from '#db/schema/draft.ts';
import { handOverNote } from '#db/schema/hand-over.ts';
import { place } from '#db/schema/place.ts';
import type { Municipality } from '#domain/municipality.ts';
import { createContact } from '#services/contact/create.ts';
import { getContact } from '#services/contact/queries.ts';
import { handOverItems, handOverMine } from '#services/item/hand-over.ts';
import { listMyHandOverNotes, putAwayNote } from '#services/item/notes.ts';
import { listOwned } from '#services/item/queries.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { loadMaterial } from '#services/personal-feed/material.ts';
import { createPlace } from '#services/place/create.ts';
import { saveItem } from '#services/saved/save.ts';
import { leave } from '#services/staff/leave.ts';
import { createStory } from '#services/story/create.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asYoung, hire, type Hired } from '../support/people.ts';
import { joinKolding } from '../support/two-homes.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let home: Municipality;
let me: Hired;
let next: Hired;
let theirs: Awaited<ReturnType<typeof joinKolding>>;
beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
  theirs = await joinKolding(at.hub);
  me = await hire(at.hub, { role: 'editor', name: 'Mig' });
  next = await hire(at.hub, { name: 'Kollegaen' });
});
afterAll(() => at.close());

const role = { role: 'Ungevejleder', helpsWith: 'Alt muligt' };
const schedules = [{ byday: 'TU', opensAt: '15:00', closesAt: '17:00' }] as const;
const names = async (who: Hired) =>
  (await listOwned(who.ctx, 'haderslev', who.id)).map(({ noun, name }) => `${noun} ${name}`).toSorted();

describe('handing over', () => {
  test('some of mine leaves the rest, and the other way round takes it back', async () => {
    const { id } = await createContact(me.ctx, 'haderslev', role);
    await createPlace(me.ctx, 'haderslev', { name: 'Bispen' });
    const items = [{ noun: 'contact' as const, id }];
    expect(await handOverMine(me.ctx, 'haderslev', { to: next.id, items, note: '' })).toBe(1);
    expect([await names(me), await names(next)]).toEqual([['place Bispen'], ['contact Ungevejleder']]);
    expect(await listMyHandOverNotes(next.ctx)).toEqual([]);
    await handOverItems(me.ctx, 'haderslev', { to: me.id, items, note: '' });
    expect(await names(me)).toEqual(['contact Ungevejleder', 'place Bispen']);
  });

  test('changes nothing for those who follow it: what is saved, their calendars, the page and its revision', async () => {
    const { id } = await createContact(me.ctx, 'haderslev', { ...role, schedules: [...schedules] });
    const young = await asYoung(at.hub);
    await saveItem(young, { noun: 'contact', id });
    const whose = { profileId: young.actor.id, contents: ['drop-in'] as const };
    const seen = async () => ({
      page: await getContact(at.hub, home, id),
      saved: await at.hub.db.read.select().from(saved),
      calendar: (await loadMaterial(at.hub, whose)).dropIns,
      revision: await getRevision(at.hub, 'haderslev'),
    });
    const before = await seen();
    expect(before.calendar).toHaveLength(1);
    at.setNow('2026-11-24T08:00:00Z');
    await handOverMine(me.ctx, 'haderslev', {
      to: next.id,
      items: [{ noun: 'contact', id }],
      note: 'Ring til skolen.',
    });
    expect(await seen()).toEqual(before);
    const [row] = await at.hub.db.read.select().from(contact).where(eq(contact.id, id));
    expect(row?.ownerId).toBe(next.id);
  });

  test('all of mine takes everything of every kind, and says how much', async () => {
    const from = await hire(at.hub, { role: 'editor' });
    const to = await hire(at.hub);
    await createContact(from.ctx, 'haderslev', role);
    await createStory(from.ctx, 'haderslev', { title: 'Is på dammen', text: 'Den er tyk nok.' });
    await createPlace(from.ctx, 'haderslev', { name: 'Dammen' });
    expect(await handOverMine(from.ctx, 'haderslev', { to: to.id, items: 'all', note: '' })).toBe(3);
    expect(await names(to)).toEqual(['contact Ungevejleder', 'place Dammen', 'story Is på dammen']);
    const again = handOverMine(from.ctx, 'haderslev', { to: to.id, items: 'all', note: '' });
    expect(await refusal(again)).toBe('invalid items');
  });

  test.each([
    [
      'nobody',
      'invalid to',
      (id: string) => handOverMine(me.ctx, 'haderslev', { to: '', items: [{ noun: 'contact', id }], note: '' }),
    ],
    [
      'myself',
      'invalid to',
      (id: string) => handOverMine(me.ctx, 'haderslev', { to: me.id, items: [{ noun: 'contact', id }], note: '' }),
    ],
    ['nothing', 'invalid items', () => handOverMine(me.ctx, 'haderslev', { to: next.id, items: [], note: '' })],
    [
      'what is not mine',
      'not_found contact',
      (id: string) => handOverMine(next.ctx, 'haderslev', { to: me.id, items: [{ noun: 'contact', id }], note: '' }),
    ],
    [
      'what is Kolding’s',
      'not_found contact',
      () =>
        handOverItems(me.ctx, 'haderslev', {
          to: next.id,
          items: [{ noun: 'contact', id: theirs.contacts }],
          note: '',
        }),
    ],
    [
      'another’s, as an author',
      'forbidden actor',
      (id: string) => handOverItems(next.ctx, 'haderslev', { to: next.id, items: [{ noun: 'contact', id }], note: '' }),
    ],
  ])('is refused for %s', async (_, expected, act) => {
    const { id } = await createContact(me.ctx, 'haderslev', role);
    expect(await refusal(act(id))).toBe(expected);
    const [row] = await at.hub.db.read.select().from(contact).where(eq(contact.id, id));
    expect(row?.ownerId).toBe(me.id);
  });

  test('to somebody of another municipality is refused, and nothing is half done', async () => {
    const stranger = await hire(at.hub, { slug: 'kolding' });
    const { id } = await createContact(me.ctx, 'haderslev', role);
    const items = [{ noun: 'contact' as const, id }];
    expect(await refusal(handOverMine(me.ctx, 'haderslev', { to: stranger.id, items, note: '' }))).toBe('invalid to');
    const missing = [...items, { noun: 'place' as const, id: theirs.places }];
    expect(await refusal(handOverItems(me.ctx, 'haderslev', { to: next.id, items: missing, note: '' }))).toBe(
      'not_found place',
    );
    const [row] = await at.hub.db.read.select().from(contact).where(eq(contact.id, id));
    expect(row?.ownerId).toBe(me.id);
  });
});

describe('a word to whoever takes over', () => {
  test('is read by them alone, lies encrypted, and is gone once it is put away', async () => {
    const to = await hire(at.hub);
    const { id } = await createContact(me.ctx, 'haderslev', role);
    await handOverMine(me.ctx, 'haderslev', {
      to: to.id,
      items: [{ noun: 'contact', id }],
      note: ' Ring til skolen om tiderne. ',
    });
    const [note] = await listMyHandOverNotes(to.ctx);
    expect(note).toMatchObject({ from: 'Mig', many: 1, text: 'Ring til skolen om tiderne.' });
    expect(JSON.stringify(await at.hub.db.read.select().from(handOverNote))).not.toContain('skolen');
    await putAwayNote(me.ctx, note?.id ?? '');
    expect(await listMyHandOverNotes(to.ctx)).toHaveLength(1);
    await putAwayNote(to.ctx, note?.id ?? '');
    expect(await listMyHandOverNotes(to.ctx)).toEqual([]);
    expect(await at.hub.db.read.select().from(handOverNote).where(eq(handOverNote.toId, to.id))).toEqual([]);
  });
});

test('whoever leaves takes nothing along: places, unfinished drafts and unread words go to their successor', async () => {
  const from = await hire(at.hub, { role: 'editor' });
  const to = await hire(at.hub);
  const { id } = await createPlace(from.ctx, 'haderslev', { name: 'Kulturhuset' });
  await handOverItems(me.ctx, 'haderslev', { to: from.id, items: [{ noun: 'place', id }], note: '' });
  const { id: contactId } = await createContact(me.ctx, 'haderslev', role);
  await handOverMine(me.ctx, 'haderslev', {
    to: from.id,
    items: [{ noun: 'contact', id: contactId }],
    note: 'Husk ham.',
  });
  const now = 1_764_000_000;
  const row = {
    municipality: home.code,
    noun: 'contact',
    proposal: 'create',
    fields: {},
    version: 1,
    title: 'Ny',
  } as const;
  const times = { createdAt: now, modifiedAt: now, authorId: from.id };
  await at.hub.db.write(async (tx) => {
    await tx.insert(draft).values({ ...row, ...times, id: 'draft-open', state: 'open' });
    await tx.insert(draft).values({ ...row, ...times, id: 'draft-done', state: 'published' });
  });
  await leave(from.ctx, 'haderslev', to.id);
  expect(await names(to)).toEqual(['contact Ungevejleder', 'place Kulturhuset']);
  expect((await listMyHandOverNotes(to.ctx)).map(({ text }) => text)).toEqual(['Husk ham.']);
  const authors = await at.hub.db.read.select({ id: draft.id, authorId: draft.authorId }).from(draft);
  expect(authors).toContainEqual({ id: 'draft-open', authorId: to.id });
  expect(authors).toContainEqual({ id: 'draft-done', authorId: from.id });
  const [kept] = await at.hub.db.read.select().from(place).where(eq(place.id, id));
  expect(kept?.ownerId).toBe(to.id);
});
