/** Hjemegn as `npm start` runs it: a process with an environment, an output and an end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../src/server.ts', import.meta.url));

/** A process under way. */
export type Started = {
  pid: number;
  /** What it has written so far, both streams, and how much of it were complaints. */
  output: () => string;
  complaints: () => string;
  /** Resolves with the code it ends with; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Resolves once it has written what is waited for. Throws with its output when it ends before. */
  says: (text: string) => Promise<void>;
  kill: (signal: NodeJS.Signals) => void;
};

/** Starts the server, or another script of ours with its words, with these settings and no others. */
export function startProcess(
  settings: Record<string, string>,
  script = server,
  words: readonly string[] = [],
): Started {
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...settings };
  const child = spawn(process.execPath, [script, ...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { all: '', complaints: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.all += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    written.all += chunk.toString();
    written.complaints += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    output: () => written.all,
    complaints: () => written.complaints,
    ended,
    says: (text) => waitFor(() => written.all, text, ended),
    kill: (signal) => void child.kill(signal),
  };
}

async function waitFor(written: () => string, text: string, ended: Promise<unknown>): Promise<void> {
  const end = { reached: false };
  void ended.then(() => (end.reached = true));
  while (!written().includes(text)) {
    if (end.reached) throw new Error(`It ended before it said “${text}”:\n${written()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
