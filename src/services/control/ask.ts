/** The command line's side: has a running server do the work. */
import { createConnection, type Socket } from 'node:net';
import { messages, send, type CommandIo, type Reply } from './messages.ts';

/** The exit code of a command that the owner of the database ran, or null when nobody listens. */
export async function askServer(path: string, argv: string[], io: CommandIo): Promise<number | null> {
  const socket = await connect(path);
  if (socket === null) return null;
  send(socket, { argv });
  for await (const reply of messages<Reply>(socket)) {
    if ('exit' in reply) return reply.exit;
    if ('wants' in reply) await sendFile(socket, reply.wants, io);
    else io[reply.stream](reply.line);
  }
  throw new Error('The server hung up before the command was done.');
}

async function sendFile(socket: Socket, file: string, io: CommandIo): Promise<void> {
  try {
    const content = Buffer.from(await io.readFile(file)).toString('base64');
    send(socket, { file, content });
  } catch (error) {
    send(socket, { file, error: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
}

function connect(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else reject(error);
    });
  });
}
