/** Composition root: settings → database → hub → http. */
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { ensureBuilt } from './build.ts';
import { openHub } from './compose.ts';
import { createApp } from './http/app.ts';
import { dispatch, type Pages } from './http/dispatch.ts';
import { feedShelf } from './http/feed-shelf.ts';
import { readSettings, type Settings } from './services/settings.ts';

/** A server that listens, and how to stop it. */
export type Running = { server: Server; close: () => Promise<void> };

/** Starts everything the settings ask for. Throws an Error of one line when it cannot. */
export async function serve(settings: Settings): Promise<Running> {
  await ensureBuilt(console.log);
  const { hub, close } = await openHub(settings);
  const shelf = feedShelf(hub);
  const server = createServer(dispatch(hub, createApp(hub, shelf), shelf, files(), await pages()));
  await listen(server, settings).catch((error: unknown) => {
    close();
    throw error;
  });
  return { server, close: () => stop(server, close) };
}

async function pages(): Promise<Pages> {
  const entry = new URL('../dist/server/entry.mjs', import.meta.url);
  const { handler } = (await import(entry.href)) as { handler: Pages };
  return handler;
}

function files() {
  const client = new URL('../dist/client', import.meta.url).pathname;
  return sirv(client, { etag: true, gzip: true, brotli: true, setHeaders: cacheForEver });
}

function cacheForEver(res: { setHeader: (name: string, value: string) => void }, path: string): void {
  if (path.startsWith('/_astro/')) res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use. Choose another with PORT=….`) : error);
    });
    server.listen(port, host, resolve);
  });
}

async function stop(server: Server, close: () => void): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  close();
}

function announce({ publicUrl }: Settings): void {
  console.log(`Hjemegn is open at ${publicUrl}`);
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const running = await serve(settings);
  announce(settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
