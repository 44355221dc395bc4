/** Kontoret: where staff work. */
import type { Words } from '../index.ts';

export const office: Words['office'] = {
  title: 'The office',
  nav: {
    label: 'The office',
    overview: 'Overview',
    codes: 'Codes for young people',
    recovery: 'Help a young person back in',
    staff: 'Staff',
    log: 'Log',
    connections: 'Connections',
    me: 'My sign-in',
  },
};
