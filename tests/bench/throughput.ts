/** Answers per second against a bare server that sends the same bytes, in turns. */
import autocannon from 'autocannon';
import { atLeast, median, type Result } from './result.ts';
import { startBare, type Answer, type Measured } from './servers.ts';

const rounds = 7;
const seconds = 2;

/** One address asked in one way. */
export type Case = { name: string; path: string; headers: Record<string, string>; target: number };

/** How many answers of ours go on one of the bare server's, as the median of rounds taken in turns. */
export async function compare(ours: Measured, { name, path, headers, target }: Case): Promise<Result> {
  const bare = await startBare(await answerOf(`${ours.url}${path}`, headers));
  try {
    await rate(ours.url + path, headers);
    await rate(bare.url + path, headers);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const yardstick = await rate(bare.url + path, headers);
      ratios.push((await rate(ours.url + path, headers)) / yardstick);
    }
    return atLeast(name, median(ratios), 'of a bare server', target);
  } finally {
    await bare.stop();
  }
}

async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const run = await autocannon({ url, headers, connections: 32, pipelining: 4, duration: seconds });
  const wrong = run.errors + run.timeouts + run['4xx'] + run['5xx'];
  if (wrong > 0) throw new Error(`${url} answered ${wrong} times with an error.`);
  return run.requests.total / run.duration;
}

/** What a server answers, as raw bytes: `fetch` would unpack them. */
async function answerOf(url: string, headers: Record<string, string>): Promise<Answer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => {
        const pairs = Object.entries(res.headersDistinct).flatMap(([key, values]) =>
          (values ?? []).map((value): [string, string] => [key, value]),
        );
        const own = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);
        resolve({
          status: res.statusCode ?? 0,
          headers: pairs.filter(([key]) => !own.has(key)),
          body: Buffer.concat(parts).toString('base64'),
        });
      });
    }).on('error', reject);
  });
}

/** The entity tag of a representation. */
export async function tagOf(url: string, headers: Record<string, string>): Promise<string> {
  const { headers: answered } = await answerOf(url, headers);
  const tag = answered.find(([name]) => name === 'etag')?.[1];
  if (tag === undefined) throw new Error(`${url} has no entity tag.`);
  return tag;
}
