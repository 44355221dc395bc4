/** What somebody keeps. */
import type { Words } from '../index.ts';

export const saved: Words['saved'] = {
  title: 'Saved',
  lead: 'What you have saved, and what has become of it.',
  save: 'Save',
  remove: 'Remove from saved',
  isSaved: 'Saved',
  events: 'Events',
  opportunities: 'Opportunities',
  contacts: 'Contacts',
  over: 'It is over for this time.',
  withdrawn: {
    title: 'Withdrawn',
    event: (day) => `An event that you saved on ${day} has been withdrawn.`,
    opportunity: (day) => `An opportunity that you saved on ${day} has been withdrawn.`,
    contact: (day) => `A contact that you saved on ${day} is no longer there.`,
    remove: 'Remove',
  },
  hidden: (count) => (count === 1 ? '1 thing you have saved is hidden.' : `${count} things you have saved are hidden.`),
  hiddenLink: 'See what you have hidden',
  removeItem: (title) => `Remove ${title}`,
  empty: {
    title: 'You have not saved anything yet',
    text: 'Tap Save on an event, an opportunity or a contact.',
    events: 'See what happens',
    opportunities: 'See opportunities',
  },
};
