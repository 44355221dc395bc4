import type { welcome as danish } from '../da/welcome.ts';

export const welcome: typeof danish = {
  title: 'Where are you from?',
  description: 'Choose your home municipality and see what happens at home.',
  joined: 'Municipalities that have joined',
  all: 'Municipalities that have not joined yet',
  none: 'No municipality has joined yet.',
};
