import type { da } from '../da.ts';

const many = (count: number, one: string, more: string): string =>
  count === 0 ? `no ${more}` : `${count} ${count === 1 ? one : more}`;

export const placeOffice: typeof da.placeOffice = {
  preview: {
    page: 'On the page of an event',
    feedLead: 'This is how the phone’s calendar names the place.',
  },
  title: 'Places',
  lead: 'Where it happens. When you change a place, all events and calendars follow.',
  add: 'New place',
  search: 'Search places',
  show: 'Show',
  all: 'All',
  statuses: { used: 'In use', retired: 'Out of use' },
  overdue: 'To be confirmed',
  online: 'On the net',
  empty: {
    title: 'There are no places yet',
    text: 'A place can also be made while you write an event.',
    next: 'Write the first place',
  },
  change: 'Change',
  retire: 'Take out of use',
  offer: 'Take into use again',
  retired: 'The place is out of use.',
  offered: 'The place can be chosen again.',
  uses: (events, opportunities, contacts) =>
    `Here: ${many(events, 'event', 'events')}, ${many(opportunities, 'opportunity', 'opportunities')} and ${many(contacts, 'contact', 'contacts')}.`,
  facts: { town: 'Town', address: 'Address', position: 'Position', access: 'How to get in' },
  mergedInto: 'Merged with',
  backToList: 'All places',
  merge: {
    title: 'Has the same place been made twice?',
    help: 'Everything here moves to the other place, and the calendars follow. It cannot be undone as a whole.',
    into: 'Merge with',
    choose: 'Choose a place',
    submit: 'Merge',
    done: 'Merged. Everything has moved here.',
  },
};

export const placeForm: typeof da.placeForm = {
  name: 'Name',
  nameHelp: 'As young people call it.',
  town: 'Town',
  noTown: 'No town',
  streetAddress: 'Address',
  postalCode: 'Postcode',
  position: 'Position',
  positionHelp: 'Two numbers from a map, like 55.2494, 9.4878, so that a phone finds the way. May be left empty.',
  online: 'It is on the net',
  onlineLegend: 'Is it a real place?',
  accessText: 'How to get in',
  accessHelp: 'Door, stairs, lift, toilet, bus stop.',
  verifyBy: 'To be confirmed by',
  verifyByHelp: 'Publishing says that it is right today. Left empty, you are asked again in a year.',
};
