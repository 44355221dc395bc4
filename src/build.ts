/** Builds the pages into `dist/` when they are missing or older than their sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './services/cannot-start.ts';

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

/** Builds what is missing; says so, because it takes a few seconds. Throws {@link CannotStart} when it fails. */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
  if (isBuilt()) return;
  say('Building the pages …');
  const builder = spawn(process.execPath, [fileURLToPath(import.meta.url)], { stdio: 'inherit' });
  const [code] = (await once(builder, 'close')) as [number | null];
  if (code !== 0) throw new CannotStart('The pages could not be built. What is wrong stands above.');
}

/**
 * Runs in a process of its own: the server does not carry the bundler about, and the build is the same
 * whoever asks for it.
 */
async function build(): Promise<void> {
  process.env.NODE_ENV = 'production';
  const astro = await import('astro');
  await astro.build({ root, logLevel: 'warn' });
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

if (import.meta.main) await build();
