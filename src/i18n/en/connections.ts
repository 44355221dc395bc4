/** Connections: other systems. */
import type { connections as da } from '../da/connections.ts';

export const connections: typeof da = {
  title: 'Connections',
  lead: 'Let other systems write here for you, or be told when something happens.',
  secret: 'Copy it now',
  kept: 'I have kept it',
  api: 'What a program can do, and how',
  done: { gemt: 'It is saved.', lukket: 'The token is revoked. It opens nothing any more.', fjernet: 'It is removed.' },
  tokens: {
    title: 'Tokens of my programs',
    lead: 'A program with a token can do what you can, as far as you say here and never further than you.',
    empty: {
      title: 'You have no tokens',
      text: 'Make one for each program that is to come in.',
      next: 'Make the first token',
    },
    until: (day: string) => `holds until ${day}`,
    ended: 'has expired',
    used: (day: string) => `last used ${day}`,
    unused: 'never used',
    close: 'Revoke',
    closeOf: (name: string) => `Revoke the token ${name}`,
    make: 'Make a token',
    name: 'What is it for?',
    nameHelp: 'For instance “The hall’s booking system”.',
    may: 'What may the program do?',
    scopes: {
      read: { name: 'Read', help: 'What you can see at Kontoret.' },
      write: { name: 'Write drafts', help: 'And send them to review.' },
      publish: { name: 'Publish', help: 'If you may: publish, change, move and cancel.' },
      admin: { name: 'Everything', help: 'If you are an admin: delete and change the settings, too.' },
    },
    life: 'How long should it hold?',
    days: (days: number) => (days === 365 ? 'A year' : `${days} days`),
    submit: 'Make the token',
    made: 'Here is the token',
    madeText: 'It is shown only now. Give it to the program and write it nowhere else.',
  },
  webhooks: {
    title: 'Systems that are told',
    lead: 'When something is published, changed or cancelled we send a signed message to the address (a webhook). If it does not arrive we try again for three days.',
    empty: {
      title: 'Nobody is told',
      text: 'Write the address of the system that is to be told.',
      next: 'Let the first system be told',
    },
    topics: { published: 'Published', changed: 'Changed or moved', cancelled: 'Cancelled or withdrawn' },
    paused: 'paused',
    failing: (since: string) => `has not arrived since ${since}`,
    nothing: 'nothing sent yet',
    arrived: (at: string) => `last arrived ${at}`,
    waiting: (many: number) => (many === 1 ? '1 message waits' : `${many} messages wait`),
    givenUp: (many: number) => (many === 1 ? '1 message was given up' : `${many} messages were given up`),
    try: 'Try',
    tryOf: (name: string) => `Try ${name}`,
    pause: 'Pause',
    pauseOf: (name: string) => `Pause ${name}`,
    resume: 'Go on',
    resumeOf: (name: string) => `Go on with ${name}`,
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    make: 'Let another system be told',
    name: 'What system is it?',
    url: 'The address',
    urlHelp: 'Like https://example.org/told',
    about: 'What should it be told of?',
    submit: 'Add',
    made: 'The system is told from now on',
    madeText: 'The messages are signed with this key. It is shown only now.',
    answered: (status: number | null) =>
      status === null
        ? 'The trial did not arrive: nobody answered at the address.'
        : status >= 200 && status < 300
          ? `The trial arrived (answer ${status}).`
          : `The trial arrived, but the system refused it (answer ${status}).`,
  },
};
