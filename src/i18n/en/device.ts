/** What a phone remembers by itself, without an account. */
import type { Words } from '../index.ts';

export const device: Words['device'] = {
  title: 'My page',
  lead: 'You can use the site without signing in. Then only your phone remembers what you choose.',
  local: 'Only on this phone',
  localMeans: 'What you save and choose here stays on the phone. We do not get to know.',
  noScript:
    'Your browser runs no scripts, so the phone cannot remember anything for you. You can still see everything, and you can sign in.',
  saved: {
    title: 'Saved on the phone',
    empty: 'You have not saved anything yet',
    emptyText: 'Tap Save on an event, an opportunity or a contact.',
    look: 'See what happens',
  },
  interests: { title: 'What I am into', look: 'See just that' },
  hidden: {
    title: 'What I do not want to see',
    help: 'What you tick is gone from the lists on this phone.',
    categories: 'Kinds',
    towns: 'Towns',
    places: 'Places',
  },
  where: {
    title: 'Where I live now',
    help: 'Then the site answers at once whether an opportunity is for you. It stays on the phone and is never sent.',
    label: 'The municipality I live in now',
    none: 'I would rather not say',
    done: 'The phone knows now. Nobody else does.',
    say: 'Say it once and for all on My page',
  },
  code: {
    title: 'Do you have a code?',
    text: 'With a code from a worker at home you can make a page of your own. Then what you save follows you to every phone.',
    use: 'Use my code',
    signIn: 'Sign in',
  },
  clear: {
    title: 'Forget everything',
    text: 'Then the phone knows nothing.',
    action: 'Delete it on the phone',
    done: 'The phone has forgotten everything.',
  },
  remove: 'Remove',
  bring: {
    title: 'Bring it along from the phone',
    text: 'The phone remembers something from before you signed in. Do you want it on your page?',
    what: { saved: 'saved', hidden: 'hidden', interests: 'chosen' },
    yes: 'Bring it along',
    no: 'No, forget it',
  },
};
