import type { failures as danish } from '../da/failures.ts';

export const failures: typeof danish = {
  leaf: 'oops',
  notFound: {
    title: 'There is nothing here',
    text: 'The page has moved, was taken down, or was never here.',
    leaf: 'gone',
  },
  gone: {
    title: 'It was taken down again',
    text: 'What stood here no longer holds.',
    leaf: 'over',
  },
  forbidden: {
    title: 'You have no access to this',
    text: 'You are signed in, but the page is for others. If that is wrong, talk to whoever gave you your sign-in.',
    leaf: 'closed',
  },
  invalid: {
    title: 'The address cannot be used',
    text: 'Something in the address is wrong:',
    leaf: 'wrong',
  },
  fault: {
    title: 'Something went wrong at our end',
    text: 'It is nothing you did. Wait a moment and try again.',
    leaf: 'fault',
  },
  notJoined: {
    title: (municipality) => `${municipality} has not joined yet`,
    text: 'The municipality has no page here. Joining is its own decision.',
    leaf: 'not yet',
    joined: 'These have joined:',
  },
  held: {
    title: 'You are signed out, but nothing is lost',
    text: 'What you wrote was not sent. Sign in in a new window, and come back here before you close the page.',
    signIn: 'Sign in in a new window',
    confirmTitle: 'Show that it is you',
    confirmText: 'What you wrote was not sent. Show that it is you in a new window, and come back here.',
    confirm: 'Show that it is me, in a new window',
    again: 'Send again',
    typed: 'What you wrote',
    files: 'The page cannot keep the file you chose. Choose it again afterwards.',
  },
  next: {
    front: 'To the front page',
    events: 'See what is on',
    again: 'Try again',
  },
};
