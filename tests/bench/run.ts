/** `npm run bench`: every speed the project promises, in one run on one machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../src/build.ts';
import { createPersonalFeed } from '#services/personal-feed/create.ts';
import { changeProfile } from '#services/profile/change.ts';
import { asYoung } from '#tests/support/people.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { openHub } from '../../src/compose.ts';
import { fill } from './fill.ts';
import { measureImporting } from './importing.ts';
import { compareSizes } from './list-page.ts';
import { staysLevel } from './memory.ts';
import { compareOfficeLists } from './office-list.ts';
import { measureRendering } from './rendering.ts';
import { report, type Result } from './result.ts';
import { compareQueues } from './review-queue.ts';
import { measureSaving } from './saving.ts';
import { startHjemegn } from './servers.ts';
import { compare, tagOf, type Case } from './throughput.ts';

const folder = mkdtempSync(join(tmpdir(), 'hjemegn-bench-'));
const feed = '/feeds/haderslev.ics';
const list = '/api/municipalities/haderslev/occurrences?antal=30';
const compressed = { 'accept-encoding': 'gzip, br' };

try {
  await ensureBuilt(console.log);
  report(await measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<Result[]> {
  const { results, many } = await measureReading();
  say('saving an event of 500 dates among 100,000 others');
  const saving = await measureSaving(many);
  say('pages while a source of 10,000 events is read');
  const importing = await measureImporting((name) => databaseOf(1000, { back: 20, ahead: 300 }, name));
  return [...results, ...saving, ...importing];
}

/** Everything that only reads; answers the large database for what writes, once no server has it open. */
async function measureReading(): Promise<{ results: Result[]; many: string }> {
  say('filling databases of 1,000 and of 100,000 events');
  const few = await databaseOf(1000, { back: 20, ahead: 300 });
  const many = await databaseOf(100_000, { back: 365, ahead: 365 });
  const mine = await personalFeedIn(few);
  const rendering = await measureRendering(few);
  const office = await compareOfficeLists(few, many);
  const [small, large] = [await startHjemegn(few), await startHjemegn(many)];
  try {
    const throughput: Result[] = [];
    for (const one of await cases(small.url, mine)) {
      say(one.name);
      throughput.push(await compare(small, one));
    }
    say('the list page with few and with many events');
    const sizes = await compareSizes(small, large);
    say('the review queue with few and with many drafts');
    const queues = await compareQueues(folder);
    say('220,000 requests');
    return { results: [...throughput, ...rendering, sizes, queues, office, await staysLevel(small)], many };
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
}

async function cases(origin: string, mine: string): Promise<Case[]> {
  const tag = await tagOf(origin + feed, compressed);
  const ownTag = await tagOf(origin + mine, compressed);
  return [
    { name: 'feed, not changed (304)', path: feed, headers: { ...compressed, 'if-none-match': tag }, target: 0.7 },
    { name: 'feed, compressed (200)', path: feed, headers: compressed, target: 0.6 },
    {
      name: 'own feed, not changed (304)',
      path: mine,
      headers: { ...compressed, 'if-none-match': ownTag },
      target: 0.03,
    },
    { name: 'JSON list', path: list, headers: {}, target: 0.3 },
  ];
}

async function databaseOf(events: number, spread: { back: number; ahead: number }, name = `${events}`) {
  const databaseUrl = `file:${join(folder, `${name}.db`)}`;
  const { hub, close } = await openHub(settingsFor({ folder, port: 4321, databaseUrl }));
  await fill(hub, events, spread);
  await close();
  return databaseUrl;
}

/** The address of a young person's calendar of what is on about music: unlike a public one, it is looked up each time. */
async function personalFeedIn(databaseUrl: string): Promise<string> {
  const { hub, close } = await openHub(settingsFor({ folder, port: 4321, databaseUrl }));
  const young = await asYoung(hub);
  await changeProfile(young, { alias: 'Ræven', interests: ['musik'], towns: [], languages: [], birthYear: null });
  const { address } = await createPersonalFeed(young, { name: 'Min telefon', contents: ['saved', 'interests'] });
  await close();
  return new URL(address).pathname;
}

function say(what: string): void {
  console.log(`Measuring: ${what} …`);
}
