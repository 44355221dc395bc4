/** Builds the pages into `dist/` when they are missing or older than their sources. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}dist/.sources`;
const sources = [
  'src/**/*.{ts,astro,css}',
  'content/**/*',
  'db/**/*.ts',
  'public/**/*',
  'astro.config.mjs',
  'package-lock.json',
];

/** True when `dist/` was built from the sources as they are now. */
export function isBuilt(): boolean {
  return (
    existsSync(`${root}dist/server/entry.mjs`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
  );
}

/** Builds what is missing; says so, because it takes a few seconds. */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
  if (isBuilt()) return;
  say('Building the pages …');
  const { build } = await import('astro');
  await build({ root, logLevel: 'warn' });
  writeFileSync(stamp, fingerprint());
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).toSorted()) {
    if (!/\.[a-z0-9]+$/.test(path)) continue;
    hash.update(path).update(readFileSync(`${root}${path}`));
  }
  return hash.digest('hex');
}

if (import.meta.main) await ensureBuilt(console.log);
