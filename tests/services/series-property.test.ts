/**
 * Whatever is done to a series, in whatever order: no date is there twice, none is lost, what is undone is as it was,
 * and calendars can follow.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import ICAL from 'ical.js';
import type { Fields } from '#domain/draft.ts';
import { HjemegnError } from '#domain/errors.ts';
import { everything } from '#domain/filter.ts';
import type { Event } from '#domain/event.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import type { EventKey } from '#services/event/amend.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent } from '#services/event/create.ts';
import { moveEvent } from '#services/event/move.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { publishEvent } from '#services/event/publish.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { listHistory } from '#services/item/history.ts';
import { restoreItem } from '#services/item/restore.ts';
import { undoChange } from '#services/item/undo.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

const deeds = [
  ...['change one', 'change following', 'change all', 'move one', 'move all', 'cancel one', 'cancel all'],
  ...['withdraw one', 'withdraw all', 'publish one', 'publish all', 'undo', 'restore'],
] as const;
type Step = { deed: (typeof deeds)[number]; part: number; date: number; by: number; undone: boolean };

const stepOf = (deed: fc.Arbitrary<Step['deed']>): fc.Arbitrary<Step> =>
  fc.record({
    deed,
    part: fc.nat({ max: 3 }),
    date: fc.nat({ max: 4 }),
    by: fc.integer({ min: 1, max: 40 }),
    undone: fc.boolean(),
  });

/** A split that is undone, and the half that was taken back published again: what comes of halves is what can go wrong. */
const splitUndone: fc.Arbitrary<Step[]> = fc.tuple(
  stepOf(fc.constant('change following')).map((step) => ({ ...step, part: 0, date: (step.date % 4) + 1 })),
  stepOf(fc.constant('undo')).map((step) => ({ ...step, undone: false })),
  stepOf(fc.constant('publish all')).map((step) => ({ ...step, part: 1 })),
);

const anySteps: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.oneof(fc.constant([]), splitUndone),
    fc.array(stepOf(fc.constantFrom(...deeds)), { minLength: 3, maxLength: 10 }),
  )
  .map(([first, rest]) => [...first, ...rest]);

const municipality = 'haderslev';
const evenings = ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24'];
let at: ServedHub;
beforeAll(async () => {
  at = await serveHub();
});
afterAll(() => at.stop());

/** The parts of one series, the first first, with what was ever seen of each. */
type World = { parts: EventKey[]; uids: Map<string, string>; sequences: Map<string, number> };

async function begin(): Promise<World> {
  const rule = 'FREQ=WEEKLY;BYDAY=TH;COUNT=5';
  const evening = { title: 'Klub', category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T21:00', rule };
  const { id } = await createEvent(at.hub, municipality, evening);
  return { parts: [{ municipality, id }], uids: new Map(), sequences: new Map() };
}

const eventOf = async ({ id }: EventKey): Promise<Event> => {
  const { home } = await ground();
  return getEventForOffice(at.hub, home, id);
};

async function ground() {
  return { home: await getMunicipality(at.hub, municipality) };
}

/** Takes one step, and says whether it was taken; what is refused changes nothing, and that is looked at as well. */
async function take(world: World, step: Step): Promise<boolean> {
  const key = partOf(world, step);
  const { start } = await eventOf(key);
  const recurrenceId = `${evenings[step.date]}T${start.slice(11)}`;
  const time = `19:${String(step.by + 10)}`;
  const one = { ...key, recurrenceId };
  const target = { proposal: 'change', noun: 'event', itemId: key.id } as const;
  const change = async (fields: Fields, about: object) => {
    const draft = await beginDraft(at.hub, municipality, { ...target, ...about }, fields);
    const { itemId } = await publishDraft(at.hub, draft);
    if (!world.parts.some(({ id }) => id === itemId)) world.parts.push({ municipality, id: itemId });
  };
  const does: Record<Step['deed'], () => Promise<unknown>> = {
    'change one': () => change({ title: [`Klub ${step.by}`] }, { scope: 'one', recurrenceId }),
    'change following': () =>
      change(step.by % 2 === 0 ? { from: [time] } : { title: [`Ny ${step.by}`] }, { scope: 'following', recurrenceId }),
    'change all': () => change({ title: [`Alle ${step.by}`] }, {}),
    'move one': () => moveOccurrence(at.hub, one, { start: `${evenings[step.date]}T${time}`, reason: 'Vejret' }),
    'move all': () => moveEvent(at.hub, key, { start: `${start.slice(0, 10)}T${time}`, reason: 'Vejret' }),
    'cancel one': () => cancelOccurrence(at.hub, one, 'Sygdom'),
    'cancel all': () => cancelEvent(at.hub, key, 'Sygdom'),
    'withdraw one': () => withdrawOccurrence(at.hub, one),
    'withdraw all': () => withdrawEvent(at.hub, key),
    'publish one': () => publishOccurrence(at.hub, one),
    'publish all': () => publishEvent(at.hub, key),
    undo: async () => undoChange(at.hub, { ...key, ...(await record(key, 0)) }),
    restore: async () =>
      restoreItem(at.hub, { ...key, ...(await record(key, step.by)) }, (await record(key, 0)).number),
  };
  try {
    await does[step.deed]();
    return true;
  } catch (error) {
    if (!(error instanceof HjemegnError) || error.complaints.some(({ da }) => da === '')) throw error;
    return false;
  }
}

const partOf = ({ parts }: World, { part }: Step): EventKey => parts[part % parts.length]!;

async function record({ id }: EventKey, which: number) {
  const item = { noun: 'event', itemId: id } as const;
  const { items } = await listHistory(at.hub, municipality, item, { limit: 50, after: null });
  return { ...item, number: items[which % items.length]!.number };
}

/** What everybody sees of all parts, and what the office has of each. */
type Picture = { dates: string[]; parts: Map<string, object> };

async function pictureOf(world: World): Promise<Picture> {
  const shown = await shownOf(world);
  const parts = new Map<string, object>();
  for (const key of world.parts) {
    const { sequence: _rises, modified: _runs, ...rest } = await eventOf(key);
    parts.set(key.id, rest);
  }
  return { dates: shown.map(({ eventId, start, ...one }) => [eventId, start, one.title, one.status].join(' ')), parts };
}

async function shownOf({ parts }: World) {
  const ids = new Set(parts.map(({ id }) => id));
  const { home } = await ground();
  const page = await listOccurrences(at.hub, home, { filter: everything, limit: 500 });
  return page.items.filter(({ eventId }) => ids.has(eventId));
}

const dayIn = (date: string): string => date.split(' ')[1]!.slice(0, 10);

/** Fails when a deed took away or gave a date that was none of its business. */
function expectNoneLost(before: Picture, after: Picture, { deed, date }: Step, { id }: EventKey): void {
  const [were, are] = [before, after].map(({ dates }) => dates.map(dayIn).toSorted());
  const gone = before.dates.filter((one) => !are!.includes(dayIn(one)));
  if (/^(change|move|cancel)/.test(deed)) expect(are).toEqual(were);
  if (deed === 'publish one' || deed === 'publish all') expect(are).toEqual(expect.arrayContaining(were!));
  if (deed === 'withdraw one') expect(gone.map(dayIn).filter((day) => day !== evenings[date])).toEqual([]);
  if (deed === 'withdraw all') expect(gone.filter((one) => !one.startsWith(id))).toEqual([]);
}

/** Fails unless a deed that was just done is undone without a trace, and so is undoing it. */
async function expectUndone(world: World, key: EventKey, before: Picture, after: Picture): Promise<void> {
  const undo = async () => undoChange(at.hub, { ...key, ...(await record(key, 0)) });
  await undo();
  const back = await pictureOf(world);
  expect(back.dates).toEqual(before.dates);
  for (const [id, part] of before.parts) expect(back.parts.get(id)).toEqual(part);
  await undo();
  expect(await pictureOf(world)).toEqual(after);
}

/** Fails when anybody who follows would be led astray by how things are now. */
async function expectSound(world: World): Promise<void> {
  const days = (await shownOf(world)).map(({ start }) => start.slice(0, 10));
  expect(days).toEqual([...new Set(days)]);
  const entries = await feedEntries();
  for (const key of world.parts) {
    const event = await eventOf(key);
    expect(event.uid).toBe(world.uids.get(key.id) ?? event.uid);
    expect(event.sequence).toBeGreaterThanOrEqual(world.sequences.get(key.id) ?? 0);
    world.uids.set(key.id, event.uid);
    world.sequences.set(key.id, event.sequence);
    const mine = entries.filter(({ uid }) => uid === event.uid);
    if (event.status === 'withdrawn') expect(mine).toEqual([]);
    if (event.status === 'cancelled') expect([...new Set(mine.map(({ status }) => status))]).toEqual(['CANCELLED']);
    expectDatesIn(mine, event);
  }
}

type Entry = { uid: string; status: string; id: string | null; gone: string[] };

/** What was taken back of single dates is in no entry; what was cancelled is there, as cancelled. */
function expectDatesIn(entries: readonly Entry[], event: Event): void {
  const { status, overrides, excludedDates } = event;
  if (status !== 'published') return;
  const alone = event.rule === null && event.extraDates.length === 0;
  for (const { recurrenceId } of overrides.filter(({ cancelled }) => cancelled)) {
    expect(entries.find(({ id }) => id === (alone ? null : recurrenceId))?.status).toBe('CANCELLED');
  }
  const master = entries.find(({ id }) => id === null);
  for (const date of excludedDates) {
    expect(entries.some(({ id }) => id === date)).toBe(false);
    expect(master?.gone).toContain(date);
  }
}

async function feedEntries(): Promise<Entry[]> {
  const text = await (await fetch(`${at.url}/feeds/${municipality}.ics`)).text();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    status: String(one.getFirstPropertyValue('status')),
    id: wall(one.getFirstPropertyValue('recurrence-id')),
    gone: one.getAllProperties('exdate').flatMap((each) => each.getValues().map((value) => wall(value) ?? '')),
  }));
}

function wall(value: unknown): string | null {
  return value instanceof ICAL.Time ? value.toString().slice(0, 16) : null;
}

/** One step, with everything that must hold after it. */
async function takeAndLook(world: World, step: Step): Promise<void> {
  const [key, before] = [partOf(world, step), await pictureOf(world)];
  const { number } = await record(key, 0);
  const taken = await take(world, step);
  const after = await pictureOf(world);
  await expectSound(world);
  if (!taken) return expect(after).toEqual(before);
  expectNoneLost(before, after, step, key);
  const changed = (await record(key, 0)).number > number;
  if (changed && step.undone) await expectUndone(world, key, before, after);
}

test('after every step of any sequence, no date is there twice or lost, and what is undone is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      const world = await begin();
      for (const step of steps) await takeAndLook(world, step);
      for (const key of world.parts) await withdrawEvent(at.hub, key);
    }),
    { numRuns: 15 },
  );
}, 120_000);
