/** Min side: a young person's own. */
import type { Words } from '../index.ts';

export const mine: Words['mine'] = {
  title: 'My page',
  hello: (alias) => `Hi ${alias}`,
  home: (municipality) => `At home in ${municipality}`,
  nav: {
    label: 'My page',
    overview: 'Overview',
    choices: 'What I want to see',
    saved: 'Saved',
    hide: 'Hide',
    visits: 'When I am home',
    calendar: 'My calendar link',
    access: 'Sign-in and phones',
    data: 'My data',
  },
};
