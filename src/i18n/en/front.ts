import type { front as danish } from '../da/front.ts';

export const front: typeof danish = {
  description: (municipality) =>
    `What happens at home in ${municipality}: tonight, this weekend and next week. Opportunities, contacts and a calendar.`,
  today: 'Today',
  tonight: 'Tonight',
  restOfWeek: 'Before the weekend',
  weekend: 'This weekend',
  restOfWeekend: 'The rest of the weekend',
  nextWeek: 'Next week',
  all: {
    tonight: 'Everything today',
    restOfWeek: 'Everything before the weekend',
    weekend: 'The whole weekend',
    nextWeek: 'The whole of next week',
  },
  empty: {
    tonight: 'Nothing more happens today.',
    restOfWeek: 'There is nothing before the weekend yet.',
    weekend: 'There is nothing in the calendar for the weekend yet.',
    nextWeek: 'There is nothing in the calendar for next week yet.',
    everything: 'See everything that is coming',
    follow: 'Have it in your calendar when something comes',
  },
  opportunities: {
    title: 'Something to apply for',
    all: 'All opportunities',
    empty: 'There is nothing to apply for right now.',
    deadline: (day) => `Apply by ${day}`,
    always: 'Apply whenever you like',
  },
  contacts: {
    title: 'Someone to call',
    all: 'All contacts',
    empty: 'The municipality has not written its contacts yet.',
    placeholder: 'To be filled in by the municipality',
  },
  stories: {
    title: 'News from home',
    all: 'All news',
    empty: 'Nothing has been written yet.',
  },
  follow: {
    title: (municipality) => `${municipality} in your calendar`,
    text: 'Choose towns and topics. What happens is then in your own calendar, and changes arrive by themselves.',
    privacy: 'Without signing in. Nobody can see that you follow.',
    action: 'Choose what to follow',
    scan: 'Scan to follow everything',
  },
  kinds: {
    job: 'Job',
    apprenticeship: 'Apprenticeship',
    internship: 'Internship',
    volunteering: 'Volunteering',
    'helping-hand': 'Lend a hand',
    education: 'Education',
    association: 'Association',
    housing: 'Housing',
    support: 'Support',
  },
};
