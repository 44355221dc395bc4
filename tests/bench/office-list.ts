/** The office's list of events with very many in the database against few, whatever it is filtered by. */
import { dirname } from 'node:path';
import { filePath } from '#db/client.ts';
import { listOfficeEvents, type OfficeFilter } from '#services/event/office-list.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { asStaff } from '#tests/support/people.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { openHub } from '../../src/compose.ts';
import { atMost, median, type Result } from './result.ts';

const rounds = 40;
const everything: OfficeFilter = { title: null, status: null, mine: false, stale: false, over: false };
const asked: readonly Partial<OfficeFilter>[] = [
  {},
  { over: true },
  { status: 'published' },
  { status: 'draft' },
  { mine: true },
  { stale: true },
];

/**
 * How many times longer two pages of the list take, summed over every way to ask for it. Searching is apart: what it
 * costs is the full-text index's.
 */
export async function compareOfficeLists(few: string, many: string): Promise<Result> {
  const [small, large] = [await timesOf(few), await timesOf(many)];
  const name = 'office list, 100,000 events against 1,000';
  return atMost(name, sum(large) / sum(small), 'times as long', 1.5);
}

async function timesOf(databaseUrl: string): Promise<number[]> {
  const settings = settingsFor({ folder: dirname(filePath(databaseUrl) ?? ''), port: 4321, databaseUrl });
  const { hub, close } = await openHub(settings);
  try {
    const ctx = await asStaff(hub, 'editor');
    const times: number[] = [];
    for (const filter of asked) times.push(await timeOf(ctx, { ...everything, ...filter }));
    return times;
  } finally {
    await close();
  }
}

/** The median of both pages together; the first rounds are left out. */
async function timeOf(ctx: Ctx, filter: OfficeFilter): Promise<number> {
  const home = await getMunicipality(ctx, 'haderslev');
  const times: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    const begun = performance.now();
    const { next } = await listOfficeEvents(ctx, home, filter, { limit: 30, after: null });
    if (next !== null) await listOfficeEvents(ctx, home, filter, { limit: 30, after: next });
    if (round >= 0) times.push(performance.now() - begun);
  }
  return median(times);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
