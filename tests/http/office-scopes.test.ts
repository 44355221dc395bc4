/** How far a token must go: what the document says of each operation is what the door asks for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiScopes, type ApiScope } from '#domain/integration.ts';
import { createApp, type App } from '#http/app.ts';
import { officeProgramRoutes } from '#http/office-access.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { ask, tokenOf } from './office-tokens.ts';

type Operation = { operationId: string; description: string; security: { token: ApiScope[] }[] };

let at: TestHub;
let app: App;
let tokens: Record<ApiScope, string>;
let paths: Record<string, Record<string, Operation>>;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  app = createApp(at.hub);
  const admin = await asStaff(at.hub, 'admin');
  const made = await Promise.all(apiScopes.map(async (scope) => [scope, await tokenOf(admin, scope)] as const));
  tokens = Object.fromEntries(made) as typeof tokens;
  ({ paths } = (await (await app.request('/api/openapi.json')).json()) as { paths: typeof paths });
});
afterAll(() => at.close());

const routes = Object.keys(officeProgramRoutes).map((route) => {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace('/api/office', '');
  const address = path.replace(':noun', 'event').replace(':date', '2026-12-03T19:00').replaceAll(/:\w+/g, '00000000');
  return { route, method, path, address };
});

/** What the document says that a route takes. */
function documented({ method, path }: (typeof routes)[number]): Operation {
  return paths[`/office${path.replaceAll(/:(\w+)/g, '{$1}')}`]![method.toLowerCase()]!;
}

describe.each(routes)('$route', (one) => {
  const send = (scope: ApiScope) => {
    const reads = one.method === 'GET' || one.method === 'DELETE';
    return ask(app, tokens[scope], one.method, one.address, reads ? undefined : {});
  };

  test('says the scope that it takes, and takes it', async () => {
    const { security, description } = documented(one);
    const [scope] = security[0]!.token;
    expect(description).toContain(`Takes a token with the scope \`${scope}\`.`);
    expect([200, 204, 400, 404, 409, 415]).toContain((await send(scope!)).status);
  });

  test('tells a token that does not go so far, and reads nothing', async () => {
    const [scope] = documented(one).security[0]!.token;
    for (const narrower of apiScopes.slice(0, apiScopes.indexOf(scope!))) {
      const { status, body } = await send(narrower);
      const said = { field: 'Authorization', en: `The token does not go so far: this takes the scope “${scope}”.` };
      expect([narrower, status, body.errors]).toMatchObject([narrower, 403, [said]]);
    }
  });
});

test('the scopes are those that a worker expects', () => {
  const scopes = Object.fromEntries(
    routes.map((one) => [documented(one).operationId, documented(one).security[0]!.token[0]]),
  );
  expect(scopes).toMatchObject({
    listOfficeEvents: 'read',
    beginDraft: 'write',
    sendDraft: 'write',
    publishDraft: 'publish',
    moveEvent: 'publish',
    trustSource: 'admin',
    readWorkLog: 'admin',
    changeColour: 'admin',
  });
});
