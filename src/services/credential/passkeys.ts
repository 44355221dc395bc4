/**
 * Passkeys (WebAuthn Level 3), by @simplewebauthn/server. A challenge is sealed rather than kept, so looking at a page
 * writes nothing; when it is answered it is used up, so that an answer that was recorded opens nothing.
 */
import { randomBytes } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { passkey } from '#db/schema/account.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx, Hub } from '../hub.ts';
import { encryptField } from '../keys/field.ts';
import { seal, unseal } from '../keys/seal.ts';
import { spend } from '../keys/spend.ts';

/** What a page sends: the sealed challenge it was given, the browser's answer as JSON, and what the passkey is to be called. */
export type PasskeyAnswer = { challenge: string; answer: string; name?: string };

/** What a page is given to ask a browser with. */
export type PasskeyQuestion<Options> = { options: Options; challenge: string };

/** How long a challenge may be answered, in seconds. */
const patience = 10 * 60;

/** Who a new passkey is for: a random handle, and the name the phone shows beside it. */
export type PasskeyOwner = { id: string; label: string };

/** Asks a browser to make a passkey. It is found again without a name, and asks for face, finger or code. */
export async function askForNewPasskey(
  hub: Hub,
  owner: PasskeyOwner,
  known: readonly string[] = [],
): Promise<PasskeyQuestion<PublicKeyCredentialCreationOptionsJSON>> {
  const options = await generateRegistrationOptions({
    rpName: 'Hjemegn',
    rpID: relyingParty(hub).id,
    userName: owner.label,
    userDisplayName: owner.label,
    userID: new Uint8Array(Buffer.from(owner.id)),
    challenge: new Uint8Array(randomBytes(32)),
    excludeCredentials: known.map((id) => ({ id })),
    supportedAlgorithmIDs: [-8, -7, -257],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { options, challenge: seal(hub, 'challenge', options.challenge, patience) };
}

/** Asks a browser for a passkey: any of ours, or one of these. */
export async function askForPasskey(
  hub: Hub,
  ids: readonly string[] = [],
): Promise<PasskeyQuestion<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(hub).id,
    userVerification: 'required',
    challenge: new Uint8Array(randomBytes(32)),
    allowCredentials: ids.map((id) => ({ id })),
  });
  return { options, challenge: seal(hub, 'challenge', options.challenge, patience) };
}

/** A new passkey that its browser has proved to have. */
export type VerifiedPasskey = { credential: WebAuthnCredential; challenge: string; name: string };

/** Checks the answer to {@link askForNewPasskey}. Throws `invalid`. */
export async function verifyNewPasskey(hub: Hub, sent: PasskeyAnswer): Promise<VerifiedPasskey> {
  const expectedChallenge = challengeOf(hub, sent);
  const { origin, id } = relyingParty(hub);
  try {
    const response = JSON.parse(sent.answer) as RegistrationResponseJSON;
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
    });
    if (!verified.verified) throw refused();
    return { credential: verified.registrationInfo.credential, challenge: expectedChallenge, name: sent.name ?? '' };
  } catch {
    throw refused();
  }
}

/** Keeps a passkey for an account, inside the caller's transaction. Throws `invalid` when its challenge was used before. */
export async function keepPasskey(ctx: Ctx, tx: Transaction, accountId: string, verified: VerifiedPasskey) {
  const { credential, challenge, name } = verified;
  if (!(await spend(ctx, tx, challenge, patience))) throw refused();
  await tx.insert(passkey).values({
    id: credential.id,
    accountId,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: encryptField(ctx.keys, { table: 'passkey', row: credential.id, column: 'name' }, name),
    created: dayAt(ctx.clock(), 'Europe/Copenhagen'),
  });
}

/** Whose passkey answered. Throws `invalid` when it is not known here, does not fit, or its challenge was used before. */
export async function verifyPasskey(hub: Hub, sent: PasskeyAnswer): Promise<{ accountId: string }> {
  const expectedChallenge = challengeOf(hub, sent);
  const response = parsed(sent.answer);
  const [known] = await hub.db.read.select().from(passkey).where(eq(passkey.id, response.id));
  if (known === undefined) throw refused();
  const { origin, id } = relyingParty(hub);
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: { id: known.id, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
  }).catch(() => {
    throw refused();
  });
  if (!verified) throw refused();
  await hub.db.write(async (tx) => {
    if (!(await spend(hub, tx, expectedChallenge, patience))) throw refused();
    const used = { counter: authenticationInfo.newCounter, lastUsed: dayAt(hub.clock(), 'Europe/Copenhagen') };
    await tx.update(passkey).set(used).where(eq(passkey.id, known.id));
  });
  return { accountId: known.accountId };
}

function challengeOf(hub: Hub, { challenge }: PasskeyAnswer): string {
  const known = unseal(hub, 'challenge', challenge, z.string());
  if (known === null) throw tooOld();
  return known;
}

/** Only what is read here; the library checks the rest. */
const Answer = z.looseObject({ id: z.string() });

function parsed(answer: string): AuthenticationResponseJSON {
  try {
    return Answer.parse(JSON.parse(answer)) as unknown as AuthenticationResponseJSON;
  } catch {
    throw refused();
  }
}

/** Passkeys belong to a host name (WebAuthn §4, "RP ID"). */
function relyingParty({ settings: { publicUrl } }: Hub): { id: string; origin: string } {
  return { id: new URL(publicUrl).hostname, origin: publicUrl };
}

function refused(): HjemegnError {
  return invalid({
    field: 'passkey',
    da: 'Den passkey kan ikke bruges her. Prøv igen, eller log ind på en anden måde.',
    en: 'That passkey cannot be used here. Try again, or sign in another way.',
  });
}

function tooOld(): HjemegnError {
  return invalid({
    field: 'passkey',
    da: 'Der gik for lang tid. Prøv igen.',
    en: 'It took too long. Try again.',
  });
}
