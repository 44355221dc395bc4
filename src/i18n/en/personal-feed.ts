import type { Words } from '../index.ts';

export const personalFeed: Words['personalFeed'] = {
  title: 'My calendar link',
  lead: 'Get what you have chosen in the calendar on your phone. You decide, and you can close it again with one tap.',
  file: {
    about: (municipality) => `Chosen at home in ${municipality}. Changes and cancellations come by themselves.`,
    deadline: (title) => `Deadline: ${title}`,
    lastDay: 'The last day to apply.',
    deadlines: 'Deadline',
    dropIn: (role) => `Drop in: ${role}`,
    dropIns: 'Opening hours',
    notice: {
      title: (day) => `Hjemegn: sign in before ${day}`,
      text: 'Otherwise what you have saved will be deleted.',
      category: 'Hjemegn',
    },
  },
  who: {
    title: 'Who fetches it?',
    fetch:
      'A calendar link is a secret address. Everyone who has it can read the calendar. Give it to your own phone only.',
    apple: 'iPhone and Mac: the phone fetches it itself.',
    google: 'Google Calendar: Google’s computers fetch it, not your phone. So Google can see what is in it.',
    outlook: 'Outlook: Microsoft’s computers fetch it in the same way.',
    late: 'It can take up to a day for a change to arrive. If you are going today, look here on the site.',
  },
  holds: {
    title: 'What is in it?',
    yes: 'What you choose below: what it is, when and where. The calendar just bears the municipality’s name.',
    no: 'It never holds your name, your notes, whether you are coming, or where you live.',
    hidden: 'What you have hidden is not there. If you pause, it is empty at once.',
  },
  mine: {
    title: 'Your calendar links',
    made: (day) => `Made ${day}`,
    never: 'Nobody has fetched it yet',
    fetchedToday: (clock) => `Last fetched today around ${clock}`,
    fetchedOn: (day) => `Last fetched ${day}`,
    holds: (contents) => `In it: ${contents}`,
    change: 'Change name and contents',
    changeNamed: (name) => `Change name and contents of ${name}`,
    save: 'Save',
    replace: 'Swap for a new link',
    revoke: 'Close the link',
    revokeNamed: (name) => `Close the link ${name}`,
    replaceNamed: (name) => `Swap for a new link instead of ${name}`,
  },
  make: {
    title: 'Make a calendar link',
    name: 'What shall it be called?',
    nameHelp: 'Only you can see the name. Write where you use it, for example.',
    nameUsual: 'My phone',
    contents: 'What shall be in the calendar?',
    submit: 'Make the link',
  },
  contents: {
    saved: { text: 'What I have saved', short: 'what is saved', help: undefined },
    interests: {
      text: 'What suits me',
      short: 'what suits me',
      help: 'By the topics and towns you have chosen.',
    },
    deadlines: { text: 'Deadlines', short: 'deadlines', help: 'Of what you have saved, and of what is in your towns.' },
    'drop-in': {
      text: 'Opening hours',
      short: 'opening hours',
      help: 'When the contacts you have saved are open, so that you can drop in.',
    },
    'home-only': {
      text: 'Only when I am home',
      short: 'only when I am home',
      help: 'By the days you have written under “When I am home”. Deadlines are there all the same.',
    },
  },
  issued: {
    title: (name) => `${name} is ready`,
    once: 'The link is shown only now. Put it into your calendar before you go on.',
    lost: 'If it is lost, swap it for a new one.',
    scan: 'For another phone or a tablet, scan the code with it.',
    next: 'I have put it in',
  },
  done: {
    changed: 'It is saved. The calendar follows the next time it is fetched.',
    revoked: 'The link is closed. You may want to delete the calendar on your phone as well.',
  },
  download: {
    title: 'Or download it once',
    text: 'Then there is no address for others to fetch. The file is as things are now, and does not change.',
    submit: 'Download the file',
  },
};
