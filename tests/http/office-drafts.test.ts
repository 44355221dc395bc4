/** Drafts written by programs: begun, looked at, sent and had back. */
import { describe, expect, test } from 'vitest';
import { asStaff } from '#tests/support/people.ts';
import { pizza } from '../services/review.ts';
import { drafting, fieldsOf, givenPrograms } from './office-drafting.ts';
import { askServer, tokenOf, walk } from './office-tokens.ts';

const given = givenPrograms();
const { ask, begin, change, step, published } = drafting(given);

describe('a draft', () => {
  test('that is sent twice by mistake is begun once', async () => {
    const said = { target: { proposal: 'create', noun: 'event' }, fields: pizza, id: '7h3km9qd' };
    const [first, second] = [
      await ask('author', 'POST', '/drafts', said),
      await ask('author', 'POST', '/drafts', said),
    ];
    expect([first.status, second.status, second.body.id]).toEqual([200, 200, '7h3km9qd']);
  });

  test('is listed a page at a time, the last changed first, and only mine when I ask for that', async () => {
    for (let made = 0; made < 3; made++) await begin({ ...pizza, title: [`Nummer ${made}`] });
    await begin({ ...pizza, title: ['Redaktørens'] }, 'editor');
    const all = await walk((path) => ask('author', 'GET', path), '/drafts?antal=2');
    expect(new Set(all.items.map(({ id }) => id)).size).toBe(all.items.length);
    expect(all.items.map(({ title }) => title)).toContain('Redaktørens');
    const mine = await walk((path) => ask('author', 'GET', path), '/drafts?antal=1&mine=1&slags=event');
    expect(mine.items.length).toBe(all.items.length - 1);
    const wrong = await ask('author', 'GET', '/drafts?slags=job&efter=x');
    expect([wrong.status, fieldsOf(wrong)]).toEqual([400, ['slags']]);
    expect((await ask('author', 'GET', '/drafts?efter=x')).status).toBe(400);
  });

  test('shows its dates, its rule and its calendar entry before it is published', async () => {
    const weekly = { ...pizza, repeat: ['weekly'], byday: ['TH'], ends: ['until'], until: ['2026-12-24'] };
    const draft = await begin(weekly);
    const { body } = await ask('reader', 'GET', `/drafts/${draft.body.id}/preview`);
    expect(body).toMatchObject({ version: 1, complaints: [] });
    expect(body.event).toMatchObject({
      repeats: expect.stringMatching(/^hver torsdag/i) as string,
      entry: { summary: 'Pizzaaften', start: '2026-12-03T17:00', end: '2026-12-03T19:30' },
    });
    const { dates } = body.event as unknown as { dates: { start: string }[] };
    expect(dates.map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-12-03',
      '2026-12-10',
      '2026-12-17',
      '2026-12-24',
    ]);
  });

  test('names a new place in its entry, though it is not made yet', async () => {
    const draft = await begin({ ...pizza, newPlace: ['Laden'] });
    const { body } = await ask('reader', 'GET', `/drafts/${draft.body.id}/preview`);
    expect([body.complaints, body.event]).toMatchObject([[], { entry: { location: 'Laden' } }]);
    expect((await ask('reader', 'GET', '/places?q=laden')).body.items).toEqual([]);
  });

  test('says at which field it is wrong, and is kept all the same', async () => {
    const draft = await begin({ ...pizza, to: ['16:00'] });
    const { status, body } = await ask('reader', 'GET', `/drafts/${draft.body.id}/preview`);
    expect([status, body.event]).toEqual([200, null]);
    expect(body.complaints).toMatchObject([{ field: 'to' }]);
    const sent = await step('author', draft, 'send');
    expect([sent.status, fieldsOf(sent)]).toEqual([400, ['to']]);
    expect((await ask('reader', 'GET', `/drafts/${draft.body.id}`)).body.fields).toMatchObject({ to: ['16:00'] });
  });

  test('of a change says what becomes of the dates', async () => {
    const draft = await change(await published());
    const fields = { ...(draft.body.fields as unknown as object), from: ['16:00'], title: ['Pizza og film'] };
    await ask('author', 'PUT', `/drafts/${draft.body.id}`, { version: 1, fields });
    const { body } = await ask('reader', 'GET', `/drafts/${draft.body.id}/preview`);
    expect(body.changes).toEqual([
      { field: 'title', before: ['Pizzaaften'], after: ['Pizza og film'] },
      { field: 'from', before: ['17:00'], after: ['16:00'] },
    ]);
    expect(body.event).toMatchObject({
      dateChanges: {
        ...{ added: [], removed: [], changed: [], lost: [] },
        moved: [{ from: { start: '2026-12-03T17:00' }, to: { start: '2026-12-03T16:00' } }],
      },
    });
  });

  test('of something else is looked at too', async () => {
    const story = { target: { proposal: 'create', noun: 'story' }, fields: { title: ['Ny hal'] } };
    const draft = await ask('author', 'POST', '/drafts', story);
    const { body } = await ask('reader', 'GET', `/drafts/${draft.body.id}/preview`);
    expect([body.event, (body.complaints as unknown as unknown[]).length > 0]).toEqual([null, true]);
    expect(body.changes).toContainEqual({ field: 'title', before: [], after: ['Ny hal'] });
  });

  test('that was published says by which number it is undone', async () => {
    const { body } = await step('editor', await begin(pizza, 'editor'), 'publish');
    const undone = await ask('editor', 'POST', `/items/event/${body.itemId}/undo`, { number: body.number });
    expect(undone.status).toBe(204);
    expect((await ask('reader', 'GET', `/events/${body.itemId}`)).body.status).toBe('withdrawn');
  });
});

describe('what was sent', () => {
  test('is taken back by whoever sent it, and by nobody else', async () => {
    const sent = await step('author', await begin(), 'send');
    const other = await tokenOf(await asStaff(given.at.hub, 'author'), 'write');
    const theirs = await askServer(given.at.url, other, 'POST', `/drafts/${sent.body.id}/take-back`, {
      version: sent.body.version,
    });
    expect(theirs.status).toBe(403);
    expect((await step('author', sent, 'take-back')).body).toMatchObject({ state: 'open', sentAt: null });
    expect((await step('author', sent, 'take-back')).status).toBe(409);
  });

  test('can be dropped and had back, for a day', async () => {
    const dropped = await step('author', await begin(), 'drop');
    expect(dropped.body.state).toBe('dropped');
    expect((await step('author', dropped, 'undo-drop')).body.state).toBe('open');
    const again = await step('author', await begin(), 'drop');
    given.at.setNow('2026-11-24T17:00:01Z');
    const late = await step('author', again, 'undo-drop');
    given.at.setNow('2026-11-23T17:00:00Z');
    expect([late.status, fieldsOf(late)]).toEqual([409, ['state']]);
  });
});

test('a token for reading changes no draft, and another municipality’s draft is not there', async () => {
  const draft = await begin();
  for (const name of ['send', 'take-back', 'drop', 'undo-drop', 'publish', 'apart', 'refuse']) {
    expect([name, (await step('reader', draft, name)).status]).toEqual([name, 403]);
    const foreign = await ask('editor', 'POST', `/drafts/${given.theirDraft}/${name}`, { version: 1 });
    expect([name, foreign.status]).toEqual([name, 404]);
    const empty = await ask('editor', 'POST', `/drafts/${draft.body.id}/${name}`, {});
    expect([name, empty.status, fieldsOf(empty)]).toEqual([name, 400, ['version']]);
  }
  for (const name of ['preview', 'merge']) {
    expect([name, (await ask('editor', 'GET', `/drafts/${given.theirDraft}/${name}`)).status]).toEqual([name, 404]);
  }
  expect((await ask('editor', 'POST', `/drafts/${given.theirDraft}/compare`, { fields: {} })).status).toBe(404);
});
