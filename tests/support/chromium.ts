/**
 * Finds a Chromium: the one CHROMIUM_PATH names, else one on the machine, else the one inside the
 * `@sparticuz/chromium` package. That one is made for bare servers and brings the libraries and the
 * font that such a machine lacks.
 */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packed, { inflate } from '@sparticuz/chromium';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const cache = fileURLToPath(new URL('../.cache/', import.meta.url));
const unpacked = join(cache, 'chromium');

/** A browser's program, and what it needs in its environment. */
export type Chromium = { executablePath: string; env: Record<string, string> };

/** Looks in the order above. Throws when CHROMIUM_PATH names nothing that runs. */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const named = environment.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return onMachine(requireProgram(named));
  const found = (environment.PATH ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);
  return found === undefined ? unpack() : onMachine(found);
}

function onMachine(executablePath: string): Chromium {
  return { executablePath, env: {} };
}

function requireProgram(path: string): string {
  if (!isProgram(path)) throw new Error(`CHROMIUM_PATH is ${path}, which is not a program.`);
  return path;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpack(): Promise<Chromium> {
  if (!existsSync(unpacked)) await unpackInto(unpacked);
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'), FONTCONFIG_FILE: join(unpacked, 'fonts.conf') },
  };
}

/** Appears whole or not at all. The package unpacks into the folder for temporary files, so it is lent one of ours. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = temporary;
  try {
    await packed.executablePath();
    await inflate(join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br'));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  writeFileSync(join(temporary, 'fonts.conf'), fontsOf(folder));
  renameSync(temporary, folder);
}

function fontsOf(folder: string): string {
  const folders = [`${folder}/fonts`, '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${folder}/font-cache</cachedir></fontconfig>\n`;
}
