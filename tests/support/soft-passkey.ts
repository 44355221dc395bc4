/** A passkey without a phone: signs as an authenticator does (WebAuthn §6.5, §7), so that verbs can be tried without a browser. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Hub } from '#services/hub.ts';
import type { PasskeyAnswer } from '#services/credential/passkeys.ts';

type Question = { options: { challenge: string }; challenge: string };

/** A passkey that answers what it is asked. */
export type SoftPasskey = {
  id: string;
  /** The answer to being made. */
  made: (question: Question, name?: string) => PasskeyAnswer;
  /** The answer to being asked for; `origin` is where it believes to be. */
  asked: (question: Question, origin?: string) => PasskeyAnswer;
};

const up = { user: 0x01, verified: 0x04, withKey: 0x40 };

/** Makes one (ES256) for the site of a hub. */
export function softPasskey({ settings: { publicUrl } }: Hub): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const rawId = randomBytes(16);
  const id = rawId.toString('base64url');
  const site = createHash('sha256').update(new URL(publicUrl).hostname).digest();
  const head = (flags: number, counter: number): Buffer => Buffer.from([flags, 0, 0, 0, counter]);
  let counter = 0;
  const answer = (question: Question, response: object, name?: string): PasskeyAnswer => ({
    challenge: question.challenge,
    answer: JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }),
    ...(name === undefined ? {} : { name }),
  });
  return {
    id,
    made: (question, name) => {
      const key = Buffer.concat([hex('a5010203262001215820'), base64(x), hex('225820'), base64(y)]);
      const flags = up.user | up.verified | up.withKey;
      const data = Buffer.concat([site, head(flags, 0), Buffer.alloc(16), Buffer.from([0, 16]), rawId, key]);
      const attestation = Buffer.concat([
        hex('a363666d74646e6f6e656761747453746d74a0686175746844617461'),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      const clientDataJSON = clientData('webauthn.create', question, publicUrl).toString('base64url');
      const response = {
        clientDataJSON,
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      };
      return answer(question, response, name);
    },
    asked: (question, origin = publicUrl) => {
      counter += 1;
      const data = Buffer.concat([site, head(up.user | up.verified, counter)]);
      const client = clientData('webauthn.get', question, origin);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const signature = createSign('sha256').update(signed).sign(privateKey).toString('base64url');
      const parts = { clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url') };
      return answer(question, { ...parts, signature });
    },
  };
}

function clientData(type: string, { options }: Question, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge: options.challenge, origin, crossOrigin: false }));
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

function base64(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
