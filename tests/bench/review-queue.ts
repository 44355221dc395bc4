/** The review queue with many drafts in it against few. */
import { draft } from '#db/schema/draft.ts';
import type { Ctx } from '#services/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { openHub } from '../../src/compose.ts';
import { atMost, median, type Result } from './result.ts';
import { startHjemegn } from './servers.ts';

const path = '/kontoret/gennemse';
const rounds = 80;

/** A server whose queue has so many drafts, and an editor's way in. */
type Office = { url: string; cookie: string; stop: () => Promise<void> };

/** How many times longer the page takes with 10,000 than with 100, as a ratio of medians taken in turns. */
export async function compareQueues(folder: string): Promise<Result> {
  const few = await officeWith(folder, 100);
  const many = await officeWith(folder, 10_000);
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = -10; round < rounds; round += 1) {
    const pair = { few: await timeOf(few), many: await timeOf(many) };
    if (round < 0) continue;
    times.few.push(pair.few);
    times.many.push(pair.many);
  }
  await Promise.all([few.stop(), many.stop()]);
  const ratio = median(times.many) / median(times.few);
  return atMost('review queue, 10,000 drafts against 100', ratio, 'times as long', 1.5);
}

async function officeWith(folder: string, drafts: number): Promise<Office> {
  const databaseUrl = `file:${folder}/queue-${drafts}.db`;
  const { hub, close } = await openHub(settingsFor({ folder, port: 4321, databaseUrl, demo: true }));
  const editor = await asStaff(hub, 'editor');
  await fillQueue(editor, drafts);
  const cookie = await cookieOf(editor);
  await close();
  return { ...(await startHjemegn(databaseUrl)), cookie };
}

async function fillQueue(ctx: Ctx, many: number): Promise<void> {
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const rows = Array.from({ length: many }, (_, index) => ({
    ...{ id: ctx.newId(), municipality: '0510', noun: 'event' as const, proposal: 'create' as const },
    ...{ fields: { title: [`Kladde ${index}`] }, title: `Kladde ${index}`, state: 'sent' as const, version: 1 },
    ...{ startsOn: `2027-01-${String((index % 28) + 1).padStart(2, '0')}T19:00`, createdAt: now, modifiedAt: now },
    sentAt: now - (index % 5000),
  }));
  for (let start = 0; start < rows.length; start += 500) {
    await ctx.db.write((tx) => tx.insert(draft).values(rows.slice(start, start + 500)));
  }
}

async function timeOf({ url, cookie }: Office): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url + path, { headers: { cookie } });
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes('Kladde'))
    throw new Error(`The queue answered ${answer.status} without drafts.`);
  return performance.now() - begun;
}
