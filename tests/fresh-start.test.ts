/** The two commands of the README, in an empty folder, with the machine's own Node and npm. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from './support/process.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const made = new Set(['node_modules', 'dist', 'data', '.astro', '.cache', '.git', 'bench-results.json']);
const minutes = 60_000;

let folder = '';
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hjemegn-fresh-'));
  cpSync(project, folder, { recursive: true, filter: (path) => !made.has(basename(path)) });
});
afterAll(() => {
  for (const child of started.filter(({ exitCode }) => exitCode === null)) process.kill(-(child.pid ?? 0), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The environment somebody has who has just come: nothing of ours in the path, nothing that this run of npm has set. */
function freshEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(npm_(?!config_(registry|cache|userconfig|globalconfig|cafile|.*proxy)$)|VITEST|NODE(_ENV|_OPTIONS|_PATH)?$|INIT_CWD|TEST$|DEV$|PROD$)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const path = (process.env.PATH ?? '').split(':').filter((part) => !part.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: path.join(':'), NO_COLOR: '1' };
}

type Npm = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

function npm(arguments_: string[], settings: Record<string, string> = {}): Npm {
  const env = { ...freshEnvironment(), ...settings };
  const child = spawn('npm', arguments_, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: once(child, 'close').then(([code]) => code as number | null) };
}

async function succeed(run: Npm): Promise<string> {
  expect(await run.ended, run.output()).toBe(0);
  return run.output();
}

/** The addresses it prints, once it prints them; without the code behind a # that no server is told. */
async function addressesOf({ output, ended }: Npm): Promise<string[]> {
  const end = { reached: false };
  void ended.then(() => (end.reached = true));
  while (!/ First admin +http\S+\n/.test(output())) {
    if (end.reached) throw new Error(`It did not open:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [...output().matchAll(/^ .* (http[^\s#]+)\S*$/gm)].map(([, address]) => address ?? '');
}

describe('from an empty folder', () => {
  test(
    'npm ci brings everything, the right Node with it',
    async () => {
      await succeed(npm(['ci']));
      const node = spawn(join(folder, 'node_modules/.bin/node'), ['--version'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [version] = (await once(node.stdout, 'data')) as [Buffer];
      expect(version.toString()).toMatch(/^v26\./);
    },
    3 * minutes,
  );

  test(
    'npm start builds, fills and serves, prints addresses that all answer, and stops when told',
    async () => {
      const start = npm(['start'], { PORT: String(await freePort()) });
      const addresses = await addressesOf(start);
      expect(start.output()).toContain('Building the pages …');
      expect(addresses).toHaveLength(6);
      const answers = await Promise.all(addresses.map((address) => fetch(address)));
      expect(answers.map((answer) => `${answer.status} ${answer.url}`)).toEqual(
        addresses.map((address) => `200 ${address}`),
      );
      const [front, , , feed] = await Promise.all(answers.map((answer) => answer.text()));
      expect(front).toContain('Haderslev');
      expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n/);
      start.child.kill('SIGTERM');
      await start.ended;
      await expect.poll(() => existsSync(join(folder, 'data/hjemegn.db.lock')), { timeout: 2000 }).toBe(false);
    },
    2 * minutes,
  );

  test(
    'the next npm start has nothing left to build',
    async () => {
      const start = npm(['start'], { PORT: String(await freePort()) });
      await addressesOf(start);
      expect(start.output()).not.toContain('Building');
      start.child.kill('SIGTERM');
      await start.ended;
    },
    minutes,
  );

  test(
    'npm test runs',
    async () => {
      expect(await succeed(npm(['test', '--', 'tests/domain/time.test.ts']))).toMatch(/Tests +\d+ passed/);
    },
    minutes,
  );
});
