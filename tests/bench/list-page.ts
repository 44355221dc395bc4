/** The list page with many events in the database against few. */
import { atMost, median, type Result } from './result.ts';
import type { Measured } from './servers.ts';

const path = '/haderslev/det-sker';
const rounds = 120;

/** How many times longer the page takes, as a ratio of medians taken in turns. */
export async function compareSizes(few: Measured, many: Measured): Promise<Result> {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = -20; round < rounds; round += 1) {
    const pair = { few: await timeOf(few.url), many: await timeOf(many.url) };
    if (round < 0) continue;
    times.few.push(pair.few);
    times.many.push(pair.many);
  }
  return atMost(
    'list page, 100,000 events against 1,000',
    median(times.many) / median(times.few),
    'times as long',
    1.5,
  );
}

async function timeOf(origin: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(origin + path);
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes('Aktivitet'))
    throw new Error(`The list page answered ${answer.status} without events.`);
  return performance.now() - begun;
}
