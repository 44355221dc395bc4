/** The command line: has the running server do the work, or else opens the hub itself. */
import { setTimeout } from 'node:timers/promises';
import { filePath } from '#db/client.ts';
import { CannotStart } from '#services/cannot-start.ts';
import { askServer } from '#services/control/ask.ts';
import type { CommandIo } from '#services/control/messages.ts';
import { socketPath } from '#services/control/socket-path.ts';
import { DatabaseInUse } from '#services/lock.ts';
import { readSettings, type Settings } from '#services/settings.ts';
import { prepare, runCommand } from './cli/run.ts';
import { openTerminal } from './cli/terminal.ts';
import { openHub } from './compose.ts';

/** How long to wait while another command has the database, or a server is starting, in milliseconds. */
const patience = 30_000;

async function main(typed: readonly string[]): Promise<number> {
  const argv = withLang(typed, process.env);
  const io = openTerminal();
  const prepared = prepare(argv, io);
  if (typeof prepared === 'number') return prepared;
  return performed(readSettings(process.env), argv, io, Date.now() + patience);
}

/** In their language, which the server cannot know, where nothing else is asked for. */
function withLang(typed: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string[] {
  const english = /^en/i.test(
    [LC_ALL, LC_MESSAGES, LANG].find((locale) => locale !== undefined && locale !== '') ?? '',
  );
  if (!english || typed.some((word) => /^--lang(=|$)/.test(word))) return [...typed];
  const options = typed.findIndex((word) => word.startsWith('-'));
  return typed.toSpliced(options < 0 ? typed.length : options, 0, '--lang=en');
}

async function performed(settings: Settings, argv: string[], io: CommandIo, until: number): Promise<number> {
  const file = filePath(settings.databaseUrl);
  const answer = file === null ? null : await askServer(socketPath(file), argv, io);
  if (answer !== null) return answer;
  try {
    return await alone(settings, argv, io);
  } catch (error) {
    if (!(error instanceof DatabaseInUse) || Date.now() > until) throw error;
    await setTimeout(100);
    return performed(settings, argv, io, until);
  }
}

async function alone(settings: Settings, argv: string[], io: CommandIo): Promise<number> {
  const { hub, close } = await openHub(settings);
  return runCommand(hub, argv, io).finally(close);
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof CannotStart ? error.message : error);
    return 1;
  });
}
