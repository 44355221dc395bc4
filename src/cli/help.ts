/** What the command line says of itself. */
import type { Lang } from '#i18n/index.ts';
import { commonOptions } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';

/** All commands, one line each. */
export function overview(lang: Lang): string[] {
  const widest = Math.max(...commands.map((command) => usage(command).length));
  const more = lang === 'da' ? 'Hver kommando forklarer sig med --help.' : 'Every command explains itself with --help.';
  return [
    'npm run hub -- KOMMANDO …',
    '',
    ...commands.map((command) => `  ${usage(command).padEnd(widest)}  ${command.about[lang]}`),
    '',
    more,
  ];
}

/** One command: what it does, its options, and how it is used. */
export function helpOf(command: Command, lang: Lang): string[] {
  const options = [...command.options, ...commonOptions];
  const widest = Math.max(...options.map((option) => optionUsage(option).length));
  return [
    `hub ${usage(command)} …`,
    command.about[lang],
    '',
    ...options.map((option) => `  ${optionUsage(option).padEnd(widest)}  ${option.about[lang]}`),
    '',
    ...command.examples.map((example) => `  ${example.replace(/^hub /, 'npm run hub -- ')}`),
  ];
}

function usage({ name, words }: Command): string {
  return [name, ...words].join(' ');
}

function optionUsage({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
