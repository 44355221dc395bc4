/** The terminal of this process as what a command works with. */
import { readFile, stat } from 'node:fs/promises';
import type { CommandIo } from '#services/control/messages.ts';
import { largestFile } from '#services/import/content-lines.ts';

/** A line of progress renews itself on a screen; elsewhere every tenth part is a line of its own. */
export function openTerminal(): CommandIo {
  const [out, err] = [writerTo(process.stdout), writerTo(process.stderr)];
  let renewing = false;
  let told = '';
  const clear = (): void => {
    if (renewing) err('\r\u001b[2K');
    renewing = false;
  };
  return {
    out: (line) => (clear(), out(`${line}\n`)),
    err: (line) => (clear(), err(`${line}\n`)),
    progress: (line) => {
      if (process.stderr.isTTY) {
        err(`\r\u001b[2K${line}`);
        renewing = true;
        return;
      }
      const tenth = line.replace(/\d(?= %).*/, '');
      if (tenth !== told) err(`${line}\n`);
      told = tenth;
    },
    readFile: readCalendar,
  };
}

/** Whoever reads may have had enough, as `head` has: the rest is not written, and the command is done all the same. */
function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return (text) => {
    if (!closed) stream.write(text);
  };
}

async function readCalendar(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > largestFile) throw Object.assign(new Error('The file is too large.'), { code: 'EFBIG' });
  return readFile(path);
}
