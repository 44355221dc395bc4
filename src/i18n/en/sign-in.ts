/** Signing in and out, for young people. */
import type { Words } from '../index.ts';

export const signIn: Words['signIn'] = {
  title: 'Sign in',
  lead: 'Only if you have made a page of your own. You can see everything else without.',
  passkey: 'Sign in with a passkey',
  or: 'Or with a name and a passphrase',
  name: 'Your name here',
  passphrase: 'Your passphrase',
  submit: 'Sign in',
  withCode: 'I have a code',
  lost: 'I cannot get in',
  staff: 'I am a member of staff',
  out: 'Sign out',
  expired: 'You are signed out. Sign in again to go on. Nothing is lost.',
  outDone: 'You are signed out.',
};
