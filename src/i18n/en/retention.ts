import type { Words } from '../index.ts';

export const retention: Words['retention'] = {
  asked: {
    adult: {
      title: 'You are 18, or will be this year',
      text: (municipality) =>
        `Your page stays as it is. It still belongs at home in ${municipality}, and nothing was moved or deleted.`,
      means:
        'This means: from 18 the municipality where you live decides whether you can have support, and which. That cannot be settled here, and we cannot promise anything. Ask them.',
    },
    leaving: {
      title: 'You are 23, or will be this year',
      text: (municipality) =>
        `You are welcome to stay. Your page still belongs at home in ${municipality}, and nothing was moved or deleted.`,
      means:
        'This means: some of what one can get or take part in is for young people under 23 only. What holds for you stands beside each thing.',
    },
    absent: {
      title: 'Good that you are here',
      text: () => 'The page has not been used for 22 months. That is why it was about to be deleted.',
      means: 'Now that you have been here, it will not be deleted.',
    },
  },
  deletedOn: (day) => `If you do not use it, it will be deleted on ${day}.`,
  question: 'Do you want to keep your page?',
  keep: 'Yes, keep it',
  export: 'Fetch my data',
  delete: 'Delete it',
  open: 'You need not answer. Then nothing happens.',
  kept: 'Your page stays.',
};
