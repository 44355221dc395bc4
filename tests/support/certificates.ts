/** Certificates, made while a test runs: by an authority of its own, or by the server itself. */
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

/** What a server shows, in PEM. */
export type Shown = { key: string; cert: string };

/** An authority: its own certificate in PEM, and what it signs. */
export type Authority = { cert: string; sign: (about: About) => Promise<Shown> };

/** Whom a certificate is for, an address or a name, and its last day. */
type About = { ip: string } | { dns: string; until?: string } | { ip: string; until: string };

const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' };
const newKeys = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
const from = new Date('2020-01-01');
const always = '2099-12-31';

/** An authority that nobody knows yet. */
export async function newAuthority(): Promise<Authority> {
  const keys = await newKeys();
  const name = 'CN=Testens egen';
  const extensions = [new BasicConstraintsExtension(true, undefined, true)];
  const period = { notBefore: from, notAfter: new Date(always) };
  const own = await X509CertificateGenerator.createSelfSigned({ name, keys, extensions, signingAlgorithm, ...period });
  const sign = async (about: About): Promise<Shown> => {
    const { privateKey, publicKey } = await newKeys();
    const who = { subject: 'CN=Serveren', issuer: own.subject, publicKey, signingKey: keys.privateKey };
    const signed = await X509CertificateGenerator.create({ ...who, signingAlgorithm, ...termsOf(about) });
    return shown(signed, privateKey);
  };
  return { cert: own.toString('pem'), sign };
}

/** A certificate that a server made for itself. */
export async function selfSigned(about: About): Promise<Shown> {
  const keys = await newKeys();
  const terms = { name: 'CN=Serveren', keys, signingAlgorithm, ...termsOf(about) };
  return shown(await X509CertificateGenerator.createSelfSigned(terms), keys.privateKey);
}

function termsOf(about: About) {
  const name =
    'ip' in about ? ({ type: 'ip', value: about.ip } as const) : ({ type: 'dns', value: about.dns } as const);
  const until = 'until' in about ? about.until : undefined;
  const notAfter = new Date(until ?? always);
  return { notBefore: from, notAfter, extensions: [new SubjectAlternativeNameExtension([name])] };
}

async function shown(cert: X509Certificate, key: CryptoKey): Promise<Shown> {
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', key)).toString('base64');
  const pem = ['-----BEGIN PRIVATE KEY-----', ...(bytes.match(/.{1,64}/g) ?? []), '-----END PRIVATE KEY-----', ''];
  return { key: pem.join('\n'), cert: cert.toString('pem') };
}
