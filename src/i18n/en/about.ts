import type { da } from '../da.ts';

export const about: typeof da.about = {
  more: 'More about the site',
  urgent: {
    label: 'Call now',
    emergency: 'In danger, accident or fire',
    childLine: 'The child helpline, when you want to talk to someone',
  },
};
