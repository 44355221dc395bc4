/** The office's list of events: each once, what comes next first, and what nobody else sees among them. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event } from '#db/schema/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { listOfficeEvents, type OfficeFilter } from '#services/event/office-list.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let home: Municipality;
let worker: Ctx;
const everything: OfficeFilter = { title: null, status: null, mine: false, stale: false, over: false };

async function post(title: string, start: string, said: Partial<NewEvent> = {}, ctx: Ctx = at.hub) {
  const end = said.end ?? `${start.slice(0, 11)}23:00`;
  return createEvent(ctx, 'haderslev', { title, category: 'klub', start, ...said, end });
}

beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
  await joinKolding(at.hub);
  worker = await asStaff(at.hub, 'editor');
  await post('Fredagsfilm', '2026-11-27T19:00', { status: 'draft' });
  await post('Torsdagsklub', '2026-10-01T19:00', { rule: 'FREQ=WEEKLY;UNTIL=20261217T190000' });
  await post('Julefest', '2026-12-18T19:00', { visibility: 'members' }, worker);
  await post('Udstilling', '2026-11-01T10:00', { end: '2026-12-01T16:00' });
  await post('Sommerfest', '2026-06-20T15:00');
  await post('Høstklub', '2026-09-01T19:00', { rule: 'FREQ=WEEKLY;UNTIL=20261013T190000' });
  const cancelled = await post('Banko', '2026-11-30T19:00');
  await cancelEvent(at.hub, { municipality: 'haderslev', id: cancelled.id }, 'Sygdom');
});
afterAll(() => at.close());

async function titles(filter: Partial<OfficeFilter> = {}, ctx: Ctx = at.hub): Promise<string[]> {
  const page = await listOfficeEvents(ctx, home, { ...everything, ...filter }, { limit: 50, after: null });
  return page.items.map(({ title, date }) => `${title} ${date.start.slice(5, 10)}`);
}

const coming = ['Udstilling 11-01', 'Torsdagsklub 11-26', 'Fredagsfilm 11-27', 'Banko 11-30', 'Julefest 12-18'];

describe('the list', () => {
  test('has each event once, by its next date, and none of another municipality', async () => {
    expect(await titles()).toEqual(coming);
  });

  test('has what is over apart, the latest first', async () => {
    expect(await titles({ over: true })).toEqual(['Høstklub 10-13', 'Sommerfest 06-20']);
  });

  test.each<[string, Partial<OfficeFilter>, string[]]>([
    ['a status', { status: 'draft' }, ['Fredagsfilm 11-27']],
    ['another status', { status: 'cancelled' }, ['Banko 11-30']],
    ['a piece of the title', { title: 'torsdag' }, ['Torsdagsklub 11-26']],
    ['a title that nothing has', { title: 'zebra' }, []],
    ['signs only', { title: '%' }, []],
    ['what is over and called something', { title: 'fest', over: true }, []],
    ['what is over and called so', { title: 'sommer', over: true }, ['Sommerfest 06-20']],
  ])('by %s', async (_, filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  test('by whose it is, with who that is', async () => {
    expect(await titles({ mine: true }, worker)).toEqual(['Julefest 12-18']);
    const { items } = await listOfficeEvents(worker, home, everything, { limit: 50, after: null });
    expect(items.map(({ owner }) => owner)).toEqual([null, null, null, null, 'Medarbejder']);
  });

  test('by what somebody should look at again', async () => {
    await at.hub.db.write((tx) =>
      tx.update(event).set({ verifyBy: '2026-11-23' }).where(eq(event.title, 'Udstilling')),
    );
    expect(await titles({ stale: true })).toEqual(['Udstilling 11-01']);
  });

  test('goes on where a page ended, backwards and forwards, filtered or not', async () => {
    for (const filter of [{}, { over: true }, { status: 'published' as const }]) {
      const all: string[] = [];
      let after: string | null = null;
      do {
        const query = { ...everything, ...filter };
        const page = await listOfficeEvents(at.hub, home, query, { limit: 1, after });
        all.push(...page.items.map(({ title, date }) => `${title} ${date.start.slice(5, 10)}`));
        after = page.next;
      } while (after !== null);
      expect(all).toEqual(await titles(filter));
    }
  });

  test('refuses a page that it never wrote', async () => {
    expect(await refusal(listOfficeEvents(at.hub, home, everything, { limit: 1, after: 'x' }))).toBe('invalid efter');
  });

  test('says when its next date is cancelled, and lets that stand for it', async () => {
    const { items } = await listOfficeEvents(
      at.hub,
      home,
      { ...everything, title: 'torsdag' },
      { limit: 1, after: null },
    );
    const key = { municipality: 'haderslev', id: items[0]!.id, recurrenceId: '2026-11-26T19:00' };
    await cancelOccurrence(at.hub, key, 'Sygdom');
    const again = await listOfficeEvents(at.hub, home, { ...everything, title: 'torsdag' }, { limit: 1, after: null });
    expect(again.items[0]?.date).toMatchObject({ start: '2026-11-26T19:00', status: 'cancelled' });
  });
});
