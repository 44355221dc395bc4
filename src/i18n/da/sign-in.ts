/** Signing in and out, for young people. */
export const signIn = {
  title: 'Log ind',
  lead: 'Kun hvis du har lavet din egen side. Alt andet kan du se uden.',
  passkey: 'Log ind med passkey',
  or: 'Eller med navn og adgangssætning',
  name: 'Dit navn her',
  passphrase: 'Din adgangssætning',
  submit: 'Log ind',
  withCode: 'Jeg har en kode',
  lost: 'Jeg kan ikke komme ind',
  staff: 'Jeg er medarbejder',
  out: 'Log ud',
  expired: 'Du er logget ud. Log ind igen for at komme videre. Intet er gået tabt.',
  outDone: 'Du er logget ud.',
};
