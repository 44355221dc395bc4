/** A municipality's own sign-in that does not answer: said in a sentence, and nothing else stops working. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { seenAt, serveWithProvider, sessionOf, type OidcVisit } from '../support/oidc-visit.ts';
import { openWalker } from '../support/walker.ts';

let at: OidcVisit;
let start: string;
beforeAll(async () => {
  at = await serveWithProvider();
  start = `${at.url}/kontoret/oidc/haderslev`;
});
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void (at.provider.mood.listener = null));
afterAll(() => at.stop());

describe('a provider that is down', () => {
  const sentence = expect.stringContaining('Login hos Haderslev Kommune svarer ikke lige nu') as string;

  test.each([
    ['breaks', 500, '', 18],
    ['answers in HTML', 200, '<!doctype html>', 19],
    ['says it is somebody else', 200, '{"issuer":"https://login.ond.example"}', 20],
    ['leads elsewhere', 302, '', 21],
  ])('and %s is said to be down; once it is up again it works', async (_name, status, body, hour) => {
    at.setNow(`2026-11-23T${hour}:01:00Z`);
    at.provider.mood.listener = (_req, res) =>
      void res
        .writeHead(status, { 'Content-Type': body.startsWith('{') ? 'application/json' : 'text/html', Location: '/' })
        .end(body);
    const walker = openWalker();
    expect(await seenAt(walker, start)).toMatchObject({ status: 503, to: null, said: sentence });
    expect(walker.cookie('__Host-oidc')).toBeUndefined();
    expect((await fetch(`${at.url}/haderslev`)).status).toBe(200);
    at.provider.mood.listener = null;
    expect((await seenAt(walker, start)).status).toBe(303);
  });

  test('and says nothing at all keeps nobody waiting for long', async () => {
    at.setNow('2026-11-23T23:00:00Z');
    at.provider.mood.listener = () => undefined;
    const began = performance.now();
    expect(await seenAt(openWalker(), start)).toMatchObject({ status: 503, said: sentence });
    expect(performance.now() - began).toBeLessThan(8000);
  });

  test('when somebody comes back is said to be down', async () => {
    const walker = openWalker();
    at.provider.people.set('mette', { name: 'Mette', email: 'mette@haderslev.example', roles: ['chef'] });
    const back = await walker.signIn(start, 'mette');
    at.provider.mood.listener = (_req, res) => void res.writeHead(502).end();
    expect(await seenAt(walker, back)).toMatchObject({ status: 503, to: null, said: sentence });
    expect(await sessionOf(at, walker)).toBe(null);
  });
});
