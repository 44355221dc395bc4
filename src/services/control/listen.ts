/** The server's side: runs commands on its own hub, for whoever may open its socket. */
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { messages, send, type CommandIo, type Request } from './messages.ts';

/** Runs a command to its exit code. */
export type RunCommand = (argv: string[], io: CommandIo) => Promise<number>;

/** Listens at a path that only this user may open, and gives back how to stop: once every command is done. */
export async function listenForCommands(path: string, run: RunCommand): Promise<() => Promise<void>> {
  rmSync(path, { force: true });
  const silent = new Set<Socket>();
  const server = createServer((socket) => {
    silent.add(socket);
    void answer(socket, run, () => silent.delete(socket));
  });
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  chmodSync(path, 0o600);
  return () => {
    for (const socket of silent) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
}

async function answer(socket: Socket, run: RunCommand, spoke: () => void): Promise<void> {
  // A command line that was interrupted has hung up: its command is finished all the same.
  socket.on('error', () => undefined);
  try {
    const incoming = messages<Request>(socket);
    const first = await incoming.next();
    spoke();
    if (first.done === true || !('argv' in first.value)) return;
    send(socket, { exit: await run(first.value.argv, ioOf(socket, incoming)) });
  } catch (error) {
    console.error(`A command failed: ${error instanceof Error ? error.name : 'unknown'}`);
    send(socket, { stream: 'err', line: 'Kommandoen fejlede på serveren. / The command failed on the server.' });
    send(socket, { exit: 1 });
  } finally {
    socket.end();
  }
}

function ioOf(socket: Socket, incoming: AsyncGenerator<Request>): CommandIo {
  return {
    out: (line) => send(socket, { stream: 'out', line }),
    err: (line) => send(socket, { stream: 'err', line }),
    progress: (line) => send(socket, { stream: 'progress', line }),
    readFile: async (path) => {
      send(socket, { wants: path });
      const { value } = (await incoming.next()) as { value: Request | undefined };
      if (value !== undefined && 'content' in value) return Buffer.from(value.content, 'base64');
      throw Object.assign(new Error('file'), { code: value !== undefined && 'error' in value ? value.error : 'EIO' });
    },
  };
}
