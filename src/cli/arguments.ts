/** Reads what was typed after a command. Everything wrong is one sentence that names it. */
import { parseArgs } from 'node:util';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import type { Command, Option, Said, Values } from './command.ts';

/** Options of every command. */
export const commonOptions: readonly Option[] = [
  {
    name: 'municipality',
    value: 'SLUG',
    about: {
      da: 'kommunen; kan udelades, når kun én er med',
      en: 'the municipality; may be left out when only one has joined',
    },
  },
  { name: 'json', about: { da: 'svar som JSON', en: 'answer as JSON' } },
  { name: 'lang', value: 'da|en', about: { da: 'sproget her på linjen', en: 'the language of the command line' } },
  { name: 'help', about: { da: 'vis denne hjælp', en: 'show this help' } },
];

/** Throws `invalid` for an option, value or word that the command does not know or misses. */
export function readArguments(command: Command, argv: readonly string[]): Values {
  const options = [...command.options, ...commonOptions];
  const given = new Map<string, (string | boolean)[]>();
  const words: string[] = [];
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') add(given, options, token.name, token.value);
  }
  if (given.has('help')) return valuesOf(given, words);
  const missing = command.words[words.length];
  if (missing !== undefined) throw wrong(missing, { da: `${missing} mangler.`, en: `${missing} is missing.` });
  const extra = words[command.words.length];
  if (extra !== undefined) throw wrong(extra, surplus(extra));
  return valuesOf(given, words);
}

function tokensOf(argv: readonly string[], options: readonly Option[]) {
  const known = options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const);
  return parseArgs({
    args: [...argv],
    options: Object.fromEntries(known),
    strict: false,
    tokens: true,
    allowPositionals: true,
  }).tokens;
}

function add(
  given: Map<string, (string | boolean)[]>,
  options: readonly Option[],
  typed: string,
  value?: string,
): void {
  const off = typed.startsWith('no-') && options.some((one) => one.name === typed.slice(3) && one.value === undefined);
  const name = off ? typed.slice(3) : typed;
  const option = options.find((one) => one.name === name);
  if (option === undefined) throw wrong(`--${typed}`, unknown(typed, options));
  if (option.value === undefined && value !== undefined) throw wrong(`--${name}`, noValue(name));
  if (option.value !== undefined && value === undefined) throw wrong(`--${name}`, valueMissing(name, option.value));
  if (given.has(name) && option.many !== true) throw wrong(`--${name}`, twice(name));
  given.set(name, [...(given.get(name) ?? []), value ?? !off]);
}

function valuesOf(given: ReadonlyMap<string, (string | boolean)[]>, words: readonly string[]): Values {
  const texts = (name: string) => (given.get(name) ?? []).filter((value) => typeof value === 'string');
  return {
    words,
    texts,
    text: (name) => texts(name)[0],
    flag: (name) => given.get(name)?.find((value) => typeof value === 'boolean'),
  };
}

/** A complaint about what was typed. */
export function wrong(field: string, said: Said): HjemegnError {
  return invalid({ field, ...said });
}

function unknown(typed: string, options: readonly Option[]): Said {
  const near = options.find(({ name }) => distance(name, typed) <= 2 || name.startsWith(typed));
  if (near === undefined) return { da: `--${typed} findes ikke.`, en: `There is no --${typed}.` };
  return {
    da: `--${typed} findes ikke. Mente du --${near.name}?`,
    en: `There is no --${typed}. Did you mean --${near.name}?`,
  };
}

function surplus(word: string): Said {
  return { da: `»${word}« er der ikke brug for.`, en: `“${word}” is not needed.` };
}

function noValue(name: string): Said {
  return { da: `--${name} skal ikke have en værdi.`, en: `--${name} takes no value.` };
}

function valueMissing(name: string, value: string): Said {
  return { da: `--${name} mangler sin værdi, ${value}.`, en: `--${name} needs its value, ${value}.` };
}

function twice(name: string): Said {
  return { da: `--${name} står to gange.`, en: `--${name} stands twice.` };
}

/** How many letters to change, add or take away from one word to the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of one.split(/(?:)/u).entries()) {
    const next = [at + 1];
    for (const [to, against] of other.split(/(?:)/u).entries()) {
      const same = (row[to] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(same, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
