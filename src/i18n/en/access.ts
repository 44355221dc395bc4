/** Min side: what one signs in with, and where one is signed in. */
import type { Words } from '../index.ts';

export const access: Words['access'] = {
  title: 'Sign-in and phones',
  lead: 'These are your ways in. It is good to have two.',
  name: 'You sign in as',
  passkeys: {
    title: 'Passkeys',
    text: "Your face, your finger or the phone's code.",
    none: 'You have none yet.',
    unnamed: 'A passkey',
    made: (when) => `Made ${when}`,
    used: (when) => `used ${when}`,
    name: 'Call it',
    rename: 'Keep the name',
    change: 'Name it, or remove it',
    remove: 'Remove it',
    add: 'Make a passkey here',
    addName: 'What shall it be called?',
    addNameHelp: 'Like “my phone”. You may leave it empty.',
    noScript: 'A passkey needs a browser with JavaScript.',
  },
  passphrase: {
    title: 'Passphrase',
    has: 'You have one. Write a new one here to change it.',
    none: 'You have none. With one you can sign in from any phone.',
    add: 'Keep the passphrase',
    remove: 'Remove the passphrase',
  },
  card: {
    title: 'Your card',
    text: 'Have you lost the card, or has somebody seen it? Make a new one. Then the old one no longer works.',
    renew: 'Make a new card',
  },
  sessions: {
    title: 'Where you are signed in',
    unknown: 'A browser',
    since: (when) => `since ${when}`,
    here: 'Here, where you are now',
    end: 'Sign out there',
    endOf: (device) => `Sign out there: ${device}`,
    endOthers: 'Sign out everywhere else',
  },
  done: {
    tilfoejet: 'It is kept. You can use it from now on.',
    navn: 'The name is kept.',
    fjernet: 'It is removed and can no longer be used.',
    ude: 'Signed out.',
  },
};
