/** The settings of a test's own installation: a database and keys in a folder of its own. */
import { join } from 'node:path';
import type { Settings } from '#services/settings.ts';

/** Settings that a test says; the rest is as on a developer's machine. */
export type Said = { folder: string; port: number; demo?: boolean; name?: string } & Partial<Settings>;

/** Everything in `folder`; `name` is how browsers reach it (`localhost`, where a passkey is wanted). */
export function settingsFor({ folder, port, demo = false, name = '127.0.0.1', ...said }: Said): Settings {
  return {
    port,
    host: '127.0.0.1',
    databaseUrl: `file:${join(folder, 'test.db')}`,
    publicUrl: `http://${name}:${port}`,
    demo,
    keysFile: join(folder, 'test.keys'),
    oidcFile: null,
    quickExitUrl: `http://${name}:${port}/ikke-et-akutsted`,
    sourceHosts: [],
    ...said,
  };
}
