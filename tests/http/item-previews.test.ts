/** Contacts and places looked at before they are out: page, list, phone and calendar; and another like them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DraftNoun, Fields } from '#domain/draft.ts';
import { createContact } from '#services/contact/create.ts';
import { beginDraft } from '#services/draft/begin.ts';
import type { Ctx } from '#services/hub.ts';
import { createPlace } from '#services/place/create.ts';
import { asStaff } from '#tests/support/people.ts';
import { formsOf, sender } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';
let at: ServedHub;
let admin: Ctx;
let office: ReturnType<typeof sender>;
let deputyId: string;
let placeId: string;
beforeAll(async () => {
  at = await serveHub();
  admin = await asStaff(at.hub, 'admin');
  office = sender(at.url, await cookieOf(admin));
  deputyId = (await createContact(admin, home, { role: 'Fritidsvejleder', helpsWith: 'Fritid', phone: '112' })).id;
  placeId = (await createPlace(admin, home, { name: 'Bispen', town: 'haderslev', postalCode: '6100' })).id;
}, 60_000);
afterAll(() => at.stop());

async function looked(noun: DraftNoun, fields: Fields, itemId?: string): Promise<(id: string) => string> {
  const target = itemId === undefined ? { proposal: 'create', noun } : { proposal: 'change', noun, itemId };
  const { id } = await beginDraft(admin, home, target as Parameters<typeof beginDraft>[2], fields);
  const { status, document } = await office.look(`/kontoret/kladder/${id}/vis`);
  expect(status).toBe(200);
  const part = (name: string): string => document.getElementById(name)?.closest('section')?.textContent ?? '';
  return (name) => (name === '' ? (document.querySelector('main')?.textContent ?? '') : part(name));
}

const worker = { role: ['Ungemedarbejder'], helpsWith: ['Alt, stort og småt'], phone: ['116111'], position: ['1'] };

describe('a contact', () => {
  test('is shown as its page, on the list and in a phone', async () => {
    const more = { deputyId: [deputyId], placeId: [placeId], TU: ['15-17'], answersWithinDays: ['2'] };
    const part = await looked('contact', { ...worker, ...more, organisation: ['Ungeteamet'] });
    for (const said of ['Ungemedarbejder', 'Ungeteamet', 'Alt, stort og småt', '116111', 'Fritidsvejleder', 'Bispen'])
      expect(part('side')).toContain(said);
    expect(part('liste')).toContain('Svarer inden for 2 hverdage');
    for (const said of ['Ungemedarbejder', 'Ungeteamet', '116111', 'Bispen, 6100', 'tirsdag kl. 15.00–17.00'])
      expect(part('telefon')).toContain(said);
    expect(part('telefon')).toContain('Fritidsvejleder, 112');
    // Its page has no address before it is out.
    expect(part('telefon')).not.toContain('/kontakt/');
  });

  test('that nobody can reach yet says so everywhere', async () => {
    const part = await looked('contact', { ...worker, phone: [] });
    for (const name of ['side', 'liste', 'telefon']) expect(part(name)).toContain('Kommunen udfylder');
  });

  test('that is changed is shown as it will be, with its address', async () => {
    const part = await looked('contact', { ...worker, role: ['Mentor'] }, deputyId);
    expect(part('telefon')).toMatch(new RegExp(`Mentor.*/haderslev/kontakt/mentor-${deputyId}`, 's'));
  });

  test('without a role is not shown, and its form is where the sentence leads', async () => {
    const part = await looked('contact', { ...worker, role: [] });
    expect(part('')).toContain('Feltet »Rolle« må ikke være tomt');
    expect(part('side')).toBe('');
  });
});

describe('a place', () => {
  test('is shown as an event names it, and as a calendar does', async () => {
    const more = { streetAddress: ['Gåskærgade 12'], postalCode: ['6100'], accessText: ['Elevator i gården'] };
    const part = await looked('place', { name: ['Kulturhuset'], town: ['haderslev'], ...more });
    for (const said of ['Kulturhuset', 'Gåskærgade 12', '6100 Haderslev', 'Elevator i gården'])
      expect(part('side')).toContain(said);
    expect(part('kalender')).toContain('Kulturhuset, Gåskærgade 12, 6100 Haderslev');
  });

  test('without a name is not shown', async () => {
    const part = await looked('place', { name: [], town: ['haderslev'] });
    expect(part('')).toContain('Feltet »Navn« må ikke være tomt');
  });
});

test.each([
  ['kontakter', () => deputyId, 'Fritidsvejleder'],
  ['steder', () => placeId, 'Bispen'],
])('another like one of %s begins as a draft of something new', async (room, id, name) => {
  const path = `/kontoret/${room}/${id()}`;
  const form = formsOf(await office.look(path)).find(({ button }) => button?.[1] === 'kopi');
  const { status, to } = await office.send(path, form!, {});
  expect(status).toBe(303);
  const { document } = await office.look(to ?? '');
  expect(document.querySelector('h1')?.textContent).toMatch(/^Ny/);
  expect([...document.querySelectorAll('input')].map((input) => input.getAttribute('value'))).toContain(name);
});
