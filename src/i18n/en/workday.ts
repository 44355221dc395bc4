import type { Words } from '../index.ts';

export const workday: Words['workday'] = {
  begin: 'Write something new',
  newEvent: 'New event',
  newStory: 'News from home',
  newOpportunity: 'New opportunity',
  needs: {
    title: 'Waiting for you',
    none: 'Nothing is waiting for you just now.',
    returned: 'Sent back to you',
    mend: 'Mend it',
    waiting: (many) => {
      if (many > 99) return 'More than 99 drafts wait to be reviewed';
      return many === 1 ? '1 draft waits to be reviewed' : `${many} drafts wait to be reviewed`;
    },
    verifyBy: (day) => `Confirm by ${day}`,
    overdue: (day) => `Should have been confirmed ${day}`,
    stillRight: 'Still right',
    stillRightOf: (name) => `Still right: ${name}`,
    saidRight: 'Thank you. You are asked again in good time.',
    failing: (name) => `The source ${name} cannot be read`,
    since: (when) => `Since ${when}`,
    ownerless: (many) => {
      if (many > 99) return 'More than 99 items have nobody who keeps them right';
      return many === 1 ? '1 item has nobody who keeps it right' : `${many} items have nobody who keeps them right`;
    },
    recovery: (many) =>
      many === 1 ? 'A young person waits for help to get in' : `${many} young people wait for help to get in`,
  },
  answers: {
    title: 'Answers to what you sent',
    sent: (many) => (many === 1 ? '1 draft waits for an editor' : `${many} drafts wait for an editor`),
  },
  coming: {
    title: 'The next 7 days',
    none: 'Nothing happens in the next 7 days.',
    all: 'All events',
    change: { link: 'Move or cancel', linkOf: (title, when) => `Move or cancel ${title}, ${when}` },
    propose: { link: 'Edit', linkOf: (title, when) => `Edit ${title}, ${when}` },
    cancelled: 'Cancelled',
    changed: 'Changed',
    moved: 'Moved',
    members: 'Only young people with a profile',
  },
  stale: {
    title: 'Could do with a look',
    none: 'Everything was looked at of late.',
    ended: (when) => `The last time was ${when}. Should it go on?`,
    draft: (when) => `Draft, not touched since ${when}`,
  },
  failed: 'It cannot be had just now. Try again in a while.',
  site: 'How young people see it',
};
