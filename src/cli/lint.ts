/** `hub lint FILE.ics`: what calendar programs would trip over. */
import { basename } from 'node:path';
import { lintCalendar } from '#feeds/lint/calendar.ts';
import { reportLines } from '#feeds/lint/report.ts';
import { wrong } from './arguments.ts';
import type { Command } from './command.ts';
import { contentOf } from './file.ts';

export const lintFile: Command = {
  name: 'lint',
  about: {
    da: 'finder, hvad kalenderprogrammer ville snuble over i en af vores filer',
    en: 'finds what calendar programs would trip over in a file of ours',
  },
  words: ['FILE.ics'],
  options: [],
  examples: ['npm run hub -- lint haderslev.ics'],
  run: async (call) => {
    const path = call.values.words[0] ?? '';
    const findings = lintCalendar(await contentOf(call, path));
    for (const line of reportLines(basename(path), findings)) call.io.out(line);
    if (findings.length > 0) throw wrong('FILE.ics', found);
  },
};

const found = { da: 'Filen er ikke, som den skal være.', en: 'The file is not as it should be.' };
