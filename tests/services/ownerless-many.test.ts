/** How much nobody looks after, where there is so much of it that nobody counts it one by one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { countOwnerless, listOwnerless } from '#services/item/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { fill } from '#tests/bench/fill.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';

let at: TestHub;
let admin: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  admin = await asStaff(at.hub, 'admin');
  await fill(at.hub, 1500, { back: 365, ahead: 4 });
});
afterAll(() => at.close());

const post = (said: Partial<NewEvent>, ctx: Ctx = at.hub) =>
  createEvent(ctx, 'haderslev', {
    ...{ title: 'Klub', category: 'klub', start: '2026-12-01T19:00', end: '2026-12-01T22:00' },
    ...said,
  });
const many = () => countOwnerless(admin, 'haderslev');
const listed = async () => (await listOwnerless(admin, 'haderslev', 5000)).length;

test('with a thousand that are over, what is still on is counted, and as much as is listed', async () => {
  const before = await many();
  expect([before, before > 10 && before < 100]).toEqual([await listed(), true]);
  await post({ title: 'Udstilling', start: '2026-11-01', end: '2026-12-24' });
  await post({ title: 'Kun for medlemmer', visibility: 'members' });
  const weekly = await post({ title: 'Hver uge', rule: 'FREQ=WEEKLY;UNTIL=20261222T190000' });
  expect(await many()).toBe(before + 3);

  await post({ title: 'Kladde', status: 'draft' });
  await post({ title: 'Eksempel', example: true });
  await post({ title: 'Min' }, admin);
  const off = await post({ title: 'Aflyst' });
  await cancelEvent(at.hub, { municipality: 'haderslev', id: off.id }, 'Sygdom');
  const once = await post({ title: 'Den ene dato' });
  const date = { municipality: 'haderslev', id: once.id, recurrenceId: '2026-12-01T19:00' };
  await cancelOccurrence(at.hub, date, 'Sygdom');
  await cancelOccurrence(at.hub, { ...date, id: weekly.id }, 'Sygdom');
  expect([await many(), await listed()]).toEqual([before + 3, before + 3]);
});

test('it is counted to a hundred', async () => {
  for (let number = 0; number < 90; number += 1) await post({ title: `Nummer ${number}` });
  expect([await many(), (await listed()) > 100]).toEqual([100, true]);
});
