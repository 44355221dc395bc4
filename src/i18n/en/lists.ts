import type { lists as danish } from '../da/lists.ts';

export const lists: typeof danish = {
  facts: {
    free: 'Free',
    comeAlone: 'Fine to come alone',
    fromAfar: 'Possible from afar',
    online: 'Online',
    signUp: 'Sign up',
    repeats: 'Repeats',
  },
  status: {
    cancelled: 'Cancelled',
    movedFrom: (when) => `Moved from ${when}`,
    newTime: 'Has been given a time',
    newEnd: 'Ends at another time',
    changed: 'Changed',
  },
  until: (day) => `until ${day}`,
  onUntil: (day) => `on until ${day}`,
  nothing: 'Nothing yet',
  more: 'Show more',
  find: 'Search',
  show: 'Show',
  noMore: { title: 'There are no more', all: 'To the beginning of the list' },
  filtered: { title: 'Nothing fits what you have chosen', text: 'Remove a choice, or see it all.', all: 'Show all' },
  failed: {
    title: 'The list cannot be fetched right now',
    text: 'The fault is ours, not yours. Wait a moment and try again.',
    again: 'Try again',
  },
};
