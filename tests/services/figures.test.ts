/** Figures of people are taken once, when a quarter is over, with the small ones hidden before they are kept. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '#db/schema/figure.ts';
import { createEvent } from '#services/event/create.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { takeFigures } from '#services/figures/take.ts';
import { getFigures, listPeople } from '#services/figures/read.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { saveItem } from '#services/saved/save.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung, type Young } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';

let at: TestHub;
let worker: Ctx;
let system: Ctx;
let young: Young[];
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  worker = await asStaff(at.hub, 'author');
  system = { ...at.hub, actor: { kind: 'system', job: 'figures' } };
  const made = { category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
  const club = await createEvent(at.hub, 'haderslev', { ...made, title: 'Klub', rule: 'FREQ=WEEKLY;COUNT=3' });
  const match = await createEvent(at.hub, 'haderslev', { ...made, title: 'Kamp', category: 'sport' });
  await cancelEvent(at.hub, { municipality: 'haderslev', id: match.id }, 'Sne');
  young = [];
  for (let many = 0; many < 7; many++) young.push(await asYoung(at.hub, 'Ræven'));
  for (const one of young) await saveItem(one, { noun: 'event', id: club.id });
  for (const one of young.slice(0, 2)) await saveItem(one, { noun: 'event', id: match.id });
});
afterAll(() => at.close());

async function take(): Promise<boolean> {
  return takeFigures(system, await getMunicipality(asVisitor(at.hub), 'haderslev'));
}

test('before a quarter is over, things are counted and people are not', async () => {
  expect(await getFigures(worker, 'haderslev', '2026-4')).toEqual({
    quarter: '2026-4',
    over: false,
    people: {},
    things: { dates: [], published: 2, cancelled: 1 },
  });
});

test('of a quarter that goes on, only what has begun was held', async () => {
  at.setNow('2026-12-03T19:30:00+01:00');
  const { things } = await getFigures(worker, 'haderslev', '2026-4');
  expect(things.dates).toEqual([{ label: 'Klub og fællesskab', many: 2 }]);
});

test('when it is, they are taken once: small ones are hidden, and those who are left are not to be reckoned', async () => {
  at.setNow('2027-01-01T00:05:00+01:00');
  expect(await take()).toBe(true);
  expect(await take()).toBe(false);
  const { over, people } = await getFigures(worker, 'haderslev', '2026-4');
  expect([over, people]).toEqual([
    true,
    {
      profiles: [{ label: '', people: 5 }],
      used: [{ label: '', people: 5 }],
      saved: [{ label: '', people: 7 }],
      savedCategory: [
        { label: 'klub', people: 7 },
        { label: 'sport', people: null },
      ],
    },
  ]);
  const kept = await at.hub.db.read.select().from(figure).where(eq(figure.quarter, '2026-4'));
  expect(kept.filter(({ people }) => people !== null && people > 0 && people < 5)).toEqual([]);
});

test('and they stay as they were when somebody deletes their profile afterwards', async () => {
  await deleteMyProfile(young[0]!);
  expect(await take()).toBe(false);
  expect(await listPeople(worker, 'haderslev', 'saved', ['2026-3', '2026-4'])).toEqual([
    { label: '2026-4', people: 7 },
  ]);
});

test("another municipality has its own, and cannot read Haderslev's", async () => {
  const theirs = await asStaff(at.hub, 'admin', 'kolding');
  await expect(getFigures(theirs, 'haderslev', '2026-4')).rejects.toMatchObject({ code: 'forbidden' });
  expect((await getFigures(theirs, 'kolding', '2026-4')).people).toEqual({});
});
