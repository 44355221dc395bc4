/** Joining with a worker's code. */
import type { Words } from '../index.ts';

export const join: Words['join'] = {
  code: {
    title: 'Do you have a code?',
    lead: 'A worker from home can give you one. With it you can make a page of your own here.',
    label: 'Your code',
    help: 'Twelve characters, like 7H3K-M9QD-2XRA. Capitals or not makes no difference.',
    without: 'Without a code you can still see and follow everything.',
    withoutLink: "See what's on",
  },
  title: 'Make your page',
  lead: (municipality) => `The code works. Your page belongs at home in ${municipality}, wherever you live.`,
  who: {
    title: 'Who can see what?',
    you: 'Only you can see your page: what you save, choose and hide, and when you are home.',
    worker:
      'The worker who gave you the code cannot see whether you used it. Workers cannot look you up and cannot see your page.',
    lost: 'Only if you lose everything and ask for help does a worker see your alias, and it takes two to let you in. Then it stands in your log.',
    nobody: 'We do not know your name, where you live now or whom you are with. Nobody can find that here.',
    leave: 'You can pause or delete everything whenever you like. You need not say why.',
  },
  alias: 'What shall we call you?',
  aliasHelp: 'An alias. Not your real name.',
  signInName: 'Choose a name to sign in with',
  signInNameHelp: 'Lower-case letters and digits. We add a number ourselves, so that nobody can guess it.',
  passkey: {
    title: 'How you sign in',
    text: "With a passkey you use your face, your finger or the phone's code. There is nothing to remember.",
    make: 'Make a passkey',
  },
  passphrase: {
    instead: 'The phone cannot, or I would rather write',
    label: 'Choose a passphrase',
    help: 'At least 16 characters. Four words that do not belong together are good.',
    make: 'Use the passphrase',
  },
  card: {
    title: 'Your card',
    lead: 'Keep this. It is shown only now.',
    name: 'You sign in as',
    code: 'Your emergency code',
    text: 'If you lose the phone or forget, the emergency code lets you in again. Copy it, or print the card.',
    neutral: 'The card does not say who you are.',
    print: 'Print the card',
    done: 'I have kept it',
  },
};
