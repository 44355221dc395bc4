import type { da } from '../da.ts';

export const handOver: typeof da.handOver = {
  title: 'Hand over',
  lead: 'A colleague can take over what you look after. Young people who follow it notice nothing.',
  done: (many) => (many === 1 ? 'Handed over: 1 thing.' : `Handed over: ${many} things.`),
  what: 'What is to be handed over?',
  all: (many) => (many === 1 ? 'The one thing I look after' : `Everything I look after (${many})`),
  some: 'Only what I tick',
  list: 'What you look after',
  one: 'This',
  ownerless: 'Nobody looks after this',
  ownerlessLead: 'Whoever looked after it is not here any more. Take it yourself, or give it to a colleague.',
  to: 'Who takes over?',
  me: 'Myself',
  nobody: 'There are no colleagues to hand over to yet.',
  note: 'A word to whoever takes over',
  noteHelp:
    'Only your colleague sees it, and it is gone once it is read. Write no young person’s name. May be left empty.',
  submit: 'Hand over',
  empty: {
    title: 'You are responsible for nothing right now.',
    text: 'What you make, and what others hand over to you, stands here.',
    next: 'Write a new event',
  },
  anothers: (title) => `Somebody else is responsible for “${title}”. An editor can hand it over.`,
  noOwnerless: {
    title: 'Everything has somebody who is responsible for it.',
    text: 'When a colleague leaves without handing over, it stands here.',
    next: 'See what you are responsible for yourself',
  },
  link: 'Hand over to a colleague',
  owner: (name) => `Looked after by ${name}`,
  undo: 'Undo',
  noOwner: 'Nobody looks after it',
  nouns: { event: 'Event', opportunity: 'Opportunity', contact: 'Contact', story: 'News', place: 'Place' },
  notes: {
    title: 'To you who have taken over',
    from: (name, many) => `${name} has handed ${many === 1 ? '1 thing' : `${many} things`} over to you:`,
    someone: 'A colleague',
    read: 'I have read it',
  },
};

export const verify: typeof da.verify = {
  button: 'Still right',
  done: 'Thank you. It is confirmed now.',
  until: (day) => `To be confirmed by ${day}`,
  since: (day) => `Was to be confirmed ${day}`,
  never: 'Need not be confirmed',
};
