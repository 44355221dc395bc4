/** Categories and places that are no longer in use: no source brings anything into them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addCategory, changeCategory } from '#services/municipality/categories.ts';
import { createPlace } from '#services/place/create.ts';
import { mergePlace } from '#services/place/merge.ts';
import { retirePlace } from '#services/place/retire.ts';
import { addSource } from '#services/source/add.ts';
import { changeSource, mapSource, trustSource } from '#services/source/change.ts';
import { addFile } from '#services/source/upload.ts';
import { calendar } from '../importing.ts';
import { refused } from '../refused.ts';
import { openReading, type ReadingHub } from './reading.ts';

let at: ReadingHub;
beforeEach(async () => {
  at = await openReading();
  await addCategory(at.admin, 'haderslev', games);
});
afterEach(() => at.close());

const games = { name: 'Brætspil', nameEn: 'Board games', hue: 40, retired: false };
const retire = () => changeCategory(at.admin, 'haderslev', 'braetspil', { ...games, retired: true });
const evening = (title: string, day: string, ...more: string[]): string[] => [
  `SUMMARY:${title}`,
  `DTSTART;TZID=Europe/Copenhagen:202612${day}T190000`,
  `DTEND;TZID=Europe/Copenhagen:202612${day}T210000`,
  ...more,
];
const keyOf = (id: string) => ({ municipality: 'haderslev', id });
const details = { name: 'Klubben', category: 'braetspil' };

describe('a category that is no longer in use', () => {
  test('is not published into by a trusted source: what is new waits, without a category, until another is chosen', async () => {
    const id = await at.add(calendar(evening('Skak', '03')), { trusted: true });
    await changeSource(at.admin, keyOf(id), details);
    await retire();
    await at.again(id, calendar(evening('Skak', '03'), evening('Go', '04')));
    expect(await at.events()).toEqual(['published Skak']);
    expect(await at.waiting()).toEqual(['create Go']);
    const { fields, word } = await at.proposal('Go');
    expect([fields.category, word]).toEqual([[], expect.stringContaining('»Brætspil« bruges ikke længere')]);
    expect((await refused(at.publish('Go'))).complaints.map(({ field }) => field)).toEqual(['category']);

    await changeSource(at.admin, keyOf(id), { ...details, category: 'klub' });
    await at.again(id, calendar(evening('Skak', '03'), evening('Go', '04')));
    expect(await at.events()).toEqual(['published Go', 'published Skak']);
    expect(await at.waiting()).toEqual([]);
  });

  test('is not published into either where a word of the source was matched with it', async () => {
    const said = calendar(evening('Skak', '03', 'CATEGORIES:Spil'));
    const id = await at.add(said);
    await mapSource(at.editor, keyOf(id), { categoryMap: { Spil: 'braetspil' }, placeMap: {} });
    await trustSource(at.admin, keyOf(id), true);
    await retire();
    await at.again(id, said);
    expect(await at.events()).toEqual([]);
    expect((await at.proposal('Skak')).fields.category).toEqual([]);
  });

  test('is not known by its name any more', async () => {
    await retire();
    await at.add(calendar(evening('Skak', '03', 'CATEGORIES:Brætspil')), { trusted: true });
    expect(await at.event('Skak')).toMatchObject({ category: 'klub' });
    const file = { bytes: Buffer.from('Titel;Dato;Type\nGo;4.12.2026;Brætspil\n'), columns: columns() };
    await addFile(at.admin, 'haderslev', file, { name: 'Fil', category: 'klub', trusted: true });
    expect(await at.event('Go')).toMatchObject({ category: 'klub' });
  });

  const columns = () => ({ title: 'Titel', date: 'Dato', category: 'Type' });

  test('moves nothing that is here; what else the source changes comes through', async () => {
    const id = await at.add(calendar(evening('Skak', '03')), { trusted: true });
    await changeSource(at.admin, keyOf(id), details);
    await retire();
    await at.again(id, calendar(evening('Skak', '05')));
    expect(await at.event('Skak')).toMatchObject({ category: 'klub', start: '2026-12-05T19:00' });
    expect(await at.waiting()).toEqual([]);
  });

  test('cannot be chosen for a source, nor for a word of one', async () => {
    const id = await at.add(calendar(evening('Skak', '03')));
    await retire();
    const url = at.server.serve('/anden', calendar(evening('Go', '04')));
    const maps = { categoryMap: { Spil: 'braetspil' }, placeMap: {} };
    const asked: Promise<unknown>[] = [
      changeSource(at.editor, keyOf(id), details),
      addSource(at.editor, 'haderslev', url, details),
      mapSource(at.editor, keyOf(id), maps),
    ];
    for (const [nth, one] of asked.entries()) {
      const { complaints } = await refused(one);
      expect(complaints).toMatchObject([{ field: ['category', 'category', 'categoryMap'][nth] }]);
      expect(complaints[0]?.da).toContain('bruges ikke længere');
    }
  });
});

describe('a place that is no longer in use', () => {
  const there = (day = '03') => calendar(evening('Skak', day, 'LOCATION:Medborgerhuset'));
  const house = () => createPlace(at.admin, 'haderslev', { name: 'Medborgerhuset' });

  test('is not found by its name: the source’s own words make a place that is', async () => {
    const old = await house();
    await retirePlace(at.admin, keyOf(old.id));
    await at.add(there(), { trusted: true });
    const { placeId } = await at.event('Skak');
    expect([typeof placeId, placeId === old.id]).toEqual(['string', false]);
  });

  test('leads to the one it was merged into, unless that is no longer in use either', async () => {
    const [old, stays] = [await house(), await createPlace(at.admin, 'haderslev', { name: 'Kulturhuset' })];
    await mergePlace(at.admin, keyOf(old.id), stays.id);
    const id = await at.add(there(), { trusted: true });
    expect(await at.event('Skak')).toMatchObject({ placeId: stays.id });
    await retirePlace(at.admin, keyOf(stays.id));
    await at.again(id, there().replace('UID:a', 'UID:b').replace('SUMMARY:Skak', 'SUMMARY:Go'));
    const { placeId } = await at.event('Go');
    expect([old.id, stays.id]).not.toContain(placeId);
  });

  test('is not what a source falls back on, nor what a word of it means', async () => {
    const [hall, room] = [await house(), await createPlace(at.admin, 'haderslev', { name: 'Lokale 3' })];
    const said = (day: string) => calendar(evening('Skak', day), evening('Go', day, 'LOCATION:Lok. 3'));
    const id = await at.add(said('03'));
    await changeSource(at.editor, keyOf(id), { name: 'Klubben', category: 'klub', placeId: hall.id });
    await mapSource(at.editor, keyOf(id), { categoryMap: {}, placeMap: { 'Lok. 3': room.id } });
    await trustSource(at.admin, keyOf(id), true);
    for (const one of [hall, room]) await retirePlace(at.admin, keyOf(one.id));
    await at.again(id, said('04'));
    expect(await at.event('Skak')).toMatchObject({ placeId: null });
    expect((await at.event('Go')).placeId).not.toBe(room.id);
    const change = changeSource(at.editor, keyOf(id), { name: 'Klubben', category: 'klub', placeId: hall.id });
    expect((await refused(change)).complaints).toMatchObject([{ field: 'placeId' }]);
  });
});
