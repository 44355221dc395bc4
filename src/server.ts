/** Composition root: settings → database → hub → http. */
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { filePath } from '#db/client.ts';
import { ensureBuilt } from './build.ts';
import { runCommand } from './cli/run.ts';
import { openHub } from './compose.ts';
import { createApp } from './http/app.ts';
import { dispatch, type Pages } from './http/dispatch.ts';
import { refuseConnection } from './http/refusal.ts';
import { openShelves } from './http/shelves.ts';
import { startSchedule } from './jobs/schedule.ts';
import { shownCode } from './domain/code.ts';
import type { Clock } from './domain/time.ts';
import { CannotStart } from './services/cannot-start.ts';
import { systemClock } from './services/clock.ts';
import { listenForCommands } from './services/control/listen.ts';
import { socketPath } from './services/control/socket-path.ts';
import type { Hub } from './services/hub.ts';
import { inviteFirstAdmins, type FirstAdmin } from './services/staff/first-admin.ts';
import { readSettings, type Settings } from './services/settings.ts';

/** A server that listens, what its verbs work with, and how to stop it. */
export type Running = { server: Server; hub: Hub; close: () => Promise<void> };

/** How long answers under way may take once the server is to stop, in milliseconds. */
const lastWords = 500;

/** Starts everything the settings ask for. Throws {@link CannotStart} when settings or machine do not allow it. */
export async function serve(settings: Settings, clock: Clock = systemClock): Promise<Running> {
  await ensureBuilt(console.log);
  const { hub, close } = await openHub(settings, clock);
  const shelves = openShelves(hub);
  const server = createServer(dispatch(hub, createApp(hub, shelves), shelves, files(), await pages()));
  server.on('clientError', refuseConnection);
  await listen(server, settings).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const stopSchedule = startSchedule(hub);
  const stopListening = await listenToCommands(hub);
  return { server, hub, close: () => Promise.all([stopSchedule(), stopListening()]).then(() => stop(server, close)) };
}

/** Whoever owns a database file does the work of the command line too; a database server looks after itself. */
async function listenToCommands(hub: Hub): Promise<() => Promise<void>> {
  const file = filePath(hub.settings.databaseUrl);
  if (file === null) return () => Promise.resolve();
  return listenForCommands(socketPath(file), (argv, io) => runCommand(hub, argv, io));
}

async function pages(): Promise<Pages> {
  const entry = new URL('../dist/server/entry.mjs', import.meta.url);
  const { handler } = (await import(entry.href)) as { handler: Pages };
  return handler;
}

function files() {
  const client = fileURLToPath(new URL('../dist/client', import.meta.url));
  return sirv(client, { etag: true, gzip: true, brotli: true, setHeaders: cacheForEver });
}

function cacheForEver(res: { setHeader: (name: string, value: string) => void }, path: string): void {
  if (path.startsWith('/_astro/')) res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, settings)));
    server.listen(settings.port, settings.host, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: Settings): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Choose another with PORT=….`,
    EACCES: `Port ${port} is not for this user to open. Choose one above 1023 with PORT=….`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with HOST=….`,
    ENOTFOUND: `This machine does not know the host ${host}. Choose another with HOST=….`,
  };
  const reason = reasons[error.code ?? ''];
  return reason === undefined ? error : new CannotStart(reason, { cause: error });
}

/** Takes no more requests, lets those under way be answered, then closes the database. */
async function stop(server: Server, close: () => Promise<void>): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), lastWords);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatience);
  await close();
}

function announce({ publicUrl, demo }: Settings, firstAdmins: readonly FirstAdmin[]): void {
  const addresses = [
    ['Front page', '/haderslev'],
    ["What's on", '/haderslev/det-sker'],
    ['Follow', '/haderslev/foelg'],
    ['Feed', '/feeds/haderslev.ics'],
    ['API', '/api'],
  ] as const;
  console.log(demo ? 'Hjemegn is open, with examples in it (DEMO=off leaves them out).\n' : 'Hjemegn is open.\n');
  for (const [name, path] of addresses) console.log(`  ${name.padEnd(12)}${publicUrl}${path}`);
  for (const { municipality, code } of firstAdmins) {
    console.log(`\n  First admin ${publicUrl}/kontoret/velkommen#${shownCode(code)}`);
    console.log(`              for ${municipality}, once, within 24 hours; the next start makes another`);
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const running = await serve(settings);
  announce(settings, await inviteFirstAdmins({ ...running.hub, actor: { kind: 'system', job: 'first admin' } }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exit(1);
  });
}
