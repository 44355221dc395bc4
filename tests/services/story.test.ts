import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { municipality } from '#db/schema/municipality.ts';
import type { Municipality } from '#domain/municipality.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { createStory, type NewStory } from '#services/story/create.ts';
import { getStory, listStories } from '#services/story/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

let testHub: TestHub;
let home: Municipality;

beforeAll(async () => {
  testHub = await openTestHub();
  home = await getMunicipality(testHub.hub, 'haderslev');
  await add({ title: 'Gammel', published: '2026-10-01' });
  await add({ title: 'Ny', published: '2026-11-20' });
  await add({ title: 'Samme dag', published: '2026-11-20' });
  await add({ title: 'I dag' });
  await add({ title: 'I morgen', published: '2026-11-24' });
  await add({ title: 'Kladde', status: 'draft' });
  await add({ title: 'Eksempel', example: true });
});
afterAll(() => testHub.close());

async function add(input: Partial<NewStory>): Promise<string> {
  return (await createStory(testHub.hub, 'haderslev', { title: 'Titel', text: 'Tekst', ...input })).id;
}

async function titles(limit: number): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listStories>> = await listStories(testHub.hub, home, { limit, after });
    seen.push(...page.items.map((story) => story.title));
    after = page.next;
  } while (after !== null);
  return seen;
}

describe('stories', () => {
  test('come newest first, without drafts, examples and what is for tomorrow', async () => {
    const all = await titles(100);
    expect(all.toSorted()).toEqual(['Gammel', 'I dag', 'Ny', 'Samme dag']);
    expect([all[0], all[3]]).toEqual(['I dag', 'Gammel']);
  });

  test('are read a page at a time without gaps or repeats', async () => {
    expect(await titles(1)).toEqual(await titles(100));
    const wrong = listStories(testHub.hub, home, { limit: 1, after: 'i-går' });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', complaints: [{ field: 'efter' }] });
  });

  test('belong to one municipality, and a draft is not told from nothing', async () => {
    await testHub.hub.db.write(async (tx) => {
      await tx.update(municipality).set({ joined: true }).where(eq(municipality.slug, 'kolding'));
    });
    const kolding = await getMunicipality(testHub.hub, 'kolding');
    const id = await add({ title: 'Gammel', published: '2026-09-01' });
    expect((await getStory(testHub.hub, home, id)).title).toBe('Gammel');
    await expect(getStory(testHub.hub, kolding, id)).rejects.toMatchObject({ code: 'not_found' });
    const draft = await add({ status: 'draft' });
    await expect(getStory(testHub.hub, home, draft)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('have words for their picture', async () => {
    const wordless = add({ pictureUrl: '/billeder/1.jpg' });
    await expect(wordless).rejects.toMatchObject({ code: 'invalid', complaints: [{ field: 'pictureAlt' }] });
  });

  test.each([
    'http://evil.example/p.png',
    '//evil.example/p.png',
    '/\\evil.example/p.png',
    '/\t/evil.example/p.png',
    'p.png',
  ])('show no picture from elsewhere: %j', async (pictureUrl) => {
    const foreign = add({ pictureUrl, pictureAlt: 'En sofa' });
    await expect(foreign).rejects.toMatchObject({ code: 'invalid', complaints: [{ field: 'pictureUrl' }] });
  });

  test('are not written by a visitor', async () => {
    const made = createStory(testHub.as({ kind: 'anonymous' }), 'haderslev', { title: 'X', text: 'Y' });
    await expect(made).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
