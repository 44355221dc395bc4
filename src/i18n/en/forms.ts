/** What every form says. */
import type { Words } from '../index.ts';

export const forms: Words['forms'] = {
  wrong: (many) => (many === 1 ? 'There is something to put right' : `There are ${many} things to put right`),
  save: 'Save',
  saved: 'Saved.',
  cancel: 'Cancel',
  back: 'Back',
  onward: 'Go on',
  yes: 'Yes',
  no: 'No',
  device: {
    legend: 'Is this your own phone?',
    own: 'Yes, it is mine',
    ownHelp: 'You stay signed in.',
    shared: 'No, I am borrowing it',
    sharedHelp:
      'You are signed out when you close the window, and after 4 hours at the latest. The phone forgets it all.',
  },
  passkey: {
    no: 'Your phone cannot use passkeys. Use a passphrase.',
    stopped: 'It was interrupted. Try again when you are ready.',
  },
  exit: 'Quick exit',
};
