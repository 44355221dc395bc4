/** What becomes of an opportunity, and what of that anybody outside the office learns. */
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { announcement } from '#db/schema/announcement.ts';
import { revision } from '#db/schema/municipality.ts';
import type { Municipality } from '#domain/municipality.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { changeOpportunity } from '#services/opportunity/change.ts';
import { createOpportunity, type NewOpportunity } from '#services/opportunity/create.ts';
import { publishOpportunity } from '#services/opportunity/publish.ts';
import { getOpportunity } from '#services/opportunity/queries.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
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

async function add(input: Partial<NewOpportunity> = {}): Promise<{ municipality: string; id: string }> {
  const base: NewOpportunity = { kind: 'job', title: 'Fritidsjob', openWhileAway: 'yes' };
  const { id } = await createOpportunity(at.hub, 'haderslev', { ...base, ...input });
  return { municipality: 'haderslev', id };
}

async function told(id: string): Promise<string[]> {
  const rows = await at.hub.db.read
    .select()
    .from(announcement)
    .where(eq(announcement.itemId, id))
    .orderBy(asc(announcement.number));
  return rows.map(({ kind }) => kind);
}

async function recorded(id: string): Promise<string[]> {
  const rows = await at.hub.db.read
    .select()
    .from(revision)
    .where(eq(revision.itemId, id))
    .orderBy(asc(revision.number));
  return rows.map(({ verb }) => verb);
}

const raised = async (): Promise<number> => (await getRevision(at.hub, 'haderslev')).number;

describe('an opportunity', () => {
  test('that is changed, withdrawn and put back says so each time, and keeps the day it was published', async () => {
    const key = await add({ published: '2026-11-01' });
    await changeOpportunity(at.hub, key, { title: 'Job i caféen', deadline: '2027-03-15' });
    const changed = await getOpportunity(at.hub, home, key.id);
    expect(changed).toMatchObject({ title: 'Job i caféen', slug: 'job-i-cafeen', deadline: '2027-03-15' });
    await withdrawOpportunity(at.hub, key);
    expect((await refused(getOpportunity(at.hub, home, key.id))).code).toBe('not_found');
    await publishOpportunity(at.hub, key);
    expect((await getOpportunity(at.hub, home, key.id)).published).toBe('2026-11-01');
    expect(await told(key.id)).toEqual(['published', 'changed', 'withdrawn', 'published']);
    expect(await recorded(key.id)).toEqual(['create', 'change', 'withdraw', 'publish']);
  });

  test('that nobody sees changes without a word, and raises nothing', async () => {
    const before = await raised();
    const key = await add({ status: 'draft', published: '2026-11-01' });
    const { modified } = await changeOpportunity(at.hub, key, { title: 'Måske' });
    expect([await told(key.id), await raised()]).toEqual([[], before]);
    expect(await recorded(key.id)).toEqual(['create', 'change']);
    at.setNow('2026-11-24T09:00:00Z');
    const published = await publishOpportunity(at.hub, key);
    expect(published.published).toBe('2026-11-24');
    expect(published.modified > modified).toBe(true);
    expect([await told(key.id), await raised()]).toEqual([['published'], before + 1]);
  });

  test('past its shown-until is nothing to tell of either', async () => {
    const key = await add({ shownUntil: '2026-11-01' });
    await changeOpportunity(at.hub, key, { title: 'For sent' });
    await withdrawOpportunity(at.hub, key);
    expect(await told(key.id)).toEqual([]);
  });

  test('keeps its stamp while only the office looks different', async () => {
    const key = await add();
    const before = await getOpportunity(at.hub, home, key.id);
    at.setNow('2026-11-23T23:00:00Z');
    const number = await raised();
    await changeOpportunity(at.hub, key, { ownerRole: 'Ungevejleder' });
    expect(await raised()).toBe(number);
    await changeOpportunity(at.hub, key, { verifyBy: '2026-11-01' });
    const after = await getOpportunity(at.hub, home, key.id);
    expect([after.modified, after.current, await told(key.id)]).toEqual([before.modified, false, ['published']]);
    expect(await raised()).toBe(number + 1);
  });

  test('that becomes what it was is not written at all', async () => {
    const key = await add({ title: 'Som før' });
    await changeOpportunity(at.hub, key, { title: 'Som før' });
    await publishOpportunity(at.hub, key);
    expect(await recorded(key.id)).toEqual(['create']);
  });

  test('is refused with all that is wrong at once, and stays as it was', async () => {
    const key = await add({ title: 'Sund' });
    const wrong = changeOpportunity(at.hub, key, { ageFrom: 20, ageTo: 15, contactId: 'aaaaaaaa' });
    expect((await refused(wrong)).complaints.map(({ field }) => field)).toEqual(['ageTo', 'contactId']);
    const long = changeOpportunity(at.hub, key, { text: 'x'.repeat(20_001), url: 'ftp://example.org/' });
    expect((await refused(long)).complaints.map(({ field }) => field).toSorted()).toEqual(['text', 'url']);
    expect((await getOpportunity(at.hub, home, key.id)).title).toBe('Sund');
  });

  test('of another municipality is not found, whatever is asked', async () => {
    const { id } = await add();
    const foreign = { municipality: 'kolding', id };
    for (const asked of [
      changeOpportunity(at.hub, foreign, { title: 'Min' }),
      publishOpportunity(at.hub, foreign),
      withdrawOpportunity(at.hub, foreign),
    ]) {
      expect((await refused(asked)).code).toBe('not_found');
    }
  });
});
