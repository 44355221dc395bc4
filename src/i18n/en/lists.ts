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
    movedFrom: (day) => `Moved from ${day}`,
    changed: 'Changed',
  },
  until: (day) => `until ${day}`,
  onUntil: (day) => `on until ${day}`,
  nothing: 'Nothing yet',
  more: 'Show more',
  failed: {
    title: 'The list cannot be fetched right now',
    text: 'The fault is ours, not yours. Wait a moment and try again.',
    again: 'Try again',
  },
};
