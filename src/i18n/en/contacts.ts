import type { da } from '../da.ts';

export const contacts: typeof da.contacts = {
  title: 'Contact',
  description: (municipality) => `Whom you can ask at home in ${municipality}, and what they can help with.`,
  lead: 'Here are those you can ask. You need not know beforehand who is the right one. Begin with one, and they help you on.',
  urgentTitle: 'When it cannot wait',
  placeholder: 'The municipality fills in',
  placeholderMeans: 'The real details are still missing.',
  answers: (days) => (days === 1 ? 'Answers within 1 working day' : `Answers within ${days} working days`),
  answersSameDay: 'Answers the same day',
  call: (number) => `Call ${number}`,
  save: 'Save on your phone',
  facts: {
    phone: 'Phone',
    email: 'E-mail',
    web: 'On the web',
    hours: 'When',
    dropIn: 'Drop in',
    answers: 'How fast',
    where: 'Where',
    deputy: 'Deputy',
    verified: 'Confirmed',
  },
  deputy: 'answers when this contact cannot.',
  notVerified: 'Nobody has confirmed it yet.',
  outdated: 'Nobody has confirmed this for a while. It may be wrong.',
  all: 'All contacts',
  empty: {
    title: 'The municipality has not written any contacts yet',
    text: 'If it is urgent, call 112 in danger, or call the child helpline on 116 111.',
  },
};
