/** What becomes of a story, and what of that anybody outside the office learns. */
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { announcement } from '#db/schema/announcement.ts';
import type { Municipality } from '#domain/municipality.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { changeStory } from '#services/story/change.ts';
import { createStory, type NewStory } from '#services/story/create.ts';
import { publishStory } from '#services/story/publish.ts';
import { getStory, listStories } from '#services/story/queries.ts';
import { withdrawStory } from '#services/story/withdraw.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { joinKolding } from '../support/two-homes.ts';
import { refused } from './refused.ts';

let at: TestHub;
let home: Municipality;
let minutes = 0;
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  home = await getMunicipality(at.hub, 'haderslev');
});
afterAll(() => at.close());
beforeEach(() => at.setNow(Temporal.Instant.from('2026-11-23T17:00:00Z').add({ minutes: (minutes += 10) })));

async function add(input: Partial<NewStory> = {}): Promise<{ municipality: string; id: string }> {
  const { id } = await createStory(at.hub, 'haderslev', { title: 'Is på dammen', text: 'Den er tyk nok.', ...input });
  return { municipality: 'haderslev', id };
}

async function told(id: string): Promise<string[]> {
  const { itemId, number } = announcement;
  const rows = await at.hub.db.read.select().from(announcement).where(eq(itemId, id)).orderBy(asc(number));
  return rows.map(({ kind }) => kind);
}

describe('a story', () => {
  test('that is changed, withdrawn and put back says so each time, and keeps its day', async () => {
    const key = await add({ published: '2026-11-01' });
    const first = await getStory(at.hub, home, key.id);
    at.setNow('2026-11-23T22:00:00Z');
    await changeStory(at.hub, key, { title: 'Isen er væk' });
    const changed = await getStory(at.hub, home, key.id);
    expect(changed).toMatchObject({ title: 'Isen er væk', slug: 'isen-er-vaek' });
    expect(changed.modified > first.modified).toBe(true);
    await withdrawStory(at.hub, key);
    expect((await listStories(at.hub, home, { limit: 100 })).items.map(({ id }) => id)).not.toContain(key.id);
    await publishStory(at.hub, key);
    expect((await getStory(at.hub, home, key.id)).published).toBe('2026-11-01');
    expect(await told(key.id)).toEqual(['published', 'changed', 'withdrawn', 'published']);
  });

  test('that is for tomorrow, or never published, is not told of', async () => {
    const { number } = await getRevision(at.hub, 'haderslev');
    const [tomorrow, draft] = [await add({ published: '2026-12-24' }), await add({ status: 'draft' })];
    await changeStory(at.hub, tomorrow, { title: 'Jul' });
    await withdrawStory(at.hub, draft);
    expect([await told(tomorrow.id), await told(draft.id)]).toEqual([[], []]);
    expect((await getRevision(at.hub, 'haderslev')).number).toBe(number);
  });

  test('may not come to have a picture without words', async () => {
    const key = await add();
    const wordless = changeStory(at.hub, key, { pictureUrl: '/billeder/1.webp' });
    expect((await refused(wordless)).complaints.map(({ field }) => field)).toEqual(['pictureAlt']);
  });

  test('of another municipality is not found, whatever is asked', async () => {
    const { id } = await add();
    const foreign = { municipality: 'kolding', id };
    for (const asked of [
      changeStory(at.hub, foreign, { title: 'Min' }),
      publishStory(at.hub, foreign),
      withdrawStory(at.hub, foreign),
    ]) {
      expect((await refused(asked)).code).toBe('not_found');
    }
  });
});
