import type { follow as danish } from '../da/follow.ts';

export const follow: typeof danish = {
  title: 'Follow',
  description: (municipality) => `Have what happens in ${municipality} in your own calendar.`,
  lead: 'Choose what to follow. It is then in your own calendar on your phone, and changes arrive by themselves.',
  steps: { choose: 'Choose', check: 'See what you get', subscribe: 'Bring it into your calendar' },
  choose: {
    topics: 'Topics',
    topicsHelp: 'Choose none to have all.',
    good: 'Only what is',
    show: 'Show what I get',
    more: 'Towns and age',
  },
  preview: {
    name: 'The calendar will be called',
    next: 'Next in it',
    empty: 'There is nothing in it right now. When something comes, it will be in your calendar.',
  },
  apps: {
    apple: 'iPhone and Mac',
    google: 'Google Calendar',
    outlook: 'Outlook.com',
    office: 'Outlook at work or school',
    download: 'Download once',
  },
  waits: {
    title: 'How often does the calendar look for news?',
    apple: 'iPhone and Mac: about every hour.',
    google: 'Google: up to a day.',
    outlook: 'Outlook: every three hours or less often.',
    download: 'Download once: never. The file does not change.',
    today: 'If you are leaving today, look at this site.',
  },
  address: { label: 'Or copy the address', help: 'It works in every calendar that can subscribe.' },
  copy: 'Copy',
  copied: 'Copied',
  scan: 'Scan with your phone',
  others: 'The same list in other forms',
  rss: 'RSS',
  json: 'JSON',
  privacy: {
    title: 'Who can see that you follow?',
    text: 'Nobody. The calendar is the same for everyone, and there is nothing about you in it. With Google or Outlook, they fetch it, not your phone.',
  },
  tooLong: 'You have chosen so much that the address is too long for some calendars. Remove a few of your choices.',
};
