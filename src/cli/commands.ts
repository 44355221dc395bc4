/** Every command, in the order the help lists them. */
import type { Command } from './command.ts';
import { deleteForGood } from './event-delete.ts';
import { create, list, show } from './event-records.ts';
import { cancel, change, move, publish, withdraw } from './event-verbs.ts';
import { joinCommand } from './household.ts';
import { importFile } from './import.ts';
import { runJob } from './jobs.ts';
import { rotateCommand } from './keys.ts';
import { lintFile } from './lint.ts';

export const commands: readonly Command[] = [
  importFile,
  create,
  list,
  show,
  change,
  move,
  cancel,
  withdraw,
  publish,
  deleteForGood,
  joinCommand,
  runJob,
  rotateCommand,
  lintFile,
];
