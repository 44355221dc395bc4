/** What a server writes is read by whoever looks after the machine: nothing that opens anything, and nobody in it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profile } from '#db/schema/account.ts';
import { hashOf } from '#services/keys/lookup.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { beginSession } from '#services/session/sessions.ts';
import type { Settings } from '#services/settings.ts';
import { openHub } from '../src/compose.ts';
import { fillEverything, type Everything } from './support/everything.ts';
import { monday } from './support/hub.ts';
import { asYoung } from './support/people.ts';
import { freePort } from './support/process.ts';
import type { Orders } from './support/server-process.ts';
import { settingsFor } from './support/settings.ts';

let folder = '';
let settings: Settings;
let all: Everything;
let broken = { session: '', alias: 'Ødelagt Uglerede' };
let child: ChildProcess;
let output = '';
const statuses = new Set<number>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hjemegn-log-'));
  settings = settingsFor({ folder, port: await freePort() });
  await prepare();
  child = fork(fileURLToPath(new URL('support/server-process.ts', import.meta.url)), {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part.toString()));
  child.send({ settings, now: monday.toString() } satisfies Orders);
  await once(child, 'message');
});
afterAll(async () => {
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

/** A database with everything in it, and some of it broken: faults of ours are where secrets slip out. */
async function prepare(): Promise<void> {
  const { hub, close } = await openHub(settings, () => monday);
  const operator = { ...hub, actor: { kind: 'operator' } } as const;
  await joinMunicipality(operator, 'kolding', []);
  all = await fillEverything(operator);
  const other = await asYoung(hub, broken.alias);
  broken = { ...broken, session: (await beginSession(hub, other.actor.id, 'own', '')).token };
  const torn = { alias: `${all.telling.alias} k1.x`, choices: `{"hemmeligt": ${all.telling.visitFrom}` };
  await hub.db.write((tx) => tx.update(profile).set(torn).where(eq(profile.id, other.actor.id)));
  await hub.db.writer.run(sql`DROP TABLE event_search`);
  await close();
}

type Sent = { cookie?: string; form?: Record<string, string>; type?: string; body?: string };

async function ask(path: string, sent: Sent = {}): Promise<number> {
  const { form } = sent;
  const body = form === undefined ? sent.body : new URLSearchParams(form);
  const asked = { headers: headersOf(sent), redirect: 'manual' } as const;
  const answer = await fetch(
    settings.publicUrl + path,
    body === undefined ? asked : { ...asked, method: 'POST', body },
  );
  await answer.text();
  statuses.add(answer.status);
  return answer.status;
}

function headersOf({ cookie, type }: Sent): Headers {
  const headers = new Headers({ Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' });
  if (cookie !== undefined) headers.set('Cookie', cookie);
  if (type !== undefined) headers.set('Content-Type', type);
  return headers;
}

const searched = 'krisecenter i Odder';
const guessed = {
  password: 'kodeord-som-jeg-bruger-overalt',
  email: 'mit-rigtige-navn@example.org',
  name: 'Magnus-Efternavnsen',
};

test('whatever is asked for, right or wrong, the output names no one and opens nothing', async () => {
  await lookAround();
  await meetFaults();
  await tryDoors();
  await sendNonsense();
  const { opening, telling } = all;
  const secrets = [...Object.values(telling), broken.alias, searched, ...Object.values(guessed)];
  const opens = [...Object.values(opening).flat(), broken.session];
  for (const secret of [...secrets, ...opens, ...opens.map(hashOf)]) {
    expect(output, secret).not.toContain(secret);
    expect(output, secret).not.toContain(encodeURIComponent(secret));
  }
  for (const word of ['krisecenter', 'Odder', 'params:', 'k1.', 'hemmeligt']) expect(output).not.toContain(word);
});

const own = ['/min-side', '/min-side/data', '/min-side/data/alt', '/min-side/data/hjemegn.json', '/min-side/data/log'];
const office = ['/kontoret', '/kontoret/koder', '/kontoret/hjaelp'];

async function lookAround(): Promise<void> {
  const { opening } = all;
  for (const path of own) expect(await ask(path, { cookie: `__Host-hjemegn=${opening.session}` }), path).toBe(200);
  for (const path of office) {
    expect(await ask(path, { cookie: `__Host-hjemegn=${opening.staffSession}` }), path).toBe(200);
  }
}

async function meetFaults(): Promise<void> {
  const cookie = `__Host-hjemegn=${broken.session}`;
  const q = `?q=${encodeURIComponent(searched)}`;
  expect(await ask('/min-side/data/alt', { cookie })).toBe(500);
  expect(await ask('/min-side', { cookie })).toBe(500);
  expect(await ask(`/haderslev/det-sker${q}`)).toBe(503);
  expect(await ask(`/api/municipalities/haderslev/occurrences${q}`)).toBe(500);
  expect(await ask(`/feeds/haderslev.ics${q}`)).toBe(503);
}

async function tryDoors(): Promise<void> {
  const { opening, telling, young } = all;
  const [codeOne = '', codeTwo = ''] = opening.recoveryCodes;
  for (const path of [`${opening.feed}.ics`, `${opening.feed}x.ics`, opening.feed]) await ask(`/feeds/mine/${path}`);
  for (const kode of [opening.code, opening.code.replace(/.$/, '!'), guessed.name])
    await ask('/kode', { form: { kode } });
  for (const passphrase of [opening.passphrase, guessed.password]) {
    await ask('/log-ind', { form: { signInName: young.signInName, passphrase, enhed: 'egen' } });
    await ask('/log-ind', { form: { signInName: guessed.name, passphrase, enhed: 'egen' } });
  }
  for (const kort of [opening.card, `${opening.card}x`]) await ask('/log-ind/kort', { form: { kort } });
  for (const email of [String(telling.staffEmail), guessed.email]) {
    for (const password of [opening.password, guessed.password]) {
      await ask('/kontoret/log-ind', { form: { email, password } });
    }
  }
  await ask('/kontoret/log-ind/trin-2', { form: { totp: opening.totpSecret, recoveryCode: codeOne } });
  await ask('/kontoret/velkommen', { form: { kode: codeTwo } });
}

async function sendNonsense(): Promise<void> {
  const { card, claim, code, session } = all.opening;
  await ask('/log-ind', { form: { passkey: `{"id":"${card}"`, 'passkey-challenge': claim, enhed: 'egen' } });
  for (const cookie of [`__Host-hjemegn=${card}`, `__Host-kode=k1.${claim}`, `__Host-enhed=${guessed.name}`]) {
    await ask('/min-side', { cookie });
    await ask('/velkommen', { cookie });
  }
  await ask('/log-ind', { type: 'multipart/form-data; boundary=x', body: `--x\r\n${guessed.password}` });
  await ask('/kode', { type: 'application/json', body: JSON.stringify({ kode: code }) });
  await ask(`/%E0%A4%A/${guessed.name}`);
  await ask(`/log-ind?til=${encodeURIComponent(`https://elsewhere.example/${session}`)}`);
}

test('and faults were written all the same: what kind they were, and where they happened', () => {
  expect([...statuses]).toEqual(expect.arrayContaining([200, 303, 400, 404, 500]));
  expect(output).toMatch(/\ncaused by LibsqlError SQLITE_ERROR\n {4}at /);
  expect(output).toContain('The job retention failed and will be tried again: AggregateError');
});
