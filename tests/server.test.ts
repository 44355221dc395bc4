import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHub } from '../src/compose.ts';
import { monday } from './support/hub.ts';
import { asStaff } from './support/people.ts';
import { settingsFor } from './support/settings.ts';
import { freePort, startProcess, type Started } from './support/process.ts';

let folder = '';
let started: Started[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hjemegn-server-'));
  started = [];
});

afterEach(async () => {
  for (const one of started) one.kill('SIGKILL');
  await Promise.all(started.map((one) => one.ended));
  rmSync(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): Started {
  const one = startProcess({ HOST: '127.0.0.1', DATABASE_URL: `file:${folder}/hjemegn.db`, ...settings });
  started.push(one);
  return one;
}

const lock = (): string => join(folder, 'hjemegn.db.lock');

describe('starting', () => {
  test('it prints the addresses worth opening, and the first ones answer', async () => {
    const port = await freePort();
    const server = start({ PORT: String(port), PUBLIC_URL: 'https://hjemegn.example' });
    await server.says('24 hours');
    expect(
      server
        .output()
        .replace(/^Building.*\n/, '')
        .replace(/#[0-9A-Z-]{14}\n/, '#CODE\n'),
    ).toBe(
      [
        'Hjemegn is open, with examples in it (DEMO=off leaves them out).',
        '',
        '  Front page  https://hjemegn.example/haderslev',
        "  What's on   https://hjemegn.example/haderslev/det-sker",
        '  Follow      https://hjemegn.example/haderslev/foelg',
        '  Feed        https://hjemegn.example/feeds/haderslev.ics',
        '  API         https://hjemegn.example/api',
        '',
        '  First admin https://hjemegn.example/kontoret/velkommen#CODE',
        '              for Haderslev, once, within 24 hours; the next start makes another',
        '',
      ].join('\n'),
    );
    const page = await fetch(`http://127.0.0.1:${port}/haderslev`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Haderslev');
  });

  test('it prints no way in for a first admin once somebody works there', async () => {
    const settings = settingsFor({ folder, port: await freePort() });
    const { hub, close } = await openHub(settings, () => monday);
    await asStaff(hub);
    await close();
    const server = start({
      PORT: String(await freePort()),
      DATABASE_URL: settings.databaseUrl,
      KEYS_FILE: settings.keysFile,
      DEMO: 'off',
    });
    await server.says('/api');
    server.kill('SIGTERM');
    await server.ended;
    expect(server.output()).not.toContain('velkommen');
  });

  test('a port in use is said in one line, and the database is let go', async () => {
    const port = await freePort();
    const first = start({ PORT: String(port), DATABASE_URL: `file:${folder}/first.db` });
    await first.says('/api');
    const second = start({ PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.complaints()).toBe(`Port ${port} is in use. Choose another with PORT=….\n`);
    expect(existsSync(lock())).toBe(false);
  });

  test('a second server on the same database is refused and told which process has it', async () => {
    const first = start({ PORT: String(await freePort()) });
    await first.says('/api');
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.complaints()).toBe(
      `${folder}/hjemegn.db is in use by process ${first.pid}. Stop it first, or let it do the work.\n`,
    );
    expect(existsSync(lock())).toBe(true);
  });
});

describe('stopping', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly within a second', async (signal) => {
    const server = start({ PORT: String(await freePort()) });
    await server.says('/api');
    const before = performance.now();
    server.kill(signal);
    expect(await server.ended).toBe(0);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(server.complaints()).toBe('');
    expect(existsSync(lock())).toBe(false);
  });

  test('a reader who keeps the line open does not hold it up', async () => {
    const port = await freePort();
    const server = start({ PORT: String(port) });
    await server.says('/api');
    await fetch(`http://127.0.0.1:${port}/health`, { headers: { Connection: 'keep-alive' } });
    const before = performance.now();
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('afterwards the one file holds everything, so that copying it is a backup', async () => {
    const server = start({ PORT: String(await freePort()) });
    await server.says('/api');
    server.kill('SIGTERM');
    await server.ended;
    const log = join(folder, 'hjemegn.db-wal');
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
  });
});

describe('after an accident', () => {
  test('a killed server leaves a lock that the next one clears away', async () => {
    const first = start({ PORT: String(await freePort()) });
    await first.says('/api');
    first.kill('SIGKILL');
    await first.ended;
    expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${first.pid} `));
    const second = start({ PORT: String(await freePort()) });
    await second.says('/api');
  });

  test('a lock whose number now belongs to another process is old', async () => {
    writeFileSync(lock(), `${process.pid} 1`);
    const server = start({ PORT: String(await freePort()) });
    await server.says('/api');
    expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${server.pid} `));
  });

  test('of three that find an old lock at once, exactly one gets the database', async () => {
    writeFileSync(lock(), `${process.pid} 1`);
    const ports = await Promise.all([freePort(), freePort(), freePort()]);
    const three = ports.map((port) => start({ PORT: String(port) }));
    const outcomes = await Promise.all(
      three.map((one) =>
        Promise.race([
          one.says('/api').then(
            () => 'open',
            () => 'refused',
          ),
          one.ended.then(() => 'refused'),
        ]),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['open', 'refused', 'refused']);
  });
});
