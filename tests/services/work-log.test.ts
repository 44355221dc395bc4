/** The log's other half: what the office did, by whom, to what. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyLine, newestOf, type AuditLine, type AuditQuery } from '#domain/audit.ts';
import { saidOfWork } from '#components/log/said.ts';
import { words } from '#i18n/index.ts';
import { listMyLog } from '#services/audit/my-log.ts';
import { readAuditLog } from '#services/audit/read.ts';
import { readWorkLog } from '#services/audit/work.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { moveEvent } from '#services/event/move.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { handOverItems } from '#services/item/hand-over.ts';
import { verifyItem } from '#services/item/verify.ts';
import { addCategory } from '#services/municipality/categories.ts';
import { changeColour } from '#services/municipality/change-colour.ts';
import { changeLanguages } from '#services/municipality/change-languages.ts';
import { writeOwnTexts } from '#services/municipality/texts.ts';
import { addTown } from '#services/municipality/towns.ts';
import { createPlace } from '#services/place/create.ts';
import { getMe } from '#services/staff/queries.ts';
import { monday, openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';

let at: TestHub;
let admin: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  admin = await asStaff(at.hub, 'admin');
});
beforeEach(() => at.setNow(monday));
afterAll(() => at.close());

const home = 'haderslev';
const made = { category: 'klub', start: '2026-11-28T19:00', end: '2026-11-28T22:00' };
const idOf = ({ actor }: Ctx): string => ('id' in actor ? actor.id : '');
const log = async (query: Partial<AuditQuery> = {}): Promise<AuditLine[]> =>
  (await readAuditLog(admin, home, { ...everyLine, ...query })).items;
const saidOf = (lines: readonly AuditLine[], lang: 'da' | 'en' = 'da') =>
  lines.map(({ work }) => (work === null ? null : saidOfWork(work, lang)));

describe('an admin reads in the log', () => {
  test('what a colleague did to an event, by their names', async () => {
    const editor = await asStaff(at.hub, 'editor');
    const { id } = await createEvent(editor, home, { ...made, title: 'Filmaften' });
    const key = { municipality: home, id };
    await moveEvent(editor, key, { start: '2026-11-29T19:00' });
    await changeEvent(editor, key, { title: 'Filmaften med mad' });
    await cancelEvent(editor, key, 'Sygdom');
    await withdrawEvent(editor, key);
    const lines = await log({ hvem: idOf(editor) });
    expect(saidOf(lines)).toEqual([
      'trak aktiviteten »Filmaften med mad« tilbage',
      'aflyste aktiviteten »Filmaften med mad«',
      'rettede aktiviteten »Filmaften med mad«',
      'flyttede aktiviteten »Filmaften med mad«',
      'udgav aktiviteten »Filmaften med mad«',
    ]);
    const { name } = await getMe(editor);
    expect(lines.map(({ who }) => who.name)).toEqual(lines.map(() => name));
    await deleteEvent(admin, key);
    expect(saidOf(await log({ gruppe: 'indhold' }))[0]).toBe('slettede en aktivitet');
  });

  test('what was decided for the municipality', async () => {
    await changeColour(admin, home, { colour: '#123456' });
    await changeLanguages(admin, home, { languages: ['uk'] });
    await writeOwnTexts(admin, home, [{ key: 'front', lang: 'da', text: 'Hej' }]);
    await addCategory(admin, home, { name: 'Brætspil', nameEn: 'Board games', hue: 4, retired: false });
    await addTown(admin, home, { name: 'Nybyen', postalCode: '6500', retired: false });
    expect(saidOf(await log({ gruppe: 'indstillinger' }))).toEqual([
      'lavede byen »Nybyen«',
      'lavede kategorien »Brætspil«',
      'rettede kommunens egne tekster',
      'rettede kommunens farve eller sprog',
      'rettede kommunens farve eller sprog',
    ]);
  });

  test('what was done to many at once as one line of each kind', async () => {
    const [editor, other] = [await asStaff(at.hub, 'editor'), await asStaff(at.hub, 'editor')];
    const events = [];
    for (const title of ['Et', 'To', 'Tre']) events.push(await createEvent(editor, home, { ...made, title }));
    const place = await createPlace(editor, home, { name: 'Kajen', town: 'haderslev' });
    await verifyItem(editor, home, { noun: 'place', id: place.id });
    const items = [
      ...events.map(({ id }) => ({ noun: 'event' as const, id })),
      { noun: 'place' as const, id: place.id },
    ];
    await handOverItems(editor, home, { to: idOf(other), items, note: '' });
    const lines = await log({ hvem: idOf(editor), gruppe: 'indhold' });
    expect(saidOf(lines).slice(0, 3)).toEqual([
      'gav ansvaret for 3 aktiviteter videre',
      'gav ansvaret for stedet »Kajen« videre',
      'sagde god for stedet »Kajen«',
    ]);
    expect(saidOf(lines, 'en')[0]).toBe('handed over 3 events');
  });

  test('neither what a machine did, nor another municipality', async () => {
    await createEvent(at.hub, home, { ...made, title: 'Fra kommandolinjen' });
    const theirs = await asStaff(at.hub, 'editor', 'kolding');
    await createEvent(theirs, 'kolding', { ...made, title: 'Koldings egen' });
    const text = JSON.stringify([await log(), await log({ gruppe: 'indhold' }), await log({ hvem: idOf(theirs) })]);
    expect(text).not.toContain('Fra kommandolinjen');
    expect(text).not.toContain('Koldings egen');
  });

  test('on the days that are looked for', async () => {
    const editor = await asStaff(at.hub, 'editor');
    at.setNow('2026-12-24T22:59:59Z');
    await createEvent(editor, home, { ...made, title: 'Juleaften' });
    at.setNow('2026-12-24T23:00:00Z');
    await createEvent(editor, home, { ...made, title: 'Juledag' });
    const on = async (day: string) => saidOf(await log({ gruppe: 'indhold', fra: day, til: day }));
    expect(await on('2026-12-24')).toEqual(['udgav aktiviteten »Juleaften«']);
    expect(await on('2026-12-25')).toEqual(['udgav aktiviteten »Juledag«']);
  });

  test('no name or address of anybody that is kept in secret', async () => {
    const young = await asYoung(at.hub, 'Ræven');
    const editor = await asStaff(at.hub, 'editor');
    const { email } = await getMe(editor);
    await createEvent(editor, home, { ...made, title: 'Klub' });
    const text = JSON.stringify(await log());
    expect(text).toContain('Klub');
    for (const secret of [email, 'Ræven', young.actor.id]) expect(text).not.toContain(secret);
  });
});

test('page by page, both halves come in the order they happened, each line once, though it grows', async () => {
  const worker = await asStaff(at.hub, 'editor');
  for (let turn = 0; turn < 70; turn += 1) {
    at.setNow(monday.add({ hours: 24 * 60, seconds: turn }));
    if (turn % 3 === 0) await createCode(worker, home, 'profile');
    else await createEvent(worker, home, { ...made, title: `Gang ${turn}` });
  }
  const lines: AuditLine[] = [];
  const query = { ...everyLine, hvem: idOf(worker) };
  for (let efter: string | null = null; ;) {
    const { items, next } = await readAuditLog(admin, home, { ...query, efter });
    lines.push(...items);
    if (next === null) break;
    efter = next;
    await createCode(worker, home, 'profile');
    await createEvent(worker, home, { ...made, title: 'Imens' });
  }
  const expected = Array.from({ length: 70 }, (_, turn) => (turn % 3 === 0 ? null : `Gang ${turn}`)).toReversed();
  expect(lines.map(({ work }) => work?.name ?? null)).toEqual(expected);
});

test('what is the first of its half, and came while somebody read on, is on no page after', async () => {
  const worker = await asStaff(at.hub, 'editor');
  for (let turn = 0; turn < 51; turn += 1) await createEvent(worker, home, { ...made, title: `Gang ${turn}` });
  const query = { ...everyLine, hvem: idOf(worker) };
  const { next } = await readAuditLog(admin, home, query);
  await createCode(worker, home, 'profile');
  const { items } = await readAuditLog(admin, home, { ...query, efter: next });
  expect(items.map(({ verb, work }) => [verb, work?.name])).toEqual([['event.publish', 'Gang 0']]);
});

test('two lists become one, newest first, and neither loses its own order', () => {
  const list = fc.array(fc.record({ at: fc.nat(50), name: fc.string() }), { maxLength: 30 });
  fc.assert(
    fc.property(list, list, fc.nat(70), (a, b, limit) => {
      const { lines, access, work } = newestOf(a, b, limit);
      expect(lines).toHaveLength(Math.min(limit, a.length + b.length));
      expect(access + work).toBe(lines.length);
      expect(lines.filter((line) => a.includes(line))).toEqual(a.slice(0, access));
      expect(lines.filter((line) => b.includes(line))).toEqual(b.slice(0, work));
    }),
  );
});

test('only an admin reads it, a program of theirs too, and that is written', async () => {
  for (const role of ['author', 'editor'] as const) {
    const ctx = await asStaff(at.hub, role);
    await expect(readWorkLog(ctx, home, everyLine)).rejects.toMatchObject({ code: 'forbidden' });
  }
  const theirs = await asStaff(at.hub, 'admin', 'kolding');
  await expect(readWorkLog(theirs, home, everyLine)).rejects.toMatchObject({ code: 'forbidden' });
  const program = { ...admin, actor: { ...admin.actor, fresh: false } } as Ctx;
  await expect(readAuditLog(program, home, everyLine)).rejects.toMatchObject({ code: 'unconfirmed' });
  const before = (await log({ gruppe: 'drift' })).filter(({ verb }) => verb === 'audit.readWork').length;
  await readWorkLog(program, home, everyLine);
  const after = (await log({ gruppe: 'drift' })).filter(({ verb }) => verb === 'audit.readWork').length;
  expect(after).toBe(before + 1);
});

test('what the office does stands in no young person’s own log', async () => {
  const me = await asYoung(at.hub);
  await createEvent(await asStaff(at.hub, 'editor'), home, { ...made, title: 'Klub' });
  await changeColour(admin, home, { colour: '#654321' });
  expect(await listMyLog(me)).toEqual([]);
});

test('every deed and every thing has its words in both languages', () => {
  expect(Object.keys(words('en').log.deeds)).toEqual(Object.keys(words('da').log.deeds));
  expect(Object.keys(words('en').log.things)).toEqual(Object.keys(words('da').log.things));
});
