/** A hub on a database file of its own, with a clock that stands where the test puts it. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#domain/authorisation.ts';
import type { Ctx } from '#services/hub.ts';
import type { Settings } from '#services/settings.ts';
import { openHub } from '../../src/compose.ts';
import { settingsFor } from './settings.ts';
import { templatePath } from './template.ts';

/** The tests' own "now": a Monday evening in November 2026. */
export const monday = Temporal.Instant.from('2026-11-23T17:00:00Z');

/** A hub for one test file, whose time can be set, and how to be rid of it. */
export type TestHub = {
  hub: Ctx;
  /** The same hub as somebody else. */
  as: (actor: Actor) => Ctx;
  setNow: (now: Temporal.Instant | string) => void;
  settings: Settings;
  close: () => Promise<void>;
};

/** Opens a hub on a copy of the migrated template. Without `demo` it is empty. */
export async function openTestHub(
  options: { demo?: boolean; now?: Temporal.Instant | string; port?: number; sourceHosts?: string[] } = {},
): Promise<TestHub> {
  const folder = mkdtempSync(join(tmpdir(), 'hjemegn-'));
  copyFileSync(templatePath, join(folder, 'test.db'));
  let now = Temporal.Instant.from(options.now ?? monday);
  const port = options.port ?? 4321;
  const { demo = false, sourceHosts = [] } = options;
  const settings = settingsFor({ folder, port, demo, sourceHosts });
  const { hub, close } = await openHub(settings, () => now);
  return {
    hub: { ...hub, actor: { kind: 'operator' } },
    as: (actor) => ({ ...hub, actor }),
    setNow: (next) => void (now = Temporal.Instant.from(next)),
    settings,
    close: () => close().finally(() => rmSync(folder, { recursive: true, force: true })),
  };
}
