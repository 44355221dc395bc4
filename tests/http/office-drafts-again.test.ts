/** Forms that programs use again, and what two wrote at the same time. */
import { describe, expect, test } from 'vitest';
import { pizza } from '../services/review.ts';
import { drafting, fieldsOf, givenPrograms } from './office-drafting.ts';

const given = givenPrograms();
const { ask, begin, change, step, published } = drafting(given);

describe('a template', () => {
  test('is kept from a draft, begun from on the next day that fits, taken away and had back', async () => {
    const draft = await begin({ ...pizza, date: ['2026-11-05'] });
    const kept = await ask('author', 'POST', '/templates', { name: 'Torsdagspizza', draftId: draft.body.id });
    expect(kept.body).toMatchObject({ state: 'template', title: 'Torsdagspizza' });
    const names = async () =>
      ((await ask('reader', 'GET', '/templates?slags=event')).body.items as unknown as { title: string }[]).map(
        ({ title }) => title,
      );
    expect(await names()).toEqual(['Torsdagspizza']);
    const begun = await ask('author', 'POST', `/templates/${kept.body.id}/begin`);
    expect([begun.body.state, begun.body.fields]).toMatchObject(['open', { date: ['2026-11-26'] }]);
    const dropped = await step('author', kept, 'drop');
    expect(await names()).toEqual([]);
    await step('author', dropped, 'undo-drop', { was: 'template' });
    expect(await names()).toEqual(['Torsdagspizza']);
  });

  test('is kept from what is published, and needs a name and something to be made from', async () => {
    const itemId = await published();
    const kept = await ask('author', 'POST', '/templates', { name: 'Fra en aktivitet', noun: 'event', itemId });
    expect([kept.status, kept.body.state]).toEqual([200, 'template']);
    for (const [said, field] of [
      [{ noun: 'event', itemId }, 'name'],
      [{ name: '', noun: 'event', itemId }, 'name'],
      [{ name: 'Intet' }, 'draftId'],
      [{ name: 'Intet', noun: 'klub', itemId }, 'noun'],
    ] as const) {
      const answer = await ask('author', 'POST', '/templates', said);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
    }
    expect((await ask('author', 'POST', '/templates', { name: 'X', draftId: given.theirDraft })).status).toBe(404);
    expect((await ask('reader', 'POST', '/templates', { name: 'X', noun: 'event', itemId })).status).toBe(403);
  });

  test('is not what an ordinary draft is', async () => {
    expect((await ask('author', 'POST', `/templates/${(await begin()).body.id}/begin`)).status).toBe(404);
  });
});

test('another like something that is there begins as a draft; another municipality’s is not there', async () => {
  const copy = await ask('author', 'POST', `/items/event/${await published()}/duplicate`);
  expect(copy.body).toMatchObject({ proposal: 'create', itemId: null, title: 'Pizzaaften' });
  expect((await ask('author', 'POST', `/items/event/${given.theirs.events}/duplicate`)).status).toBe(404);
  expect((await ask('reader', 'POST', `/items/event/${copy.body.id}/duplicate`)).status).toBe(403);
});

describe('two who change the same', () => {
  test('are asked what should hold, and the other’s further changes stand', async () => {
    const itemId = await published();
    const mine = await change(itemId);
    const saved = await ask('author', 'PUT', `/drafts/${mine.body.id}`, {
      version: 1,
      fields: { ...(mine.body.fields as unknown as object), title: ['Pizza'] },
    });
    await ask('editor', 'PATCH', `/events/${itemId}`, { title: 'Pasta', organiser: 'Klubben' });
    const question = await ask('reader', 'GET', `/drafts/${mine.body.id}/merge`);
    expect(question.body.questions).toEqual([
      { field: 'title', base: ['Pizzaaften'], mine: ['Pizza'], theirs: ['Pasta'] },
    ]);
    expect(question.body.theirs).toEqual([{ field: 'organiser', before: [], after: ['Klubben'] }]);
    const refused = await step('editor', saved, 'publish');
    expect([refused.status, fieldsOf(refused)]).toEqual([409, ['base']]);
    const open = await step('author', saved, 'merge', { choices: {} });
    expect([open.status, fieldsOf(open)]).toEqual([400, ['title']]);
    expect(fieldsOf(await step('author', saved, 'merge', { choices: { title: 'both' } }))).toEqual(['choices.title']);
    const settled = await step('author', saved, 'merge', { choices: { title: 'mine' } });
    expect((await step('editor', settled, 'publish')).status).toBe(200);
    expect((await ask('reader', 'GET', `/events/${itemId}`)).body).toMatchObject({
      title: 'Pizza',
      organiser: 'Klubben',
    });
  });

  test('in one draft lose nothing of what either typed', async () => {
    const draft = await begin();
    const began = draft.body.fields as unknown as object;
    await ask('editor', 'PUT', `/drafts/${draft.body.id}`, { version: 1, fields: { ...began, title: ['Pasta'] } });
    const mine = { ...began, to: ['20:00'] };
    const late = await ask('author', 'PUT', `/drafts/${draft.body.id}`, { version: 1, fields: mine });
    expect([late.status, fieldsOf(late)]).toEqual([409, ['version']]);
    const { body } = await ask('author', 'POST', `/drafts/${draft.body.id}/compare`, { fields: mine, began });
    expect(body).toMatchObject({ version: 2, questions: [], fields: { title: ['Pasta'], to: ['20:00'] } });
    expect(body.theirs).toEqual([{ field: 'title', before: ['Pizzaaften'], after: ['Pasta'] }]);
    const { version, fields } = body;
    expect((await ask('author', 'PUT', `/drafts/${draft.body.id}`, { version, fields })).status).toBe(200);
    const blind = await ask('author', 'POST', `/drafts/${draft.body.id}/compare`, {
      fields: { ...mine, title: ['X'] },
    });
    expect(blind.body.questions).toMatchObject([{ field: 'title', mine: ['X'], theirs: ['Pasta'] }]);
  });
});
