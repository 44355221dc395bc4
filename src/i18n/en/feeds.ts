/** What calendar feeds say of their own, in English. */
import type { feeds as danish } from '../da/feeds.ts';

export const feeds: typeof danish = {
  cancelledTitle: (title) => `CANCELLED: ${title}`,
  cancelled: (reason) => (reason === null ? 'Cancelled.' : `Cancelled: ${reason}`),
  moved: (reason) => `Moved: ${reason}`,
  example: (text) => `Example: ${text}`,
  onlyExample: 'this event does not exist; it shows what one looks like.',
  organiser: (name) => `Organiser: ${name}`,
  signUp: (address) => `Sign up: ${address}`,
  about: (municipality) => `What is on in ${municipality}. Changes and cancellations arrive by themselves.`,
  cutOff: 'There is more than a calendar can hold. What is furthest ahead joins it as it comes nearer.',
  onlyNext: (dates) => `Here are the next ${dates} dates. What is further ahead joins them as it comes nearer.`,
  narrowed: {
    free: 'free',
    fromAfar: 'from afar',
    comeAlone: 'come alone',
    age: (years) => `age ${years}`,
    period: { 'i-aften': 'tonight', weekend: 'this weekend', 'naeste-uge': 'next week', maaned: 'the next month' },
    from: (day) => `from ${day}`,
    to: (day) => `until ${day}`,
    query: (words) => `“${words}”`,
  },
};
