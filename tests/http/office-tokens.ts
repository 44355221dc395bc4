/** Programs with tokens, for the tests of what they may do. */
import type { ApiScope } from '#domain/integration.ts';
import type { Role } from '#domain/role.ts';
import type { App } from '#http/app.ts';
import { createApiToken } from '#services/api-token/create.ts';
import type { Ctx } from '#services/hub.ts';
import { asStaff } from '#tests/support/people.ts';

/** An answer, its body read. */
export type Answer = { status: number; body: Record<string, never> & Record<string, string>; headers: Headers };

/** A token of somebody's. */
export async function tokenOf(ctx: Ctx, ...scopes: ApiScope[]): Promise<string> {
  return (await createApiToken(ctx, { name: 'Skema', scopes, days: 30 })).token;
}

/** A token of somebody new. */
export async function newToken(hub: Ctx, role: Role, ...scopes: ApiScope[]): Promise<string> {
  return tokenOf(await asStaff(hub, role), ...scopes);
}

/** Asks the office, with JSON. */
export async function ask(
  app: App,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  return read(await app.request(`/api/office${path}`, asked(token, method, body)));
}

/** Asks the office of a server that listens at an address. */
export async function askServer(
  url: string,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  return read(await fetch(`${url}/api/office${path}`, asked(token, method, body)));
}

function asked(token: string | null, method: string, body: unknown): RequestInit {
  const headers = {
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}

async function read(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Answer['body'];
  return { status: answer.status, headers: answer.headers, body };
}

/** Every page of a list, one after the other, as `next` and the `Link` header lead. */
export async function walk(
  get: (path: string) => Promise<Answer>,
  path: string,
): Promise<{ items: Record<string, unknown>[]; pages: number }> {
  const items: Record<string, unknown>[] = [];
  for (let pages = 1, address = path; ; pages++) {
    const { status, body, headers } = await get(address);
    if (status !== 200) throw new Error(`${address} answered ${status}: ${JSON.stringify(body)}`);
    const page = body as unknown as { items: Record<string, unknown>[]; next: string | null };
    items.push(...page.items);
    const link = /^<\/api\/office(.*)>; rel="next"$/.exec(headers.get('Link') ?? '')?.[1] ?? null;
    if ((page.next === null) !== (link === null)) throw new Error(`${address}: next and Link disagree`);
    if (page.next === null) return { items, pages };
    address = link ?? '';
  }
}
