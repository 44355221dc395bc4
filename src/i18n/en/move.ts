/** A family moves. */
import type { Words } from '../index.ts';

export const move: Words['move'] = {
  title: 'My family has moved',
  lead: (municipality) =>
    `Your page belongs at home in ${municipality}. If home is somewhere else now, the page can move along.`,
  whereYouLive: 'This is about where home is. Where you live yourself right now we do not ask.',
  choose: 'Where is home now?',
  none: 'No other municipality has joined yet',
  noneText: 'The page stays where it is. Nothing is lost.',
  onward: 'Go on',
  ask: (municipality) => `Shall your page move to ${municipality}?`,
  keeps: [
    'Everything you have saved, hidden and chosen stays on your page. What is from before too.',
    'Some of what you are into may not exist in the new place. It is kept, and it says so.',
  ],
  staff: (from, to) =>
    `If you lose the phone, it is workers in ${to} who can help you back in. Workers in ${from} no longer can.`,
  back: 'You can move back again.',
  yes: (municipality) => `Yes, move to ${municipality}`,
  no: 'No, leave it',
  done: (municipality) => `Your page has moved. Welcome home in ${municipality}.`,
};
