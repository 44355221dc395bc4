/** Going back with an opportunity and a story: undone within half an hour, restored from any record. */
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revision } from '#db/schema/municipality.ts';
import type { DraftNoun } from '#domain/draft.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '#services/hub.ts';
import { restoreItem } from '#services/item/restore.ts';
import { getUndoable, undoChange } from '#services/item/undo.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { changeOpportunity } from '#services/opportunity/change.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { getOpportunity } from '#services/opportunity/queries.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { changeStory } from '#services/story/change.ts';
import { createStory } from '#services/story/create.ts';
import { getStory } from '#services/story/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff } from '../support/people.ts';
import { refused } from './refused.ts';

let at: TestHub;
let home: Municipality;
let editor: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
  editor = await asStaff(at.hub, 'editor');
});
afterAll(() => at.close());

const slug = 'haderslev';

async function undo(noun: DraftNoun, itemId: string): Promise<void> {
  const last = await getUndoable(editor, slug, { noun, itemId });
  await undoChange(editor, { municipality: slug, noun, itemId, number: last?.number ?? 0 });
}

async function recordsOf(itemId: string): Promise<number[]> {
  const rows = await at.hub.db.read
    .select()
    .from(revision)
    .where(eq(revision.itemId, itemId))
    .orderBy(desc(revision.number));
  return rows.map(({ number }) => number);
}

const add = async (): Promise<string> => {
  const input = { kind: 'job', title: 'Først', openWhileAway: 'yes' } as const;
  return (await createOpportunity(editor, slug, input)).id;
};

describe('an opportunity', () => {
  test('whose change was a slip is what it was, its address too', async () => {
    const id = await add();
    await changeOpportunity(editor, { municipality: slug, id }, { title: 'Forkert', openWhileAway: 'no' });
    await undo('opportunity', id);
    expect(await getOpportunity(at.hub, home, id)).toMatchObject({
      title: 'Først',
      slug: 'foerst',
      openWhileAway: 'yes',
    });
  });

  test('that was withdrawn by mistake is back, and one that was published by mistake is gone', async () => {
    const id = await add();
    await withdrawOpportunity(editor, { municipality: slug, id });
    await undo('opportunity', id);
    expect((await getOpportunity(at.hub, home, id)).title).toBe('Først');
    const other = await add();
    await undo('opportunity', other);
    expect((await refused(getOpportunity(at.hub, home, other))).code).toBe('not_found');
  });

  test('goes back to what an older record says', async () => {
    const id = await add();
    await changeOpportunity(editor, { municipality: slug, id }, { title: 'Så' });
    await changeOpportunity(editor, { municipality: slug, id }, { title: 'Til sidst', ageFrom: 15 });
    const [last = 0, , first = 0] = await recordsOf(id);
    await restoreItem(editor, { municipality: slug, noun: 'opportunity', itemId: id, number: first }, last);
    expect(await getOpportunity(at.hub, home, id)).toMatchObject({ title: 'Først', ageFrom: null });
    const again = restoreItem(editor, { municipality: slug, noun: 'opportunity', itemId: id, number: first }, last);
    expect((await refused(again)).code).toBe('conflict');
  });
});

describe('a story', () => {
  test('whose change was a slip is what it was', async () => {
    const { id } = await createStory(editor, slug, { title: 'Is', text: 'Den er tyk nok.' });
    await changeStory(editor, { municipality: slug, id }, { text: 'Den er væk.' });
    await undo('story', id);
    expect((await getStory(at.hub, home, id)).text).toBe('Den er tyk nok.');
  });
});
