/** Signing in at the municipality's own sign-in. For staff. */
import type { Words } from '../index.ts';

export const oidc: Words['oidc'] = {
  signInWith: (name: string) => `Sign in with ${name}`,
  or: 'Or with e-mail and password',
  again: (name: string) => `What comes next takes that you have just shown who you are. You do that at ${name}.`,
  title: 'You are not signed in',
  titleAgain: 'You have not got any further',
  tryAgain: 'Try again',
  otherWay: 'Other ways to sign in',
};
