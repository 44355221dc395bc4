/** The coming days on the first page of the office: each person is led to what they may do with a date. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#domain/role.ts';
import { createEvent } from '#services/event/create.ts';
import { asStaff } from '#tests/support/people.ts';
import { sender } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

let at: ServedHub;
let eventId: string;
beforeAll(async () => {
  at = await serveHub();
  const said = { title: 'Brætspil', category: 'klub', start: '2026-11-24T16:00', end: '2026-11-24T18:00' };
  eventId = (await createEvent(await asStaff(at.hub, 'editor'), 'haderslev', said)).id;
});
afterAll(() => at.stop());

test.each<[Role, string, boolean]>([
  ['editor', 'Flyt eller aflys', true],
  ['author', 'Ret', false],
])('an %s is led by »%s« to a page where that can be done', async (role, link, moves) => {
  const office = sender(at.url, await cookieOf(await asStaff(at.hub, role)));
  const { document } = await office.look('/kontoret');
  const to = document.querySelector(`a[href*="${eventId}?om="]`);
  expect(to?.textContent.trim()).toBe(link);
  const page = await office.look(to?.getAttribute('href') ?? '');
  expect(page.document.querySelector('[name=hvad][value=flyt]') !== null).toBe(moves);
  expect(page.document.querySelector('button[name=handling][value=ret], button[name=omfang]')).not.toBeNull();
});

test.each<[Role, string]>([
  ['editor', 'Flyt eller aflys torsdag den 3. december'],
  ['author', 'Ret torsdag den 3. december'],
])('and so it is beside each date of a series: an %s reads »%s«', async (role, name) => {
  const said = { title: 'Klub', category: 'klub', start: '2026-12-03T16:00', end: '2026-12-03T18:00' };
  const { id } = await createEvent(at.hub, 'haderslev', { ...said, rule: 'FREQ=WEEKLY' });
  const { document } = await sender(at.url, await cookieOf(await asStaff(at.hub, role))).look(
    `/kontoret/aktiviteter/${id}`,
  );
  const names = [...document.querySelectorAll('.office-dates a')].map((one) => one.getAttribute('aria-label'));
  expect(names[0]).toBe(name);
});
