/** The terminal of this process as what a command works with. */
import { readFile, stat } from 'node:fs/promises';
import type { CommandIo } from '#services/control/messages.ts';
import { largestFile } from '#services/import/content-lines.ts';

/** A line of progress renews itself on a screen; elsewhere every tenth part is a line of its own. */
export function openTerminal(): CommandIo {
  let renewing = false;
  let told = '';
  const clear = (): void => {
    if (renewing) process.stderr.write('\r\u001b[2K');
    renewing = false;
  };
  return {
    out: (line) => (clear(), void process.stdout.write(`${line}\n`)),
    err: (line) => (clear(), void process.stderr.write(`${line}\n`)),
    progress: (line) => {
      if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001b[2K${line}`);
        renewing = true;
        return;
      }
      const tenth = line.replace(/\d(?= %).*/, '');
      if (tenth !== told) process.stderr.write(`${line}\n`);
      told = tenth;
    },
    readFile: readCalendar,
  };
}

async function readCalendar(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > largestFile) throw Object.assign(new Error('The file is too large.'), { code: 'EFBIG' });
  return readFile(path);
}
