/** DEMO=off: nothing made up is ever shown or fed, in a new database and in one that was a demonstration. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, startProcess, type Started } from './support/process.ts';

let folder = '';
let server: Started;
let url = '';

async function open(name: string, demo: 'on' | 'off'): Promise<void> {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  server = startProcess({ PORT: `${port}`, HOST: '127.0.0.1', DEMO: demo, DATABASE_URL: `file:${folder}/${name}.db` });
  await server.says('/api');
}

async function close(): Promise<void> {
  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
}

const read = async (path: string): Promise<string> => {
  const answer = await fetch(url + path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'hjemegn-demo-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['a new database', 'new', false],
  ['a database that was a demonstration', 'used', true],
])('%s', (_, name, filled) => {
  beforeAll(async () => {
    if (filled) {
      await open(name, 'on');
      expect(await read('/feeds/haderslev.ics')).toContain('BEGIN:VEVENT');
      await close();
    }
    await open(name, 'off');
  });
  afterAll(close);

  test('has a calendar, whole and without events', async () => {
    const calendar = await read('/feeds/haderslev.ics');
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(calendar).not.toContain('BEGIN:VEVENT');
  });

  test('has no event and no opportunity in its news; the short pieces hold only facts, and may stay', async () => {
    expect(await read('/feeds/haderslev.rss')).not.toMatch(/<link>[^<]*\/(det-sker|muligheder)\//);
    expect(JSON.parse(await read('/feeds/haderslev.json'))).toMatchObject({ items: [] });
  });

  test.each(['/haderslev', '/haderslev/det-sker', '/haderslev/foelg'])(
    '%s shows no example and says what to do',
    async (path) => {
      const page = await read(path);
      expect(page).not.toContain('Eksempel');
      expect(page).not.toContain('demo-band');
      expect(page).toContain('/haderslev/foelg');
    },
  );
});
