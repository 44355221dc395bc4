/** A whole Hjemegn for one test file: a server process, a database of its own, and a clock that is set. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '#services/settings.ts';
import { monday } from './hub.ts';
import { freePort } from './process.ts';
import type { Orders } from './server-process.ts';
import { settingsFor } from './settings.ts';
import { templatePath } from './template.ts';

const script = fileURLToPath(new URL('server-process.ts', import.meta.url));

/** A server that answers. */
export type TestServer = { url: string; settings: Settings; stop: () => Promise<void> };

/** How it is to be: `database` is copied, the migrated template otherwise; without `demo` it is empty. */
export type ServerOptions = { demo?: boolean; now?: string; database?: string; name?: string };

/** Starts it. Throws when it does not come to listen. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hjemegn-'));
  copyFileSync(options.database ?? templatePath, join(folder, 'test.db'));
  const { demo = false, name = '127.0.0.1' } = options;
  const settings = settingsFor({ folder, port: await freePort(), demo, name });
  const orders: Orders = { settings, now: options.now ?? monday.toString() };
  const child = fork(script, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(orders);
  const listens = once(child, 'message').then(() => true);
  const ended = once(child, 'exit').then(() => false);
  if (!(await Promise.race([listens, ended]))) throw new Error('The server did not start.');
  return {
    url: settings.publicUrl,
    settings,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
