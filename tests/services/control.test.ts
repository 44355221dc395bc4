import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askServer } from '#services/control/ask.ts';
import { listenForCommands } from '#services/control/listen.ts';
import type { CommandIo } from '#services/control/messages.ts';
import { socketPath } from '#services/control/socket-path.ts';

const folder = mkdtempSync(join(tmpdir(), 'hjemegn-control-'));
const path = socketPath(join(folder, 'hjemegn.db'));
let stop: () => Promise<void>;
let said: string[];

beforeAll(async () => {
  stop = await listenForCommands(path, async ([verb, name = ''], io) => {
    if (verb === 'fail') throw new Error('with a secret in it');
    io.progress('half way');
    io.err('careful');
    const bytes = await io.readFile(name);
    io.out(`${bytes.length} bytes, æøå`);
    return 3;
  });
});
beforeEach(() => void (said = []));
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const io: CommandIo = {
  out: (line) => said.push(`out ${line}`),
  err: (line) => said.push(`err ${line}`),
  progress: (line) => said.push(`progress ${line}`),
  readFile,
};

test('the server says what the command says, in its order, and its exit code', async () => {
  const file = join(folder, 'large.ics');
  writeFileSync(file, Buffer.alloc(3_000_000, 0xf8));
  expect(await askServer(path, ['measure', file], io)).toBe(3);
  expect(said).toEqual(['progress half way', 'err careful', 'out 3000000 bytes, æøå']);
});

test('a file that is not there is missing for the command, and the server goes on', async () => {
  expect(await askServer(path, ['measure', join(folder, 'nowhere.ics')], io)).toBe(1);
  expect(await askServer(path, ['measure', path.replace('.sock', '.sock2')], io)).toBe(1);
});

test('a command that breaks ends in a sentence without what it held', async () => {
  expect(await askServer(path, ['fail'], io)).toBe(1);
  expect(said.join()).toContain('failed on the server');
  expect(said.join()).not.toContain('secret');
});

test('nobody else on the machine may open the door', () => {
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('where nobody listens the command line is told so', async () => {
  expect(await askServer(join(folder, 'other.sock'), ['measure'], io)).toBeNull();
});

test('a long folder does not make a name that no socket can have', () => {
  const long = socketPath(join('/tmp', 'x'.repeat(120), 'hjemegn.db'));
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(107);
  expect(long).not.toBe(socketPath(join('/tmp', 'y'.repeat(120), 'hjemegn.db')));
});
