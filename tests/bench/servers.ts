/** Servers to measure, each in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export type Measured = {
  url: string;
  /** Bytes in use after a full collection: JavaScript heap and what hangs on it. */
  memory: () => Promise<number>;
  /** Has it read a source, and answers what came of it. */
  read: (sourceId: string) => Promise<unknown>;
  stop: () => Promise<void>;
};

/** What a bare server answers, byte for byte. */
export type Answer = { status: number; headers: [string, string][]; body: string };

/** Hjemegn itself on a database. */
export async function startHjemegn(databaseUrl: string, sourceHosts: readonly string[] = []): Promise<Measured> {
  const port = await freePort();
  return start('hjemegn-process.ts', port, { databaseUrl, port, sourceHosts });
}

/** A bare `node:http` server that sends the same bytes to everyone. `body` is base64. */
export async function startBare(answer: Answer): Promise<Measured> {
  const port = await freePort();
  return start('bare-process.ts', port, { answer, port });
}

async function start(script: string, port: number, orders: object): Promise<Measured> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(path, { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(orders);
  await Promise.race([once(child, 'message'), once(child, 'exit').then(failed)]);
  return {
    url: `http://127.0.0.1:${port}`,
    memory: async () => Number(await ask(child, 'memory')),
    read: (sourceId) => ask(child, sourceId),
    stop: () => stop(child),
  };
}

function failed(): never {
  throw new Error('A server to be measured did not start.');
}

async function ask(child: ChildProcess, what: string): Promise<unknown> {
  child.send(what);
  const [answer] = (await once(child, 'message')) as [unknown];
  return answer;
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
