import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freePort, startProcess, type Started } from '#tests/support/process.ts';
import { hour, vevent, wrapped } from '../services/importing.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const club = fileURLToPath(new URL('../samples/klub-google.ics', import.meta.url));

let folder = '';
const prepared = (): string => join(folder, 'hjemegn.db');

function hub(words: string[], settings: Record<string, string> = {}): Started {
  return startProcess({ DATABASE_URL: `file:${prepared()}`, DEMO: 'off', ...settings }, cli, words);
}

async function done(words: string[], settings: Record<string, string> = {}) {
  const one = hub(words, settings);
  return { code: await one.ended, said: one.output() };
}

const lately = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const evening = ['event', 'create', '--title', 'Klub', '--start', `${lately} 19:00`, '--end', '22:00'];

describe('without a server', () => {
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hjemegn-cli-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a calendar is imported, and a second time nothing is new', async () => {
    expect(await done(['import', club, '--municipality', 'haderslev'])).toEqual({
      code: 0,
      said: 'Klubaftener (eksempel): 3 nye, 0 ændrede, 0 uændrede.\n',
    });
    expect(await done(['import', club, '--lang', 'en'])).toEqual({
      code: 0,
      said: 'Klubaftener (eksempel): 0 new, 0 changed, 3 unchanged.\n',
    });
  });

  test('a broken calendar names its line, and nothing of it is kept', async () => {
    const file = join(folder, 'broken.ics');
    writeFileSync(
      file,
      readFileSync(club, 'utf8').replace('DTSTART;VALUE=DATE:20270213', 'DTSTART;VALUE=DATE:20270230'),
    );
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('20270230')) + 1;
    expect(await done(['import', file])).toEqual({
      code: 1,
      said: `Linje ${line}: DTSTART er ikke et tidspunkt, der findes: »20270230«.\n`,
    });
    expect((await done(['event', 'list'])).said).toBe('Der er ingen aktiviteter.\n');
  });

  test('two commands at once wait for each other', async () => {
    const both = await Promise.all([done(evening), done(evening)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await done(['event', 'list'])).said.trim().split('\n')).toHaveLength(2);
  });

  test('nobody reads on: it ends quietly', async () => {
    const child = spawn(process.execPath, [cli, 'help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  test('it speaks the language of the terminal', async () => {
    expect((await done(['event', 'show'], { LANG: 'en_GB.UTF-8' })).said).toBe('ID is missing.\n');
    expect((await done(['event', 'show'], { LANG: 'da_DK.UTF-8' })).said).toBe('ID mangler.\n');
  });

  test('a wrong setting is one line', async () => {
    expect(await done(['event', 'list'], { DEMO: 'maybe' })).toEqual({
      code: 1,
      said: 'Wrong settings: DEMO must be on or off.\n',
    });
  });
});

describe('with a server', () => {
  let server: Started;
  let address = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hjemegn-cli-'));
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    server = startProcess({ HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: `file:${prepared()}`, DEMO: 'off' });
    await server.says('/api');
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });

  test('the server does the work, and everybody sees it at once', async () => {
    expect(await done(['import', club])).toMatchObject({
      code: 0,
      said: 'Klubaftener (eksempel): 3 nye, 0 ændrede, 0 uændrede.\n',
    });
    expect(await (await fetch(`${address}/feeds/haderslev.ics`)).text()).toContain('Torsdagsklub');
    const { said } = await done([...evening, '--json']);
    const { id } = JSON.parse(said) as { id: string };
    expect((await done(['event', 'cancel', id, '--reason', 'Sygdom'])).code).toBe(0);
    expect(await (await fetch(`${address}/feeds/haderslev.ics`)).text()).toContain('AFLYST: Klub');
  });

  test('a refusal is the same as without', async () => {
    expect(await done(['event', 'cancel', 'zzzzzzzz', '--reason', 'x'])).toEqual({
      code: 1,
      said: 'ID: Det findes ikke her.\n',
    });
    expect(await done(['import', join(folder, 'intet.ics')])).toMatchObject({ code: 1 });
  });

  test('only its owner may speak with it', () => {
    expect(statSync(`${prepared()}.sock`).mode & 0o777).toBe(0o600);
  });

  test('a large import shows how far it is, and the server goes on answering', async () => {
    const file = join(folder, 'large.ics');
    writeFileSync(file, wrapped(...Array.from({ length: 3000 }, (_, at) => vevent(`large-${at}`, ...hour))));
    const importing = hub(['import', file]);
    let slowest = 0;
    const end = { reached: false };
    void importing.ended.then(() => (end.reached = true));
    while (!end.reached) {
      const before = performance.now();
      expect((await fetch(`${address}/health`)).status).toBe(200);
      slowest = Math.max(slowest, performance.now() - before);
    }
    expect(await importing.ended).toBe(0);
    expect(importing.output()).toMatch(/Læser 50 % [^]*Skriver 60 % [^]*3000 nye, 0 ændrede, 0 uændrede\.\n$/);
    expect(slowest).toBeLessThan(3000);
  });
});
