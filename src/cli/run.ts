/** Runs a command, wherever its words came from: this process or the command line of another. */
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { fieldNamed } from '#domain/input.ts';
import type { Lang } from '#i18n/index.ts';
import type { CommandIo } from '#services/control/messages.ts';
import type { Hub } from '#services/hub.ts';
import { readArguments, wrong } from './arguments.ts';
import type { Command, Values } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, overview } from './help.ts';

type Saying = Pick<CommandIo, 'out' | 'err'>;

/** Runs a command to its exit code: 0 when it was done, 1 when it was refused, with the reasons on `err`. */
export async function runCommand(hub: Hub, argv: string[], io: CommandIo): Promise<number> {
  const lang = langOf(argv);
  const prepared = prepare(argv, io);
  if (typeof prepared === 'number') return prepared;
  const { command, values } = prepared;
  try {
    await command.run({ ctx: { ...hub, actor: { kind: 'operator' } }, io, lang, values });
    return 0;
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    const sentences = error.complaints.map((complaint) => sentenceOf(complaint, command, lang));
    for (const sentence of new Set(sentences)) io.err(sentence);
    return 1;
  }
}

/** A command that is ready to run, or the exit code when help was asked for or something is wrong with the words. */
export function prepare(typed: readonly string[], io: Saying): { command: Command; values: Values } | number {
  const argv = typed[0] === 'help' ? [...typed.slice(1), '--help'] : typed;
  const lang = langOf(argv);
  try {
    const command = commandOf(argv);
    if (command === null) return say(overview(lang), io);
    const values = readArguments(command, argv.slice(command.name.split(' ').length));
    return values.flag('help') === true ? say(helpOf(command, lang), io) : { command, values };
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    for (const complaint of error.complaints) io.err(complaint[lang]);
    return 1;
  }
}

/** The command that the words begin with; null when there are none. */
function commandOf(argv: readonly string[]): Command | null {
  const options = argv.findIndex((word) => word.startsWith('-'));
  const words = options < 0 ? argv : argv.slice(0, options);
  if (words.length === 0) return null;
  return commands.find(({ name }) => beginsWith(words, name)) ?? unknownCommand(words);
}

function beginsWith(words: readonly string[], name: string): boolean {
  return name.split(' ').every((part, at) => words[at] === part);
}

function unknownCommand(words: readonly string[]): never {
  const typed = words.slice(0, 2).join(' ');
  const near = commands.filter(({ name }) => name.startsWith(`${words[0]} `)).map(({ name }) => name);
  const list = (near.length > 0 ? near : commands.map(({ name }) => name)).join(', ');
  throw wrong(typed, {
    da: `Der er ingen kommando, der hedder »${typed}«. Der er: ${list}.`,
    en: `There is no command called “${typed}”. There are: ${list}.`,
  });
}

function say(lines: readonly string[], { out }: Saying): number {
  for (const line of lines) out(line);
  return 0;
}

/** Danish, unless English is asked for. */
function langOf(argv: readonly string[]): Lang {
  const said = argv[argv.indexOf('--lang') + 1];
  return argv.includes('--lang=en') || (argv.includes('--lang') && said === 'en') ? 'en' : 'da';
}

const optionOfField: Record<string, string> = {
  placeId: 'place',
  contactId: 'contact',
  excludedDates: 'exclude',
  extraDates: 'extra',
};

/** A complaint with the option it is about before it, or in place of the field's own name. */
function sentenceOf(complaint: Complaint, command: Command, lang: Lang): string {
  const { field } = complaint;
  const [whole = field] = field.split('.');
  const name = optionOfField[whole] ?? whole.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (command.options.some((option) => option.name === name))
    return withOption(name, complaint[lang], fieldNamed(field)[lang]);
  return field === 'event' ? `ID: ${complaint[lang]}` : complaint[lang];
}

function withOption(name: string, sentence: string, named: string): string {
  return sentence.startsWith(named) ? `--${name}${sentence.slice(named.length)}` : `--${name}: ${sentence}`;
}
