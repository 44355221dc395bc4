/** What programs see of all that somebody looks after: what is due, whose it is, what became of it, and what needs me. */
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { contact } from '#db/schema/contact.ts';
import { place } from '#db/schema/place.ts';
import { createContact } from '#services/contact/create.ts';
import { createPlace } from '#services/place/create.ts';
import { retirePlace } from '#services/place/retire.ts';
import { asStaff } from '#tests/support/people.ts';
import { drafting, fieldsOf, givenPrograms } from './office-drafting.ts';
import { askServer, tokenOf, walk } from './office-tokens.ts';

const given = givenPrograms();
const { ask, begin, step, published } = drafting(given);
const get = (path: string) => ask('author', 'GET', path);
const home = 'haderslev';

/** What is due when: by name. */
const due: Record<string, string> = { Forældet: '2026-11-01', Snart: '2026-11-30', Siden: '2027-03-01' };
beforeAll(async () => {
  for (const [role, verifyBy] of Object.entries(due)) {
    const { id } = await createContact(given.at.hub, home, { role, helpsWith: 'Alt muligt' });
    await given.at.hub.db.write((tx) => tx.update(contact).set({ verifyBy }).where(eq(contact.id, id)));
  }
  for (const name of ['Hallen', 'Loftet']) {
    const { id } = await createPlace(given.at.hub, home, { name });
    // Two kinds that are due on one day: where a page ends between them, nothing is left out.
    await given.at.hub.db.write((tx) => tx.update(place).set({ verifyBy: due.Siden }).where(eq(place.id, id)));
  }
  const { id } = await createPlace(given.at.hub, home, { name: 'Nedlagt' });
  await retirePlace(given.at.hub, { municipality: home, id });
});

const names = ({ items }: { items: Record<string, unknown>[] }) => items.map(({ name }) => name);
const contactNamed = async (name: string) =>
  (await walk(get, '/items')).items.find((one) => one.name === name) as { id: string; noun: string };

describe('what there is to look after', () => {
  test('comes once each, the most overdue first, however small the pages are', async () => {
    await published();
    const whole = await walk(get, '/items?antal=100');
    expect(names(whole).slice(0, 2)).toEqual(['Forældet', 'Snart']);
    expect(names(whole)).not.toContain('Nedlagt');
    for (const size of [1, 2, 3, whole.items.length]) {
      expect(await walk(get, `/items?antal=${size}`)).toMatchObject({
        items: whole.items,
        pages: Math.ceil(whole.items.length / size),
      });
    }
  });

  test('is narrowed by whose it is, by when it is due, and to what still counts', async () => {
    expect(names(await walk(get, '/items?inden=2026-11-30'))).toEqual(['Forældet', 'Snart']);
    expect(names(await walk(get, '/items?ansvar=ingen&inden=2026-11-01'))).toEqual(['Forældet']);
    expect(names(await walk(get, '/items?alt=1&antal=2'))).toContain('Nedlagt');
    expect(names(await walk(get, '/items?ansvar=mig&alt=1'))).toEqual([]);
    for (const [query, field] of [
      ['ansvar=dig', 'ansvar'],
      ['inden=snart', 'inden'],
      ['efter=9', 'efter'],
    ] as const) {
      const answer = await get(`/items?${query}`);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
    }
  });

  test('is still right once somebody says so', async () => {
    const { id } = await contactNamed('Snart');
    expect((await ask('reader', 'POST', `/items/contact/${id}/verify`)).status).toBe(403);
    await ask('author', 'POST', `/items/contact/${id}/verify`);
    expect(names(await walk(get, '/items?inden=2026-11-30'))).toEqual(['Forældet']);
  });
});

describe('one item', () => {
  test('says whose it is, what can be undone, what is being changed, and what was told', async () => {
    const itemId = await published();
    await ask('author', 'POST', '/drafts', { target: { proposal: 'change', noun: 'event', itemId } });
    await ask('editor', 'POST', `/events/${itemId}/cancel`, { reason: 'Sygdom' });
    const { body } = await get(`/items/event/${itemId}`);
    expect(body).toMatchObject({
      name: 'Pizzaaften',
      owner: 'Medarbejder',
      undoable: { verb: 'cancel', who: { kind: 'staff' }, first: false },
      drafts: [{ itemId, state: 'open' }],
      told: [{ kind: 'cancelled', reason: 'Sygdom' }, { kind: 'published' }],
    });
    const { number } = body.undoable as unknown as { number: number };
    expect((await ask('author', 'POST', `/items/event/${itemId}/undo`, { number })).status).toBe(403);
    expect((await ask('editor', 'POST', `/items/event/${itemId}/undo`, { number })).status).toBe(204);
    expect((await get(`/events/${itemId}`)).body.status).toBe('published');
  });

  test('is gone back to by its history, page by page', async () => {
    const itemId = await published();
    await ask('editor', 'PATCH', `/events/${itemId}`, { title: 'Pasta' });
    const { body } = await get(`/items/event/${itemId}/history?antal=1`);
    expect(body.items).toMatchObject([
      { verb: 'change', changes: [{ field: 'title', before: ['Pizzaaften'], after: ['Pasta'] }], restorable: false },
    ]);
    const [first] = (await get(`/items/event/${itemId}/history?efter=${body.next}`)).body.items as unknown as {
      number: number;
    }[];
    const said = { number: first!.number, newest: body.newest };
    expect((await ask('editor', 'POST', `/items/event/${itemId}/restore`, said)).status).toBe(204);
    expect((await get(`/events/${itemId}`)).body.title).toBe('Pizzaaften');
  });

  test('of another municipality is not there, and a kind that is none is named', async () => {
    const { theirs } = given;
    for (const path of [`/items/event/${theirs.events}`, `/items/place/${theirs.places}/history`]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    for (const path of ['dates', 'dates/2026-11-28T20:00']) {
      expect([path, (await get(`/events/${theirs.events}/${path}`)).status]).toEqual([path, 404]);
    }
    const wrong = await get('/items/klub/7h3km9qd');
    expect([wrong.status, fieldsOf(wrong)]).toEqual([400, ['noun']]);
  });
});

test('the dates of a series are read a page at a time, with what was decided for one', async () => {
  const said = { title: 'Klub', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };
  const { body } = await ask('editor', 'POST', '/events', { ...said, rule: 'FREQ=WEEKLY;COUNT=5' });
  const second = `/events/${body.id}/dates/2026-12-10T19:00`;
  await ask('editor', 'POST', `${second}/cancel`, { reason: 'Sne' });
  const { items, pages } = await walk(get, `/events/${body.id}/dates?antal=2`);
  expect([items.length, pages]).toEqual([5, 3]);
  expect((await get(second)).body).toMatchObject({ status: 'cancelled', reason: 'Sne' });
  expect((await get(`/events/${body.id}/dates/2026-12-11T19:00`)).status).toBe(404);
});

describe('handing over', () => {
  test('one item makes it a colleague’s, with a word that can be put away', async () => {
    const colleague = await asStaff(given.at.hub, 'author');
    const theirs = await tokenOf(colleague, 'write');
    const to = 'id' in colleague.actor ? colleague.actor.id : '';
    const items = [{ noun: 'contact', id: (await contactNamed('Siden')).id }];
    expect((await ask('author', 'POST', '/hand-over', { to, items })).status).toBe(403);
    const done = await ask('editor', 'POST', '/hand-over', { to, items, note: 'Ring til skolen først.' });
    expect(done.body).toEqual({ handed: 1 });
    const asTheirs = (method: string, path: string, said?: unknown) =>
      askServer(given.at.url, theirs, method, path, said);
    expect((await asTheirs('GET', '/items?ansvar=mig')).body.items).toMatchObject([{ name: 'Siden', ownerId: to }]);
    const [note] = (await asTheirs('GET', '/hand-over/notes')).body.items as unknown as { id: string }[];
    expect(note).toMatchObject({ text: 'Ring til skolen først.', many: 1, from: 'Medarbejder' });
    expect((await ask('author', 'DELETE', `/hand-over/notes/${note!.id}`)).status).toBe(404);
    expect((await asTheirs('DELETE', `/hand-over/notes/${note!.id}`)).status).toBe(204);
    expect((await asTheirs('GET', '/hand-over/notes')).body.items).toEqual([]);

    const back = { to: await idOfAuthor(), items: 'all' };
    expect((await asTheirs('POST', '/hand-over/mine', back)).body).toEqual({ handed: 1 });
    const nothing = await asTheirs('POST', '/hand-over/mine', back);
    expect([nothing.status, fieldsOf(nothing)]).toEqual([400, ['items']]);
  });

  test('complains at its field, and hands nothing of another municipality’s over', async () => {
    const to = await idOfAuthor();
    const foreign = [{ noun: 'contact', id: given.theirs.contacts }];
    expect((await ask('editor', 'POST', '/hand-over', { to, items: foreign })).status).toBe(404);
    for (const [said, field] of [
      [{ to, items: [] }, 'items'],
      [{ to: 'ingen', items: [{ noun: 'contact', id: (await contactNamed('Snart')).id }] }, 'to'],
      [{ to, items: 'alt' }, 'items'],
      [{ to, items: [], note: 'x'.repeat(601) }, 'note'],
    ] as const) {
      const answer = await ask('editor', 'POST', '/hand-over', said);
      expect([field, answer.status, fieldsOf(answer)]).toEqual([field, 400, [field]]);
    }
  });

  async function idOfAuthor(): Promise<string> {
    const draft = await begin();
    return draft.body.authorId!;
  }
});

test('the overview has what is coming, what needs me and what is getting stale', async () => {
  const said = { title: 'I morgen', category: 'klub', start: '2026-11-24T19:00', end: '2026-11-24T22:00' };
  await ask('editor', 'POST', '/events', said);
  const sent = await step('author', await begin(), 'send');
  await step('editor', sent, 'return', { word: 'Hvad koster det?' });
  await step('author', await begin(), 'send');
  const { body } = await ask('reader', 'GET', '/overview');
  expect(body).toMatchObject({
    coming: [{ title: 'I morgen', start: '2026-11-24T19:00', members: false }],
    needs: { returned: [{ word: 'Hvad koster det?' }], waiting: 0, notes: [] },
    stale: { overdue: [{ name: 'Forældet' }], ended: [], forgotten: [] },
  });
  const { needs } = (await ask('editor', 'GET', '/overview')).body as unknown as { needs: { waiting: number } };
  expect(needs.waiting).toBe(1);
});
