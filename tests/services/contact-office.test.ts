/** Contacts in the office: written as drafts, changed, taken back and put back, and who answers for whom. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saved } from '#db/schema/account.ts';
import { readContactFields, fieldsOfContact } from '#domain/contact-fields.ts';
import { weekdays } from '#domain/contact.ts';
import type { Municipality } from '#domain/municipality.ts';
import { changeContact } from '#services/contact/change.ts';
import { createContact, type NewContact } from '#services/contact/create.ts';
import { getContact, listContacts } from '#services/contact/queries.ts';
import { publishContact, withdrawContact } from '#services/contact/withdraw.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import { sendDraft } from '#services/draft/state.ts';
import { asVisitor } from '#services/hub.ts';
import { getUndoable, undoChange } from '#services/item/undo.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { loadMaterial } from '#services/personal-feed/material.ts';
import { createPlace } from '#services/place/create.ts';
import { getPlace } from '#services/place/queries.ts';
import { listSaved } from '#services/saved/queries.ts';
import { saveItem } from '#services/saved/save.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asYoung, hire, type Hired } from '../support/people.ts';
import { joinKolding } from '../support/two-homes.ts';
import { refusal, refused } from './refused.ts';

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

const hours = [{ byday: 'TU', opensAt: '15:00', closesAt: '17:00' }] as const;
const add = (input: Partial<NewContact> = {}) =>
  createContact(editor.ctx, 'haderslev', { role: 'Ungevejleder', helpsWith: 'Alt muligt', ...input });
const keyOf = (id: string) => ({ municipality: 'haderslev', id });
const number = async (): Promise<number> => (await getRevision(at.hub, 'haderslev')).number;

describe('a contact that is withdrawn', () => {
  test('is gone from lists, its page, the place it alone made known, saved things and calendars; and comes back', async () => {
    const { id: placeId } = await createPlace(editor.ctx, 'haderslev', { name: 'Ungehuset' });
    const { id } = await add({ schedules: [...hours], placeId });
    const boss = await add({ role: 'Chef', deputyId: id });
    const young = await asYoung(at.hub);
    await saveItem(young, { noun: 'contact', id });
    const whose = { profileId: young.actor.id, contents: ['drop-in'] as const };
    const visitor = asVisitor(at.hub);
    const seen = async () => ({
      list: (await listContacts(visitor, home)).some((one) => one.id === id),
      page: await getContact(visitor, home, id).then(
        () => true,
        () => false,
      ),
      place: await getPlace(visitor, home, placeId).then(
        () => true,
        () => false,
      ),
      deputy: (await getContact(visitor, home, boss.id)).deputyId,
      saved: (await listSaved(young)).contacts.length,
      calendar: (await loadMaterial(at.hub, whose)).dropIns.length,
    });
    const there = { list: true, page: true, place: true, deputy: id, saved: 1, calendar: 1 };
    expect(await seen()).toEqual(there);
    await withdrawContact(editor.ctx, keyOf(id));
    expect(await seen()).toEqual({ list: false, page: false, place: false, deputy: null, saved: 0, calendar: 0 });
    expect((await listSaved(young)).withdrawn).toHaveLength(1);
    expect(await refusal(saveItem(await asYoung(at.hub, 'Ulven'), { noun: 'contact', id }))).toBe('not_found contact');
    await publishContact(editor.ctx, keyOf(id));
    expect(await seen()).toEqual(there);
    expect(await at.hub.db.read.select().from(saved)).toHaveLength(1);
  });

  test('can be changed without anybody outside noticing', async () => {
    const { id } = await add();
    await withdrawContact(editor.ctx, keyOf(id));
    const before = await number();
    await changeContact(editor.ctx, keyOf(id), { phone: '74 34 00 00' });
    expect(await number()).toBe(before);
    await publishContact(editor.ctx, keyOf(id));
    expect(await number()).toBe(before + 1);
  });

  test('is undone: its withdrawal, and its making', async () => {
    const { id } = await add();
    const undo = async () => {
      const last = await getUndoable(editor.ctx, 'haderslev', { noun: 'contact', itemId: id });
      await undoChange(editor.ctx, { ...keyOf(id), noun: 'contact', itemId: id, number: last?.number ?? 0 });
    };
    await withdrawContact(editor.ctx, keyOf(id));
    await undo();
    expect((await getContact(at.hub, home, id)).role).toBe('Ungevejleder');
    const other = await add({ phone: '1234' });
    await changeContact(editor.ctx, keyOf(other.id), { phone: '5678' });
    const last = await getUndoable(editor.ctx, 'haderslev', { noun: 'contact', itemId: other.id });
    await undoChange(editor.ctx, {
      municipality: 'haderslev',
      noun: 'contact',
      itemId: other.id,
      number: last?.number ?? 0,
    });
    expect((await getContact(at.hub, home, other.id)).phone).toBe('1234');
  });
});

describe('a deputy', () => {
  test('is never the contact itself, nor one for whom it would answer in the end', async () => {
    const [a, b, c] = [await add({ role: 'A' }), await add({ role: 'B' }), await add({ role: 'C' })];
    const answers = (who: { id: string }, by: { id: string }) =>
      changeContact(editor.ctx, keyOf(who.id), { deputyId: by.id });
    expect(await refusal(answers(a, a))).toBe('invalid deputyId');
    await answers(a, b);
    await answers(b, c);
    expect((await refused(answers(c, a))).complaints[0]?.da).toContain('i ring');
    expect(await refusal(answers(b, a))).toBe('invalid deputyId');
    expect((await getContact(at.hub, home, c.id)).deputyId).toBeNull();
  });

  test('of two who choose each other at the same moment one is refused', async () => {
    const [a, b] = [await add({ role: 'A' }), await add({ role: 'B' })];
    const both = await Promise.allSettled([
      changeContact(editor.ctx, keyOf(a.id), { deputyId: b.id }),
      changeContact(editor.ctx, keyOf(b.id), { deputyId: a.id }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('is one of the same municipality', async () => {
    const { id } = await add();
    const foreign = changeContact(editor.ctx, keyOf(id), { deputyId: theirs.contacts });
    expect(await refusal(foreign)).toBe('invalid deputyId');
    expect(await refusal(changeContact(editor.ctx, keyOf(theirs.contacts), { phone: '112' }))).toBe(
      'not_found contact',
    );
    expect(await refusal(withdrawContact(editor.ctx, keyOf(theirs.contacts)))).toBe('not_found contact');
  });
});

describe('a contact’s draft', () => {
  test('of an author waits for an editor, who makes it public; it is the author’s to keep right', async () => {
    const begun = await beginDraft(author.ctx, 'haderslev', { proposal: 'create', noun: 'contact' });
    const key = { municipality: 'haderslev', id: begun.id };
    const empty = await refused(sendDraft(author.ctx, { ...key, version: begun.version }));
    expect(empty.complaints.map(({ field }) => field)).toEqual(['role', 'helpsWith']);
    expect(empty.complaints[0]?.da).toBe('Feltet »Rolle« må ikke være tomt.');
    const typed = {
      ...begun.fields,
      role: ['Fritidsvejleder'],
      helpsWith: ['Finder et hold'],
      phone: ['12 34 56 78'],
      MO: ['9.30-11 og 15–17'],
      TH: [' '],
      answersWithinDays: ['2'],
    };
    const saved = await saveDraft(author.ctx, { ...key, version: begun.version }, typed);
    const sent = await sendDraft(author.ctx, { ...key, version: saved.version });
    const { itemId } = await publishDraft(editor.ctx, { ...key, version: sent.version });
    const made = await getContact(at.hub, home, itemId);
    expect(made).toMatchObject({
      role: 'Fritidsvejleder',
      phone: '12 34 56 78',
      answersWithinDays: 2,
      placeholder: false,
      verified: '2026-11-23',
      verifyBy: '2027-02-21',
      schedules: [
        { byday: 'MO', opensAt: '09:30', closesAt: '11:00' },
        { byday: 'MO', opensAt: '15:00', closesAt: '17:00' },
      ],
    });
  });

  test('that fills in what the municipality was to fill in ends the waiting', async () => {
    const { id } = await add({ placeholder: true });
    const begun = await beginDraft(editor.ctx, 'haderslev', { proposal: 'change', noun: 'contact', itemId: id });
    const key = { municipality: 'haderslev', id: begun.id };
    const typed = { ...begun.fields, phone: ['12 34 56 78'] };
    const { version } = await saveDraft(editor.ctx, { ...key, version: begun.version }, typed);
    await publishDraft(editor.ctx, { ...key, version });
    expect(await getContact(at.hub, home, id)).toMatchObject({ placeholder: false, verified: '2026-11-23' });
  });

  test('says everything that is wrong at once, each at its field', async () => {
    const begun = await beginDraft(editor.ctx, 'haderslev', { proposal: 'create', noun: 'contact' });
    const key = { municipality: 'haderslev', id: begun.id };
    const typed = {
      role: ['x'],
      helpsWith: ['y'],
      email: ['ikke en mail'],
      url: ['javascript:alert(1)'],
      answersWithinDays: ['to'],
      MO: ['17:00-15:00'],
      TU: ['15:00', '16-18'],
      FR: ['om eftermiddagen'],
      verifyBy: ['31.2.2027'],
      position: ['-1'],
    };
    const { version } = await saveDraft(editor.ctx, { ...key, version: begun.version }, typed);
    const { complaints } = await refused(publishDraft(editor.ctx, { ...key, version }));
    const fields = complaints.map(({ field }) => field);
    expect(fields.toSorted()).toEqual(
      ['FR', 'MO', 'TU', 'answersWithinDays', 'email', 'position', 'url', 'verifyBy'].toSorted(),
    );
    expect(complaints.every(({ da }) => /[.?]$/.test(da))).toBe(true);
  });

  test('reads back what it wrote, whatever a contact says', () => {
    const line = fc.string({ minLength: 1, maxLength: 60 }).map((text) => `x${text}`.trim());
    const time = (from: number, to: number) =>
      fc.integer({ min: from, max: to }).map((at) => `${String(at).padStart(2, '0')}:30`);
    const contact = fc.record({
      role: line,
      helpsWith: line,
      text: line,
      organisation: fc.option(line),
      phone: fc.constantFrom(null, '12 34 56 78'),
      email: fc.constantFrom(null, 'ung@example.org'),
      url: fc.constantFrom(null, 'https://example.org/ung'),
      hours: fc.option(line),
      answersWithinDays: fc.option(fc.integer({ min: 0, max: 30 })),
      deputyId: fc.constantFrom(null, '7h3km9qd'),
      placeId: fc.constantFrom(null, '7h3km9qd'),
      position: fc.integer({ min: 0, max: 999 }),
      schedules: fc.array(
        fc.record({ byday: fc.constantFrom(...weekdays), opensAt: time(0, 11), closesAt: time(12, 23) }),
        { maxLength: 20 },
      ),
    });
    fc.assert(
      fc.property(contact, (said) => {
        expect(readContactFields(fieldsOfContact(said), '2026-11-23')).toEqual({
          ...said,
          schedules: said.schedules.toSorted((a, b) => weekdays.indexOf(a.byday) - weekdays.indexOf(b.byday)),
          verifyBy: null,
        });
      }),
      { numRuns: 100 },
    );
  });
});
