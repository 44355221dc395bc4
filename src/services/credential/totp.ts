/** Codes of an authenticator app: six digits, new every 30 seconds (RFC 6238), by otpauth. */
import { Secret, TOTP } from 'otpauth';
import type { Transaction } from '#db/client.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import type { Hub } from '../hub.ts';
import { spend } from '../keys/spend.ts';

const period = 30;

/** For how long a code could be used again if it were not used up, in seconds: its own step and one on each side. */
const holds = 3 * period;

/** A secret for an app, in base32: 160 bits, as RFC 4226 §4 asks. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an app reads from a QR code: `otpauth://totp/Hjemegn:navn@…`. */
export function totpAddress(secret: string, label: string): string {
  return new TOTP({ issuer: 'Hjemegn', label, secret: Secret.fromBase32(secret), period }).toString();
}

/** Which step of the app's clock a code is for, the one before and the one after included; null when it is for none. */
export function totpStep({ clock }: Hub, secret: string, typed: string): number | null {
  const token = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = clock().epochMilliseconds;
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), period, timestamp, window: 1 });
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta;
}

/** Uses a step of an app up, inside the caller's transaction. Throws `invalid` when it was used before (RFC 6238 §5.2). */
export async function spendTotpStep(hub: Hub, tx: Transaction, secret: string, step: number): Promise<void> {
  if (!(await spend(hub, tx, `totp ${secret} ${step}`, holds))) throw totpUsed();
}

/** The code is not the app's, or the app's clock is wrong. */
export function totpWrong(): HjemegnError {
  return invalid({
    field: 'totp',
    da: 'Koden passer ikke. Prøv med den næste, appen viser. Passer den heller ikke, går telefonens ur forkert: sæt det til at stille sig selv.',
    en: 'The code does not fit. Try the next one the app shows. If that does not fit either, the phone’s clock is wrong: let it set itself.',
  });
}

function totpUsed(): HjemegnError {
  return invalid({
    field: 'totp',
    da: 'Den kode er brugt. Vent, til appen viser en ny.',
    en: 'That code has been used. Wait until the app shows a new one.',
  });
}
