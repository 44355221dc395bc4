/** Memory after very many requests. */
import autocannon from 'autocannon';
import { atMost, type Result } from './result.ts';
import type { Measured } from './servers.ts';

const paths = [
  '/feeds/haderslev.ics',
  '/api/municipalities/haderslev/occurrences',
  '/feeds/haderslev.ics?kategori=sport',
  '/feeds/haderslev.json',
  '/health',
];

/** What is held after 200,000 requests more, as a multiple of what was held after the first 20,000. */
export async function staysLevel(server: Measured): Promise<Result> {
  await ask(server, 20_000);
  const before = await server.memory();
  await ask(server, 200_000);
  const after = await server.memory();
  return atMost('memory after 200,000 requests', after / before, 'of what it was', 1.1);
}

/** Programs' addresses, all kinds of filters and, one time in a hundred, a page. */
async function ask(server: Measured, amount: number): Promise<void> {
  const requests = Array.from({ length: 100 }, (_, index) => ({ path: pathFor(index) }));
  const run = await autocannon({ url: server.url, requests, connections: 16, pipelining: 1, amount, timeout: 30 });
  if (run.errors + run['5xx'] > 0)
    throw new Error(`${run.errors} requests failed, ${run['5xx']} were answered with 5xx.`);
}

function pathFor(index: number): string {
  if (index === 0) return '/haderslev/det-sker';
  if (index % 10 === 0) return `/feeds/haderslev.ics?alder=${10 + index / 10}`;
  return paths[index % paths.length] ?? '/health';
}
