/** The small form that moves a date, filled in as nothing would come of it, or as needs a word. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { asStaff } from '#tests/support/people.ts';
import { formsOf, sender, type ServedPage } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';

let at: ServedHub;
let editor: Ctx;
let office: ReturnType<typeof sender>;
let path: string;
beforeAll(async () => {
  at = await serveHub();
  editor = await asStaff(at.hub, 'editor');
  office = sender(at.url, await cookieOf(editor));
});
afterAll(() => at.stop());
beforeEach(async () => {
  const said = { title: 'Klub', category: 'klub', start: '2026-12-03T16:00', end: '2026-12-03T18:00' };
  const { id } = await createEvent(editor, home, { ...said, rule: 'FREQ=WEEKLY;COUNT=3' });
  path = `/kontoret/aktiviteter/${id}`;
});

async function move(which: string, to: Record<string, string>): Promise<ServedPage> {
  const form = formsOf(await office.look(`${path}?om=${which}`)).find(({ name }) => name.includes('hvad'));
  if (form === undefined) throw new Error('Nobody can move it.');
  return office.send(`${path}?om=${which}`, form, { hvad: 'flyt', ownReason: 'Sygdom', ...to });
}

const complaintAt = ({ document }: ServedPage, field: string) =>
  document.getElementById(`felt-${field}-fejl`)?.textContent.trim();

test.each([
  ['one date', '2026-12-10T16:00'],
  ['all dates', 'alle'],
])('%s moved to where it is: that is said, and no calendar is told', async (_, which) => {
  const same = await move(which, {});
  expect([same.status, complaintAt(same, 'date')]).toEqual([
    400,
    'Der er den allerede. Ret dagen eller klokkeslættet.',
  ]);
  const event = await getEventForOffice(editor, await getMunicipality(editor, home), path.slice(-8));
  expect(event.sequence).toBe(0);
});

test('a date that stays where it is can be given another reason', async () => {
  await move('2026-12-10T16:00', { date: '11.12.2026' });
  const again = await move('2026-12-10T16:00', { ownReason: 'Hallen er lukket' });
  expect(again.status).toBe(303);
  expect((await office.look(path)).document.querySelector('.office-dates')?.textContent).toContain('Hallen er lukket');
});

test('of an hour that comes twice that night it is said which one it is', async () => {
  const moved = await move('2026-12-10T16:00', { date: '31.10.2027', from: '2.30', to: '4' });
  const { document } = await office.look(moved.to ?? '');
  expect(document.querySelector('.office-dates')?.textContent).toContain(
    'Klokken 02.30 kommer to gange den nat, fordi uret stilles tilbage. Det er den første.',
  );
});
