/** The first page of Min side. */
import type { Words } from '../index.ts';

export const overview: Words['overview'] = {
  brought: 'What was on the phone has come along.',
  coming: {
    title: 'Next for you',
    all: 'Everything that happens',
    empty: 'What you save and what you are into will be here',
    emptyText: 'Save something you want to remember, or choose what you are into.',
    choose: 'Choose what you are into',
    look: 'See what happens',
    nothing: 'Nothing fits just now',
    nothingText: 'Try choosing a little more broadly. What you save is here too.',
  },
  deadlines: { title: 'Opportunities you have saved', all: 'All opportunities' },
  contacts: { title: 'Contacts you have saved', all: 'All contacts' },
  saved: 'Everything you have saved',
  home: {
    title: 'When you are home',
    next: (days) => `Next time: ${days}`,
    now: (days) => `You are home now: ${days}`,
    look: 'See what happens then',
    none: 'Say when you are home, and you can see just what you can make.',
    add: 'Add days',
    change: 'Change the days',
  },
  ways: {
    title: 'Set up your page',
    choices: { text: 'What I want to see', help: 'What you are into, and where' },
    hide: { text: 'Hide', help: 'A town, a place or a kind' },
    calendar: { text: 'My calendar link', help: 'All of it in your own calendar' },
  },
  pause: {
    title: 'Pause',
    text: 'One tap and everything stops: no messages, nothing in your calendar, and this page is empty. Nothing is deleted.',
    on: 'Pause everything',
    off: 'End the pause',
    paused:
      'Everything is paused. We send you nothing, and your choices are not used. What you have hidden stays hidden.',
  },
};
