/** The history: who did what when, and the way back. */
import type { history as danish } from '../da/history.ts';

export const history: typeof danish = {
  title: (name: string) => `History: ${name}`,
  lead: 'All that has happened to it. Nobody can change or delete any of this.',
  back: 'Back',
  did: {
    create: 'wrote it',
    change: 'changed it',
    move: 'moved',
    cancel: 'cancelled',
    publish: 'published or put on again',
    withdraw: 'withdrew',
    retire: 'took it out of use',
    import: 'fetched it from a calendar',
    undo: 'undid what happened just before',
    restore: 'restored an earlier version',
    verify: 'said that it is still right',
    handOver: 'handed it over',
    extend: 'wrote more dates out',
  },
  other: 'did something that has no name here',
  who: {
    staff: 'Somebody who is no longer here',
    operator: 'Whoever runs the machine',
    system: 'Hjemegn itself',
    other: 'Somebody we do not know',
  },
  older: 'Older',
  newest: 'From the newest',
  restore: 'Restore this',
  restoreOf: (moment: string) => `Restore this from ${moment}`,
  now: 'This is how it is now',
  changes: 'See the difference',
  undo: 'Undo',
};
