/** Hjemegn in this process: it listens like any other, and the verbs are at hand to change what it serves. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '#services/hub.ts';
import { serve } from '../../src/server.ts';
import { monday } from './hub.ts';
import { freePort } from './process.ts';
import { templatePath } from './template.ts';

export type ServedHub = {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** The hub as the operator of the command line. */
  hub: Ctx;
  setNow: (now: string) => void;
  /** A folder of the test's own, gone when it stops. */
  folder: string;
  stop: () => Promise<void>;
};

/** Serves a hub on a free port, empty or with the demonstration in it. */
export async function serveHub({ demo = false } = {}): Promise<ServedHub> {
  const folder = mkdtempSync(join(tmpdir(), 'hjemegn-'));
  const databaseUrl = `file:${join(folder, 'test.db')}`;
  copyFileSync(templatePath, join(folder, 'test.db'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const clock = { now: monday };
  const running = await serve({ port, host: '127.0.0.1', databaseUrl, publicUrl: url, demo }, () => clock.now);
  return {
    url,
    hub: { ...running.hub, actor: { kind: 'operator' } },
    setNow: (now) => void (clock.now = Temporal.Instant.from(now)),
    folder,
    stop: () => running.close().then(() => rmSync(folder, { recursive: true, force: true })),
  };
}
