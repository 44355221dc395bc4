/** Changing keys as an operator does it: beside a server that goes on serving, and through a power cut. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { homeVisit } from '#db/schema/account.ts';
import type { Hub } from '#services/hub.ts';
import { askServer } from '#services/control/ask.ts';
import { socketPath } from '#services/control/socket-path.ts';
import { encryptField } from '#services/keys/field.ts';
import { getMyProfile } from '#services/profile/queries.ts';
import { beginSession } from '#services/session/sessions.ts';
import { loadVisits } from '#services/visit/records.ts';
import { openHub } from '../../src/compose.ts';
import { asYoung } from '../support/people.ts';
import { startProcess, type Started } from '../support/process.ts';
import { serveHub } from '../support/served-hub.ts';
import { settingsFor } from '../support/settings.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hjemegn-rotate-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => settingsFor({ folder, port: 4321 });

function rotate(): Started {
  const { databaseUrl, keysFile } = settings();
  return startProcess({ DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, DEMO: 'off' }, cli, ['rotate-keys']);
}

const keys = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { keys: { id: string }[] }).keys.map(({ id }) => id);

async function manyVisits(hub: Hub, profileId: string, many: number): Promise<void> {
  const rows = Array.from({ length: many }, () => {
    const id = hub.newId();
    const days = JSON.stringify({ from: '2027-01-01', to: '2027-01-02' });
    return { id, profileId, days: encryptField(hub.keys, { table: 'home_visit', row: id, column: 'days' }, days) };
  });
  await hub.db.write((tx) => tx.insert(homeVisit).values(rows));
}

test('killed half-way, nothing is lost, and running it again finishes', async () => {
  const before = await openHub(settings());
  const me = await asYoung(before.hub);
  await manyVisits(before.hub, me.actor.id, 6000);
  await before.close();
  const first = rotate();
  await first.says('Skriver om 1');
  first.kill('SIGKILL');
  expect(await first.ended).toBeNull();
  expect(keys(settings().keysFile)).toEqual(['k1', 'k2']);
  const between = await openHub(settings());
  const visits = await between.hub.db.read.select({ days: homeVisit.days }).from(homeVisit);
  expect(new Set(visits.map(({ days }) => days.slice(0, 3)))).toEqual(new Set(['k1.', 'k2.']));
  expect(await loadVisits(between.hub.keys, between.hub.db.read, me.actor.id)).toHaveLength(6000);
  expect((await getMyProfile({ ...me, ...between.hub })).alias).toBe('Ræven');
  await between.close();
  const second = rotate();
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('Nøglen er k2.');
  const after = await openHub(settings());
  const rest = await after.hub.db.read.select({ days: homeVisit.days }).from(homeVisit);
  expect(rest.every(({ days }) => days.startsWith('k2.'))).toBe(true);
  expect(await loadVisits(after.hub.keys, after.hub.db.read, me.actor.id)).toHaveLength(6000);
  await after.close();
}, 60_000);

test('a server goes on serving whoever has signed in, while and after its keys are changed', async () => {
  const at = await serveHub();
  const me = await asYoung(at.hub);
  await manyVisits(at.hub, me.actor.id, 6000);
  const { token } = await beginSession(at.hub, me.actor.id, 'own', '');
  const ask = () => fetch(`${at.url}/min-side`, { headers: { Cookie: `__Host-hjemegn=${token}` }, redirect: 'manual' });
  expect((await ask()).status).toBe(200);
  const done = { out: '', asked: 0 };
  const io = {
    out: (line: string) => void (done.out += `${line}\n`),
    err: (line: string) => void (done.out += `${line}\n`),
    progress: () => undefined,
    readFile: () => Promise.reject(new Error('none')),
  };
  const rotation = askServer(socketPath(join(at.folder, 'test.db')), ['rotate-keys'], io);
  const over = { yes: false };
  void rotation.then(() => (over.yes = true));
  do {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Hej Ræven');
    done.asked += 1;
  } while (!over.yes);
  expect(await rotation).toBe(0);
  expect(done.asked).toBeGreaterThan(1);
  expect(done.out).toContain('Ny nøgle: k2.');
  expect(keys(at.hub.settings.keysFile)).toEqual(['k1', 'k2']);
  expect((await ask()).status).toBe(200);
  await at.stop();
}, 60_000);
