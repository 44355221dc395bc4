/**
 * What the command line and a running server say to each other: one JSON value a line. The command line
 * asks once; the server answers with lines of output, may ask for files, and ends with an exit code.
 */
import { createInterface } from 'node:readline';
import type { Socket } from 'node:net';

/** From the command line: what to run, then each file that was asked for. */
export type Request = { argv: string[] } | { file: string; content: string } | { file: string; error: string };

/** From the server: a line for the terminal, a file it needs, or the end. */
export type Reply = { stream: 'out' | 'err' | 'progress'; line: string } | { wants: string } | { exit: number };

/** What a command works with: where its words go and where files come from. */
export type CommandIo = {
  out: (line: string) => void;
  err: (line: string) => void;
  /** A line that replaces the one before it. */
  progress: (line: string) => void;
  readFile: (path: string) => Promise<Uint8Array>;
};

/** Sends one message. */
export function send(socket: Socket, message: Request | Reply): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

/** The messages of the other side, in order, until it hangs up. */
export async function* messages<Message>(socket: Socket): AsyncGenerator<Message> {
  for await (const line of createInterface({ input: socket })) yield JSON.parse(line) as Message;
}
