import type { da } from '../da.ts';

export const stories: typeof da.stories = {
  title: 'News from home',
  description: (municipality) => `Short stories from home, from ${municipality}.`,
  lead: 'Small stories about the place you come from. Read one while you wait for the bus.',
  all: 'All news from home',
  older: 'Older stories',
  newest: 'Back to the newest',
  others: 'Read also',
  empty: {
    title: 'Nothing has been written yet',
    text: 'See what happens in the meantime.',
    next: 'See what happens',
  },
};
