/** When somebody is home. */
import type { Words } from '../index.ts';

export const visits: Words['visits'] = {
  title: 'When I am home',
  lead: 'Write the days when you are home. Then lists and your calendar link can keep to what you can make. Only you can see the days.',
  from: 'First day',
  to: 'Last day',
  toHelp: 'If it is just one day, write the same.',
  add: 'Add days',
  save: 'Save the days',
  change: 'Change',
  changeNamed: (days) => `Change ${days}`,
  remove: 'Remove',
  removeNamed: (days) => `Remove ${days}`,
  changeTitle: 'Change the days',
  saved: 'The days are saved.',
  merged: (days) => `The days met some you had already. Now they stand together: ${days}.`,
  removed: 'The days are removed.',
  list: 'Your days',
  none: 'You have not added any days yet',
  noneText: 'Days that have passed go away by themselves.',
  look: 'See what happens then',
  filter: 'When I am home',
};
