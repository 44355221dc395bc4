/** How quick pages stay while a source with ten thousand events is taken in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { filePath } from '#db/client.ts';
import { source } from '#db/schema/source.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { openHub } from '../../src/compose.ts';
import { atMost, median, type Result } from './result.ts';
import { startHjemegn, type Measured } from './servers.ts';

const events = 10_000;
const path = '/haderslev';

/** A calendar of many events, an hour each, over the year to come. */
function calendar(): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const year = Temporal.Now.plainDateISO().year + 1;
  const block = (at: number): string => {
    const day = `${year}${pad(1 + (at % 12))}${pad(1 + (at % 28))}T${pad(8 + (at % 12))}`;
    const time = `DTSTART;TZID=Europe/Copenhagen:${day}0000\r\nDTEND;TZID=Europe/Copenhagen:${day}4500`;
    const words = `SUMMARY:Aktivitet ${at}\r\nDESCRIPTION:Kom\\, som du er. Nummer ${at}.\r\nLOCATION:Sal ${at % 40}\\, 6100 Haderslev`;
    return `BEGIN:VEVENT\r\nUID:${at}@bench\r\nDTSTAMP:20261101T080000Z\r\n${time}\r\n${words}\r\nEND:VEVENT`;
  };
  const blocks = Array.from({ length: events }, (_, at) => block(at));
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bench//EN', ...blocks, 'END:VCALENDAR', ''].join('\r\n');
}

/** Has a server read the calendar as a source of each kind, and asks for a page all the while: the median against a quiet one. */
export async function measureImporting(databaseCalled: (name: string) => Promise<string>): Promise<Result[]> {
  const body = calendar();
  const calendars = createServer((_, res) => res.writeHead(200, { 'content-type': 'text/calendar' }).end(body));
  calendars.listen(0, '127.0.0.1');
  await once(calendars, 'listening');
  const host = `127.0.0.1:${(calendars.address() as AddressInfo).port}`;
  const results: Result[] = [];
  for (const trusted of [false, true]) {
    const databaseUrl = await databaseCalled(trusted ? 'trusted' : 'reviewed');
    const id = await addSource(databaseUrl, `http://${host}/calendar.ics`, trusted);
    const server = await startHjemegn(databaseUrl, [host]);
    results.push(
      await staysQuick(server, id, trusted ? 'straight out' : 'to be reviewed').finally(() => server.stop()),
    );
  }
  calendars.close();
  return results;
}

/** A source that nobody reads before it is asked for. */
async function addSource(databaseUrl: string, url: string, trusted: boolean): Promise<string> {
  const { hub, close } = await openHub(
    settingsFor({ folder: dirname(filePath(databaseUrl) ?? ''), port: 4321, databaseUrl }),
  );
  const now = Math.floor(hub.clock().epochMilliseconds / 1000);
  const maps = { categoryMap: {}, placeMap: {} };
  const times = { everyHours: 24, nextAt: now + 86_400, createdAt: now };
  const row = {
    id: 'benchmrk',
    municipality: '0510',
    kind: 'ics',
    name: 'Stor',
    url,
    trusted,
    category: 'klub',
  } as const;
  await hub.db.write((tx) => tx.insert(source).values({ ...row, ...maps, ...times }));
  await close();
  return row.id;
}

async function staysQuick(server: Measured, id: string, how: string): Promise<Result> {
  for (let warm = 0; warm < 30; warm += 1) await answerTime(server.url);
  const quiet: number[] = [];
  for (let round = 0; round < 100; round += 1) quiet.push(await answerTime(server.url));
  const state = { over: false };
  const started = performance.now();
  const reading = server.read(id).finally(() => (state.over = true));
  const busy: number[] = [];
  while (!state.over) busy.push(await answerTime(server.url));
  const outcome = JSON.stringify(await reading);
  if (!outcome.includes(String(events))) throw new Error(`The source was not taken in: ${outcome}`);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`  ${how}: ${median(quiet).toFixed(1)} ms quiet, ${median(busy).toFixed(1)} ms meanwhile, ${seconds} s`);
  return atMost(
    `a page while ${events} events come in, ${how}`,
    median(busy) / median(quiet),
    'of its quiet median',
    2,
  );
}

async function answerTime(origin: string): Promise<number> {
  const from = performance.now();
  const answer = await fetch(origin + path);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return performance.now() - from;
}
