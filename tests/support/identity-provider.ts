/**
 * A municipality's identity provider: a real one (npm's oidc-provider) on this machine, with its own pages for signing
 * in and consenting. It takes any password. It can be told to lie, to break and to say nothing.
 */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { freePort } from './process.ts';

/** What it says of somebody beside their name there. */
type Told = { name?: string; email?: string; roles?: unknown };

/** What it answers a code with. */
export type Tokens = { id_token: string; access_token: string };

export type TestProvider = {
  issuer: string;
  /** Everybody it knows, by what they sign in with. */
  people: Map<string, Told>;
  /** Writes the file of the settings, with an entry for each municipality, and answers where it lies. */
  fileIn: (folder: string, municipalities?: readonly string[]) => string;
  /** Begins to answer, for the hub at an address. `inToken`: claims stand in the ID token, not in userinfo only. */
  open: (hubUrl: string, inToken?: boolean) => void;
  /** How it answers from now on. */
  mood: { lie: ((tokens: Tokens) => Tokens) | null; listener: RequestListener | null };
  stop: () => Promise<void>;
};

export const clientSecret = 'et-langt-hemmeligt-ord-mellem-os';

/** Starts to listen. */
export async function startProvider(): Promise<TestProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const people = new Map<string, Told>();
  const mood: TestProvider['mood'] = { lie: null, listener: null };
  const inner: { answer: RequestListener } = { answer: (_req, res) => void res.writeHead(503).end() };
  const server = createServer((req, res) => {
    if (mood.lie !== null && req.url === '/token') tamper(res, mood.lie);
    (mood.listener ?? inner.answer)(req, res);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    issuer,
    people,
    mood,
    fileIn: (folder, municipalities = ['haderslev']) => {
      const path = join(folder, 'oidc.json');
      writeFileSync(path, JSON.stringify(municipalities.map((slug) => entryOf(issuer, slug))));
      return path;
    },
    open: (hubUrl, inToken = false) => {
      inner.answer = new Provider(issuer, configurationOf(hubUrl, people, inToken)).callback();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What stands in the file of the settings for a municipality. */
export function entryOf(issuer: string, municipality: string) {
  const name = `${municipality[0]?.toUpperCase()}${municipality.slice(1)} Kommune`;
  const roles = { author: ['hjemegn'], editor: ['hjemegn-redaktion'], admin: ['hjemegn-admin', 'chef'] };
  return { municipality, name, issuer, clientId: 'hjemegn', clientSecret, roles };
}

function configurationOf(hubUrl: string, people: ReadonlyMap<string, Told>, inToken: boolean) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [{ client_id: 'hjemegn', client_secret: clientSecret, redirect_uris: [`${hubUrl}/kontoret/oidc/svar`] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email'] },
    conformIdTokenClaims: !inToken,
    findAccount: (_ctx: unknown, sub: string) =>
      people.has(sub) ? { accountId: sub, claims: () => ({ sub, ...people.get(sub) }) } : undefined,
  };
}

/** Changes what is about to be answered. */
function tamper(res: ServerResponse, lie: (tokens: Tokens) => Tokens): void {
  const end = res.end.bind(res);
  res.end = ((body: string) => {
    const altered = JSON.stringify(lie(JSON.parse(body) as Tokens));
    res.setHeader('Content-Length', Buffer.byteLength(altered));
    return end(altered);
  }) as typeof res.end;
}

/** An ID token with other words in it, and its own signature or another. */
export function altered(token: string, say: { header?: object; claims?: object; signature?: string }): string {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const other = (part: string, more: object | undefined): string => {
    const known = JSON.parse(Buffer.from(part, 'base64url').toString()) as object;
    return more === undefined ? part : Buffer.from(JSON.stringify({ ...known, ...more })).toString('base64url');
  };
  return [other(header, say.header), other(claims, say.claims), say.signature ?? signature].join('.');
}
