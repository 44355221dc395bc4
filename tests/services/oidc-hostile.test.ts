/** What somebody might try on the way to or from a municipality's own sign-in. Each ends in a sentence and no session. */
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { altered, clientSecret, type Tokens } from '../support/identity-provider.ts';
import { countsOf, seenAt, serveWithProvider, sessionOf, type OidcVisit } from '../support/oidc-visit.ts';
import { openWalker, type Walker } from '../support/walker.ts';

let at: OidcVisit;
const written: string[] = [];
const { error: logError } = console;
beforeAll(async () => {
  console.error = (...words: unknown[]) => void written.push(words.join(' '));
  at = await serveWithProvider({ inToken: true });
  for (const login of ['mette', 'mallory']) {
    at.provider.people.set(login, { name: login, email: `${login}@haderslev.example`, roles: ['chef'] });
  }
});
afterEach(() => {
  at.provider.mood.lie = null;
  at.provider.mood.listener = null;
  at.setNow('2026-11-23T17:00:00Z');
});
afterAll(async () => {
  console.error = logError;
  await at.stop();
});

const start = (query = ''): string => `${at.url}/kontoret/oidc/haderslev${query}`;
const stepCookie = '__Host-oidc';

/** Opens an address that must not let anybody in. */
async function refusedAt(walker: Walker, address: string) {
  const before = await countsOf(at);
  const { status, to, said } = await seenAt(walker, address);
  expect(to).toBe(null);
  expect(await sessionOf(at, walker)).toBe(null);
  expect(walker.cookie('__Host-hjemegn')).toBeUndefined();
  expect(await countsOf(at)).toEqual(before);
  return { status, said };
}

/** The address with one word of its query changed. */
function changed(address: string, name: string, value: string | null): string {
  const url = new URL(address);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}

const cannotBeUsed = expect.stringContaining('Det svar kan ikke bruges her') as string;
const doesNotHold = expect.stringContaining('Svaret fra Haderslev Kommune holder ikke') as string;

describe('the address that comes back', () => {
  test('without a step before it', async () => {
    expect(await refusedAt(openWalker(), `${at.url}/kontoret/oidc/svar`)).toEqual({ status: 400, said: cannotBeUsed });
    const made = `${at.url}/kontoret/oidc/svar?code=x&state=y`;
    expect(await refusedAt(openWalker(), made)).toEqual({ status: 400, said: cannotBeUsed });
  });

  test.each(['noget-andet', '', null])('with the state %j; the true one still works after it', async (state) => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    expect(await refusedAt(walker, changed(back, 'state', state))).toEqual({ status: 400, said: cannotBeUsed });
    expect((await seenAt(walker, back)).status).toBe(303);
  });

  test('a second time, in the same browser and with a copy of its cookie', async () => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    const copy = openWalker();
    copy.setCookie('localhost', stepCookie, walker.cookie(stepCookie)!);
    expect((await seenAt(walker, back)).status).toBe(303);
    expect(walker.cookie(stepCookie)).toBeUndefined();
    expect((await seenAt(walker, back)).said).toEqual(cannotBeUsed);
    expect(await refusedAt(copy, back)).toEqual({ status: 400, said: cannotBeUsed });
  });

  test('a second time, though the provider takes its code again', async () => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    const copy = openWalker();
    copy.setCookie('localhost', stepCookie, walker.cookie(stepCookie)!);
    const kept: Tokens[] = [];
    at.provider.mood.lie = (tokens) => (kept.push(tokens), tokens);
    expect((await seenAt(walker, back)).status).toBe(303);
    at.provider.mood.lie = null;
    at.provider.mood.listener = (_req, res) =>
      void res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(kept[0]));
    expect(await refusedAt(copy, back)).toEqual({ status: 400, said: cannotBeUsed });
  });

  test('in another browser, with no step of its own or with one', async () => {
    const back = await openWalker().signIn(start(), 'mallory');
    expect(await refusedAt(openWalker(), back)).toEqual({ status: 400, said: cannotBeUsed });
    const victim = openWalker();
    await victim.go(start());
    expect(await refusedAt(victim, back)).toEqual({ status: 400, said: cannotBeUsed });
  });

  test("with another one's code in it", async () => {
    const theirs = await openWalker().signIn(start(), 'mallory');
    const walker = openWalker();
    const mine = await walker.signIn(start(), 'mette');
    const mixed = changed(mine, 'code', new URL(theirs).searchParams.get('code'));
    expect((await refusedAt(walker, mixed)).status).toBe(400);
  });

  test.each(['https://login.ond.example', null])('from the issuer %s', async (issuer) => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    expect(await refusedAt(walker, changed(back, 'iss', issuer))).toEqual({ status: 400, said: doesNotHold });
  });

  test('after more than ten minutes', async () => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    at.setNow('2026-11-23T17:10:01Z');
    expect(await refusedAt(walker, back)).toEqual({ status: 400, said: cannotBeUsed });
  });

  test('with a step that somebody wrote themselves', async () => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    const forged = Buffer.from(JSON.stringify({ until: 9e9, value: {} })).toString('base64url');
    for (const cookie of [`k1.${forged}`, forged, `${walker.cookie(stepCookie)!.slice(0, -4)}AAAA`]) {
      const other = openWalker();
      other.setCookie('localhost', stepCookie, cookie);
      expect(await refusedAt(other, back)).toEqual({ status: 400, said: cannotBeUsed });
    }
  });

  test('says that the provider was told no', async () => {
    const walker = openWalker();
    const location = (await walker.go(start())).headers.get('Location')!;
    const interaction = new URL((await walker.go(location)).headers.get('Location')!, at.provider.issuer).href;
    const resumed = (await walker.go(`${interaction}/abort`)).headers.get('Location')!;
    const back = (await walker.go(resumed)).headers.get('Location')!;
    expect(new URL(back).searchParams.get('error')).toBe('access_denied');
    const { status, said } = await refusedAt(walker, back);
    expect([status, said]).toEqual([
      403,
      expect.stringContaining('Du blev ikke logget ind hos Haderslev Kommune') as string,
    ]);
  });

  test('with a failure of the provider in it, or with words that only look like one', async () => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    const failed = changed(changed(back, 'code', null), 'error', 'falsk <script>');
    const { status, said } = await refusedAt(walker, failed);
    expect([status, said]).toEqual([503, expect.stringContaining('svarer ikke lige nu') as string]);
    expect(written.join()).not.toContain('falsk');
  });
});

describe('the way there', () => {
  test('carries state, nonce and a challenge (S256), new each time, and no secret', async () => {
    const walker = openWalker();
    const ways = [await walker.go(start()), await walker.go(start())].map(
      (one) => new URL(one.headers.get('Location')!),
    );
    for (const { searchParams } of ways) {
      expect(searchParams.get('code_challenge_method')).toBe('S256');
      expect(searchParams.get('response_type')).toBe('code');
      expect(searchParams.get('redirect_uri')).toBe(`${at.url}/kontoret/oidc/svar`);
    }
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const [one, two] = ways.map(({ searchParams }) => searchParams.get(name));
      expect(one).toMatch(/^[\w-]{43}$/);
      expect(one).not.toBe(two);
    }
    expect(ways.join()).not.toContain(clientSecret);
  });

  test('with another nonce on it leads to a token that is not for this step', async () => {
    const walker = openWalker();
    const way = (await walker.go(start())).headers.get('Location')!;
    const back = await walker.signIn(changed(way, 'nonce', 'en-anden'), 'mette');
    expect(await refusedAt(walker, back)).toEqual({ status: 400, said: doesNotHold });
  });

  test('with a challenge of their own leads to a code that we cannot trade', async () => {
    const walker = openWalker();
    const way = (await walker.go(start())).headers.get('Location')!;
    const challenge = createHash('sha256').update('x'.repeat(43)).digest('base64url');
    const back = await walker.signIn(changed(way, 'code_challenge', challenge), 'mette');
    expect(await refusedAt(walker, back)).toEqual({ status: 400, said: cannotBeUsed });
  });

  test.each(['https://ond.example/', '//ond.example', '/\\ond.example', 'javascript:alert(1)', 'x'])(
    'does not lead on to %j',
    async (til) => {
      const walker = openWalker();
      const back = await walker.signIn(start(`?til=${encodeURIComponent(til)}`), 'mette');
      expect((await seenAt(walker, back)).to).toBe('/kontoret');
    },
  );
});

describe('a token', () => {
  const lies: [string, (token: string) => string][] = [
    [
      'that is not signed (alg none)',
      (token) => altered(token, { header: { alg: 'none', kid: undefined }, signature: '' }),
    ],
    ['that says it is not signed, with a signature', (token) => altered(token, { header: { alg: 'none' } })],
    ['that is signed with our own secret (HS256)', (token) => altered(token, { header: { alg: 'HS256' } })],
    ['about somebody else', (token) => altered(token, { claims: { sub: 'mallory' } })],
    ['with another role', (token) => altered(token, { claims: { roles: ['hjemegn-admin'] } })],
    ['with a spoilt signature', (token) => altered(token, { signature: 'A'.repeat(342) })],
    ['from another issuer', (token) => altered(token, { claims: { iss: 'https://login.ond.example' } })],
    ['for another client', (token) => altered(token, { claims: { aud: 'en-anden' } })],
    ['that has ended', (token) => altered(token, { claims: { exp: 1 } })],
    ['with another nonce', (token) => altered(token, { claims: { nonce: 'en-anden' } })],
    ['signed by a key nobody knows', (token) => altered(token, { header: { kid: 'two' } })],
    ['that is none', () => 'et.to.tre'],
    ['that is missing', () => ''],
  ];

  test.each(lies)('%s lets nobody in', async (_name, lie) => {
    const walker = openWalker();
    const back = await walker.signIn(start(), 'mette');
    at.provider.mood.lie = (tokens: Tokens) => ({ ...tokens, id_token: lie(tokens.id_token) });
    expect(await refusedAt(walker, back)).toEqual({ status: 400, said: doesNotHold });
  });
});

test('nothing that was said in all this stands in the log', () => {
  expect(written.join()).toContain('The sign-in of haderslev does not answer as it should');
  expect(written.join('\n')).not.toMatch(new RegExp(`mette|mallory|${clientSecret}|eyJ|code=|state=|[\\w-]{43}`));
});
