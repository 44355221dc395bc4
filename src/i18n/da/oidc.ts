/** Signing in at the municipality's own sign-in. For staff. */
export const oidc = {
  signInWith: (name: string) => `Log ind med ${name}`,
  or: 'Eller med e-mail og adgangskode',
  again: (name: string) => `Det næste kræver, at du lige har vist, hvem du er. Det gør du hos ${name}.`,
  title: 'Du er ikke logget ind',
  titleAgain: 'Du er ikke kommet videre',
  tryAgain: 'Prøv igen',
  otherWay: 'Andre måder at logge ind på',
};
