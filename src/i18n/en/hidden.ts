/** What somebody never wants to meet. */
import type { Words } from '../index.ts';

export const hidden: Words['hidden'] = {
  title: 'Hide',
  lead: 'What you hide is gone from every list, from your calendar and from messages. Only for you, and you need not say why.',
  undo: 'You can show it again with one tap.',
  now: 'Hidden now',
  none: 'You have not hidden anything.',
  noneText: 'Open an event to hide its place, or choose here.',
  kinds: { categories: 'A kind', towns: 'A town', places: 'A place' },
  more: 'Hide something',
  hideCategory: (name) => `Hide ${name}`,
  showAgain: 'Show again',
  showNamed: (name) => `Show ${name} again`,
  gonePlace: 'A place that is no longer there',
  onPage: {
    summary: 'Hide such things',
    category: (name) => `Hide this kind: ${name}`,
    place: (name) => `Hide the place: ${name}`,
    town: (name) => `Hide the town: ${name}`,
    onlyHere: 'Only on this phone.',
  },
  notice: 'You have hidden this.',
  noticeText: 'You see it only because you opened its own address.',
  lists: 'Something is hidden because you have hidden the place.',
};
