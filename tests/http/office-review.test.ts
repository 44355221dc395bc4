/** An editor's program decides about what waits: one by one, or several at once. */
import { describe, expect, test } from 'vitest';
import { pizza, propose } from '../services/review.ts';
import { drafting, fieldsOf, givenPrograms } from './office-drafting.ts';
import { walk, type Answer } from './office-tokens.ts';

const given = givenPrograms();
const { ask, begin, change, step, published } = drafting(given);
const send = async (title: string) => step('author', await begin({ ...pizza, title: [title] }), 'send');
const keyOf = ({ body }: Answer) => ({ id: body.id, version: body.version });

describe('the queue', () => {
  test('has each once, however many come at a time, and only mine when I ask for that', async () => {
    const sent = [];
    for (const title of ['Første', 'Anden', 'Tredje']) sent.push((await send(title)).body.id);
    const { items, pages } = await walk((path) => ask('reader', 'GET', path), '/review?antal=2');
    expect([items.map(({ id }) => id).toSorted(), pages]).toEqual([sent.toSorted(), 2]);
    expect(items[0]).toMatchObject({ author: 'Medarbejder', source: null, mine: true, noun: 'event' });
    expect((await ask('editor', 'GET', '/review?mine=1')).body.items).toEqual([]);
    expect((await ask('editor', 'GET', '/review?slags=story')).body.items).toEqual([]);
    const wrong = await ask('editor', 'GET', '/review?slags=job');
    expect([wrong.status, fieldsOf(wrong)]).toEqual([400, ['slags']]);
  });

  test('shows one beside what is public, with the names of what it names', async () => {
    const draft = await change(await published());
    const fields = { ...(draft.body.fields as unknown as object), title: ['Pasta'] };
    await ask('author', 'PUT', `/drafts/${draft.body.id}`, { version: 1, fields });
    const { body } = await ask('reader', 'GET', `/review/${draft.body.id}`);
    expect(body).toMatchObject({
      author: 'Medarbejder',
      published: { title: ['Pizzaaften'] },
      changes: [{ field: 'title', before: ['Pizzaaften'], after: ['Pasta'] }],
      complaints: [],
      overtaken: false,
    });
    expect((body.names as unknown as { category: object }).category).toHaveProperty('klub');
    expect((await ask('editor', 'GET', `/review/${given.theirDraft}`)).status).toBe(404);
  });
});

describe('deciding', () => {
  test('about several at once, each by itself: what fails says why and stays as it was', async () => {
    const [good, late] = [await send('God'), await send('Sen')];
    const drafts = [keyOf(good), { id: late.body.id, version: 99 }];
    expect((await ask('author', 'POST', '/review', { decision: 'publish', drafts })).status).toBe(403);
    const { body } = await ask('editor', 'POST', '/review', { decision: 'publish', drafts });
    expect(body.items).toMatchObject([
      { title: 'God', complaints: [] },
      { title: 'Sen', complaints: [{ field: 'version' }] },
    ]);
    expect((await ask('reader', 'GET', `/drafts/${late.body.id}`)).body.state).toBe('sent');
    await ask('editor', 'POST', '/review', { decision: 'refuse', drafts: [keyOf(late)] });
    expect((await ask('reader', 'GET', `/drafts/${late.body.id}`)).body.state).toBe('dropped');
  });

  test.each([
    ['nothing', { decision: 'publish', drafts: [] }, 'drafts'],
    ['more than anybody looks at', { decision: 'publish', drafts: Array(51).fill({ id: 'x', version: 1 }) }, 'drafts'],
    ['what cannot be decided', { decision: 'maybe', drafts: [{ id: '7h3km9qd', version: 1 }] }, 'decision'],
    ['no version', { decision: 'refuse', drafts: [{ id: '7h3km9qd' }] }, 'drafts.0.version'],
  ])('about %s is refused at its field', async (_, said, field) => {
    const answer = await ask('editor', 'POST', '/review', said);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });

  test('about another municipality’s finds nothing', async () => {
    const drafts = [{ id: given.theirDraft, version: 1 }];
    expect((await ask('editor', 'POST', '/review', { decision: 'publish', drafts })).status).toBe(404);
  });

  test('no, with a word that its author reads, and yes after all', async () => {
    const sent = await send('Nej');
    expect((await step('author', sent, 'refuse')).status).toBe(403);
    const refused = await step('editor', sent, 'refuse', { word: 'Den er der allerede.' });
    expect(refused.body).toMatchObject({ state: 'dropped', word: 'Den er der allerede.' });
    const again = await step('editor', refused, 'undo-drop');
    expect(again.body.state).toBe('sent');
    expect((await step('editor', again, 'publish')).status).toBe(200);
  });

  test('a proposed cancellation takes a reason, which everybody reads', async () => {
    const itemId = await published();
    const { id, version } = await propose(given.at.hub, { proposal: 'cancel', itemId });
    const proposed = { body: { id, version } } as unknown as Answer;
    const silent = await step('editor', proposed, 'cancel');
    expect([silent.status, fieldsOf(silent)]).toEqual([400, ['reason']]);
    expect((await step('author', proposed, 'cancel', { reason: 'Sygdom' })).status).toBe(403);
    expect((await step('editor', proposed, 'cancel', { reason: 'Sygdom' })).body).toMatchObject({ itemId });
    const seen = await fetch(`${given.at.url}/api/municipalities/haderslev/events/${itemId}`);
    expect(await seen.json()).toMatchObject({ status: 'cancelled', reason: 'Sygdom' });
  });

  test('what was taken for a double is one, or something of its own', async () => {
    const itemId = await published();
    const twice = async () => {
      const { id, version } = await propose(given.at.hub, { proposal: 'merge', itemId, fields: pizza });
      return { body: { id, version } } as unknown as Answer;
    };
    const apart = (await step('editor', await twice(), 'apart')).body.itemId;
    expect(apart).not.toBe(itemId);
    expect((await ask('reader', 'GET', `/events/${apart}`)).status).toBe(200);
    expect((await step('editor', await twice(), 'publish')).body).toMatchObject({ itemId });
    const none = await step('editor', await send('Ingen dublet'), 'apart');
    expect([none.status, fieldsOf(none)]).toEqual([409, ['proposal']]);
  });
});
