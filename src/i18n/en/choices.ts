/** What I want to see. */
import type { Words } from '../index.ts';

export const choices: Words['choices'] = {
  title: 'What I want to see',
  lead: 'Choose as little or as much as you like. You can always see everything else in the list.',
  alias: 'What shall we call you?',
  aliasHelp: 'A nickname. Not your real name.',
  interests: 'What I am into',
  towns: 'It may be in',
  townsHelp: 'Choose none, and it is every town.',
  languages: 'Languages I speak',
  languagesHelp: 'Choose none, and it is every language.',
  birthYear: 'The year I was born',
  birthYearHelp: 'Only the year; may be left out. Then you see what you are old enough for.',
  notHere: (name, municipality) => `${name} (not in ${municipality})`,
  keptBefore: (municipality) =>
    `Some of what you chose before is not in ${municipality}. It is kept, and you can take it away.`,
};
