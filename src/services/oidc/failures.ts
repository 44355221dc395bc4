/** What is said when a municipality's own sign-in does not lead in. */
import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { conflict, HjemegnError, invalid, unavailable, type Complaint } from '#domain/errors.ts';
import type { IdentityProvider } from './file.ts';

/** It does not answer. What went wrong is for the log; nothing that was sent stands in it. */
export function unreachable(provider: IdentityProvider, error: unknown): HjemegnError {
  console.error(`The sign-in of ${provider.municipality} does not answer as it should: ${reasonOf(error)}`);
  return unavailable({
    field: '',
    da: `Login hos ${provider.name} svarer ikke lige nu. Prøv igen om lidt. Alt andet her virker.`,
    en: `The sign-in of ${provider.name} does not answer right now. Try again in a while. Everything else here works.`,
  });
}

/** There is no step to go on from: too late, another browser, or done before. */
export function stepGone(): HjemegnError {
  return invalid({
    field: '',
    da: 'Det svar kan ikke bruges her: der gik for lang tid, det er brugt, eller du begyndte i en anden browser. Begynd forfra.',
    en: 'That answer cannot be used here: it took too long, it has been used, or you began in another browser. Start again.',
  });
}

/** They showed that they are somebody, but that was before we asked. */
export function notShownAgain({ name }: IdentityProvider): HjemegnError {
  return invalid({
    field: '',
    da: `${name} har ikke bedt dig logge ind på ny. Prøv igen, og skriv din adgangskode hos ${name}.`,
    en: `${name} did not ask you to sign in anew. Try again and enter your password at ${name}.`,
  });
}

/** They showed that they are somebody else. */
export function somebodyElse(): HjemegnError {
  return conflict({
    field: '',
    da: 'Du loggede ind som en anden end den, du er her. Prøv igen med det login, du plejer at bruge.',
    en: 'You signed in as somebody other than who you are here. Try again with the sign-in that you use.',
  });
}

/** The municipality knows them and gives them no role here. */
export function noRole({ name }: IdentityProvider): HjemegnError {
  return refused({
    field: '',
    da: `${name} kender dig, men har ikke givet dig adgang til Hjemegn. Bed den, der styrer adgange i kommunen, om en rolle.`,
    en: `${name} knows you but has given you no access to Hjemegn. Ask whoever manages access in the municipality for a role.`,
  });
}

/** They worked here and have left. */
export function hasLeft(): HjemegnError {
  return refused({
    field: '',
    da: 'Dit login her er lukket, fordi du er stoppet. Skal du ind igen, så tal med en administrator i kommunen.',
    en: 'Your account here is closed because you have left. If you are to come back, talk to an administrator in the municipality.',
  });
}

/** The same person, as their provider sees them, works for another municipality. */
export function elsewhere({ name }: IdentityProvider): HjemegnError {
  return refused({
    field: '',
    da: `Dit login hører til en anden kommune her end ${name}. Log ind derfra.`,
    en: `Your sign-in belongs to another municipality here than ${name}. Sign in from there.`,
  });
}

/** Their address belongs to an account that they did not come in by. */
export function addressTaken(): HjemegnError {
  return conflict({
    field: '',
    da: 'Din e-mail hører allerede til et login med adgangskode her. Log ind med adgangskoden, eller bed en administrator om at lukke det login først.',
    en: 'Your e-mail already belongs to an account with a password here. Sign in with the password, or ask an administrator to close that account first.',
  });
}

/** A member of staff has an address, and the provider does not tell it. */
export function noAddress(provider: IdentityProvider): HjemegnError {
  console.error(`The sign-in of ${provider.municipality} says no e-mail: it must send the claim "email".`);
  return refused({
    field: '',
    da: `${provider.name} fortæller ikke din e-mail, og den skal bruges her. Sig det til den, der styrer kommunens login.`,
    en: `${provider.name} does not tell your e-mail, which is needed here. Tell whoever manages the municipality's sign-in.`,
  });
}

/** What stopped an exchange with the provider, in words. What is no failure of theirs or of the one who asks is passed on. */
export function failedExchange(provider: IdentityProvider, error: unknown): HjemegnError {
  if (error instanceof HjemegnError) return error;
  if (error instanceof AuthorizationResponseError) return saidByProvider(provider, error);
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return stepGone();
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError) {
    return unreachable(provider, error);
  }
  return wanting.has((error as Told).code) ? doesNotHold(provider, error) : unreachable(provider, error);
}

function saidByProvider(provider: IdentityProvider, error: AuthorizationResponseError): HjemegnError {
  if (error.error !== 'access_denied') return unreachable(provider, error);
  return refused({
    field: '',
    da: `Du blev ikke logget ind hos ${provider.name}. Du kan prøve igen.`,
    en: `You were not signed in at ${provider.name}. You can try again.`,
  });
}

function doesNotHold(provider: IdentityProvider, error: unknown): HjemegnError {
  console.error(`An answer from the sign-in of ${provider.municipality} does not hold: ${reasonOf(error)}`);
  return invalid({
    field: '',
    da: `Svaret fra ${provider.name} holder ikke. Du er ikke logget ind. Begynd forfra.`,
    en: `The answer from ${provider.name} does not hold. You are not signed in. Start again.`,
  });
}

/** What is said of an answer that came and was found wanting. */
const wanting: ReadonlySet<string | undefined> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_PARSE_ERROR',
  'OAUTH_UNSUPPORTED_OPERATION',
]);

/** What an error carries beside its message. */
type Told = { code?: string; error?: string; cause?: { code?: string } };

/** The kind of error by its name: messages and causes may quote what was sent. */
function reasonOf(error: unknown): string {
  const { code, error: said, cause } = error as Told;
  const words = [code, said, cause?.code].filter((word) => word !== undefined && /^\w{1,60}$/.test(word));
  return words.join(' ') || 'no answer';
}

function refused(complaint: Complaint): HjemegnError {
  return new HjemegnError('forbidden', [complaint]);
}
