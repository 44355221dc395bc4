/** What the office answers a program is what the document says of it: nothing less, and nothing more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createApp, type App } from '#http/app.ts';
import { createCode } from '#services/invitation/create.ts';
import { createEvent } from '#services/event/create.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { createWebhook } from '#services/webhook/create.ts';
import { tellWebhooks } from '#services/webhook/tell.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import * as tokens from './office-tokens.ts';

type Answers = Record<string, { content?: Record<string, { schema: object }> }>;
type Document = { paths: Record<string, Record<string, { responses: Answers }>>; components: { schemas: object } };

let at: TestHub;
let app: App;
let document: Document;
let token: string;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  app = createApp(at.hub);
  const text = await (await app.request('/api/openapi.json')).text();
  document = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'), closed) as Document;
  const admin = await asStaff(at.hub, 'admin');
  token = await tokens.tokenOf(admin, 'admin');
  await createCode(admin, 'haderslev', 'profile');
  await inviteStaff(admin, 'haderslev', { name: 'Ny', email: 'ny@example.org', role: 'author' });
  await createWebhook(admin, 'haderslev', { name: 'Skærm', url: 'https://example.org/', topics: ['published'] });
  const made = { category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };
  await createEvent(admin, 'haderslev', { ...made, title: 'Klub', rule: 'FREQ=WEEKLY;COUNT=3' });
  await tellWebhooks({ ...at.hub, actor: { kind: 'system', job: 'webhooks' } });
  const body = { noun: 'event', fields: { title: ['Kladde'] } };
  await tokens.ask(app, token, 'POST', '/drafts', body);
});
afterAll(() => at.close());

/** A schema that does not say so leaves room for more; here nothing more is expected. */
function closed(_: string, value: unknown): unknown {
  const isOpen =
    typeof value === 'object' && value !== null && 'properties' in value && !('additionalProperties' in value);
  return isOpen ? { ...value, additionalProperties: false } : value;
}

/** What is wrong with an answer, by what the document says of it. */
function faultOf(path: string, body: unknown): string | null {
  const { schema } = document.paths[`/office${path}`]!.get!.responses['200']!.content!['application/json']!;
  const documented = z.fromJSONSchema({ ...schema, $defs: document.components.schemas } as never);
  const { success, error } = documented.safeParse(body);
  return success ? null : `${path}: ${error.message}`;
}

test('every list, and every one of its things', async () => {
  const read = Object.keys(document.paths).filter((path) => path.startsWith('/office/') && document.paths[path]!.get);
  const lists = read.map((path) => path.replace('/office', '')).filter((path) => !path.includes('{'));
  expect(lists.length).toBeGreaterThan(15);
  const faults: (string | null)[] = [];
  for (const list of lists) {
    const { status, body } = await tokens.ask(app, token, 'GET', list);
    expect([list, status]).toEqual([list, 200]);
    faults.push(faultOf(list, body));
    const [first] = (body.items as unknown as { id?: string }[] | undefined) ?? [];
    for (const one of read.map((path) => path.replace('/office', ''))) {
      if (!one.startsWith(`${list}/{`) || one.match(/\{/g)!.length > 1 || first?.id === undefined) continue;
      const found = await tokens.ask(app, token, 'GET', one.replace(/\{\w+\}/, first.id));
      if (found.status === 200) faults.push(faultOf(one, found.body));
    }
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});
