/** The office's overview, and what an admin does with colleagues. */
import type { Words } from '../index.ts';

export const people: Words['people'] = {
  overview: {
    hello: (name) => `Hello ${name}`,
    lead: (role, municipality) => `${role} in ${municipality}`,
  },
  title: 'Staff',
  lead: 'Those who have a sign-in here in the municipality.',
  you: 'you',
  lastUsed: (day) => `Last here ${day}`,
  invite: 'Invite a colleague',
  open: 'Invited, but not here yet',
  noOpen: {
    title: 'Nobody is waiting to come in.',
    text: 'A colleague gets a code from you.',
    next: 'Invite a colleague',
  },
  nobody: { title: 'Nobody has a sign-in here yet', next: 'Invite a colleague' },
  until: (when) => `The code works until ${when}`,
  takeBack: 'Take back',
  takenBack: 'The invitation is taken back. The code no longer works.',
  changed: 'The role is changed. It holds at once.',
  stopped: 'The colleague has left. Everything is handed over, and the sign-in is closed.',
  invitation: {
    title: 'Invite a colleague',
    lead: 'You get a code that you pass on yourself. It works once, for a week.',
    submit: 'Make a code',
    madeTitle: 'Give the code to your colleague',
    madeLead: 'It is shown only now. Pass it on yourself, best face to face or on the phone.',
    link: 'Link',
    code: 'Or the code alone',
    until: (when) => `Works once, until ${when}.`,
    done: 'Back to staff',
  },
  one: {
    lead: (role, email) => (email === '' ? role : `${role} · ${email}`),
    role: 'Another role',
    changeRole: 'Change the role',
    stop: 'Leaves',
    stopText: 'Everywhere is signed out, and the sign-in is closed. What the colleague looks after is handed over.',
    successor: 'Who takes over?',
    remove: 'Close the sign-in',
    self: 'That is yourself. You leave under',
  },
};
