/** What a command of the command line is. */
import type { Lang } from '#i18n/index.ts';
import type { CommandIo } from '#services/control/messages.ts';
import type { Ctx } from '#services/hub.ts';

/** Said in both languages. */
export type Said = Record<Lang, string>;

/** An option: with a value, which `value` names in the help, or a switch, which can be turned off as `--no-…`. */
export type Option = { name: string; value?: string; many?: true; about: Said };

/** What was typed, read: the words after the command, and its options. */
export type Values = {
  words: readonly string[];
  text: (name: string) => string | undefined;
  texts: (name: string) => readonly string[];
  flag: (name: string) => boolean | undefined;
};

/** A command that is being run. */
export type Call = { ctx: Ctx; io: CommandIo; lang: Lang; values: Values };

export type Command = {
  name: string;
  about: Said;
  /** The words that follow the name, `ID` or `FILE.ics`; each must be there. */
  words: readonly string[];
  options: readonly Option[];
  examples: readonly string[];
  run: (call: Call) => Promise<void>;
};
