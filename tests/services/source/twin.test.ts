/** The same address twice: what it says would be proposed twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addSource } from '#services/source/add.ts';
import { asStaff } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { calendar, hour } from '../importing.ts';
import { refused } from '../refused.ts';
import { openReading, type ReadingHub } from './reading.ts';

let at: ReadingHub;
beforeEach(async () => {
  at = await openReading();
});
afterEach(() => at.close());

const details = { name: 'Klubben', category: 'klub' };

describe('the same address twice', () => {
  test.each([
    ['as it is', (url: string) => url],
    ['with a slash behind it', (url: string) => `${url}/`],
    ['with spaces round it and capitals in it', (url: string) => ` ${url.replace('http', 'HTTP')} `],
    ['as a calendar program writes it', (url: string) => url.replace('http:', 'webcal:')],
    ['without its beginning', (url: string) => url.replace('http://', '')],
    ['with a place in it', (url: string) => `${url}#i-dag`],
  ])('is refused %s, and names the source that reads it', async (_, typed) => {
    await at.add(calendar(hour), { name: 'Skakklubben' });
    const before = at.server.asked.length;
    const added = addSource(at.admin, 'haderslev', typed(`${at.server.url}/kalender`), details);
    expect(await refused(added)).toMatchObject({
      code: 'conflict',
      complaints: [{ field: 'url', da: 'Vi læser allerede adressen: den er kilden »Skakklubben«.' }],
    });
    expect(at.server.asked.length).toBe(before);
  });

  test('is nothing to a municipality that does not read it', async () => {
    await joinKolding(at.hub);
    await at.add(calendar(hour), { name: 'Skakklubben' });
    const kolding = await asStaff(at.hub, 'admin', 'kolding');
    const url = `${at.server.url}/kalender`;
    expect(await addSource(kolding, 'kolding', url, { ...details, category: 'musik' })).toEqual(expect.any(String));
  });

  test('two at once: one is kept', async () => {
    const url = at.server.serve('/kalender', calendar(hour));
    const add = () => addSource(at.admin, 'haderslev', url, details);
    const done = await Promise.allSettled([add(), add()]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
