/** A name that is one address when it is looked at and another when it is asked (DNS rebinding). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OutgoingFault } from '#services/outgoing/fault.ts';
import { send } from '#services/outgoing/send.ts';
import { startHostileSource, type HostileSource } from '#tests/support/hostile-source.ts';
import { startNameServer, type NameServer } from '#tests/support/name-server.ts';

let names: NameServer;
let here: HostileSource;
let port: string;
beforeAll(async () => {
  names = await startNameServer();
  here = await startHostileSource();
  port = here.host.replace('127.0.0.1', '');
});
beforeEach(() => void here.asked.splice(0));
afterAll(async () => {
  names.stop();
  await here.stop();
});

/** Of the public internet, by its number; no packet reaches it with so little patience, and none has to. */
const elsewhere = '1.1.1.1';
const impatient = { total: 400, idle: 300, most: { sent: 1000, unpacked: 1000 } };

async function ask(url: string, exceptions: string[] = []): Promise<string> {
  try {
    return String((await send({ agent: 'Test', exceptions }, { url, patience: impatient })).status);
  } catch (error) {
    if (error instanceof OutgoingFault) return error.reason;
    throw error;
  }
}

test('the name server is asked, and what it says is where one gets to', async () => {
  names.say('her.example', ['127.0.0.1']);
  here.serve('/kalender', 'BEGIN:VCALENDAR');
  expect(await ask(`http://her.example${port}/kalender`, [`her.example${port}`])).toBe('200');
  expect(await ask(`http://ingen.example${port}/kalender`)).toBe('no-answer');
});

test('a name that leads to us is never asked', async () => {
  names.say('os.example', ['127.0.0.1']);
  expect(await ask(`http://os.example${port}/html`)).toBe('private-address');
  names.say('begge.example', [elsewhere, '127.0.0.1']);
  expect(await ask(`http://begge.example${port}/html`)).toBe('private-address');
  expect(here.asked).toEqual([]);
});

test('a name that leads elsewhere first and to us then is asked where it was looked at, and is looked up once', async () => {
  names.say('skift.example', [elsewhere], ['127.0.0.1']);
  expect(['too-slow', 'no-answer', 'broken']).toContain(await ask(`http://skift.example${port}/html`));
  expect([names.asked('skift.example'), here.asked]).toEqual([1, []]);
  expect(await ask(`http://skift.example${port}/html`)).toBe('private-address');
  expect(here.asked).toEqual([]);
});

test('nor when a redirect comes to it, however often it changes', async () => {
  here.put('/videre', (_, res) => res.writeHead(302, { location: `http://vekslende.example${port}/html` }).end());
  names.say('vekslende.example', ['127.0.0.1'], [elsewhere], ['127.0.0.1']);
  const asked: string[] = [];
  for (let time = 0; time < 3; time += 1) asked.push(await ask(`${here.url}/videre`, [here.host]));
  expect([asked[0], asked[2]]).toEqual(['private-address', 'private-address']);
  expect(here.asked.map(({ path }) => path)).toEqual(['/videre', '/videre', '/videre']);
});
