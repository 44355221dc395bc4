/** Hjemegn in this process: it listens like any other, and the verbs are at hand to change what it serves. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '#services/hub.ts';
import type { Settings } from '#services/settings.ts';
import { serve } from '../../src/server.ts';
import { monday } from './hub.ts';
import { freePort } from './process.ts';
import { settingsFor } from './settings.ts';
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

/** Serves a hub on a free port, empty or with the demonstration in it, under a `name` and with settings of the test's own. */
export async function serveHub(said: { demo?: boolean; name?: string } & Partial<Settings> = {}): Promise<ServedHub> {
  const folder = mkdtempSync(join(tmpdir(), 'hjemegn-'));
  copyFileSync(templatePath, join(folder, 'test.db'));
  const port = await freePort();
  const settings = settingsFor({ folder, port, ...said });
  const clock = { now: monday };
  const running = await serve(settings, () => clock.now);
  return {
    url: settings.publicUrl,
    hub: { ...running.hub, actor: { kind: 'operator' } },
    setNow: (now) => void (clock.now = Temporal.Instant.from(now)),
    folder,
    stop: () => running.close().then(() => rmSync(folder, { recursive: true, force: true })),
  };
}
