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

/** Asks the office over HTTP, with JSON. */
export async function ask(
  app: App,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const headers = {
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const said = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await app.request(`/api/office${path}`, { method, headers, ...said });
  const text = await answer.text();
  const read = (text === '' ? {} : JSON.parse(text)) as Answer['body'];
  return { status: answer.status, headers: answer.headers, body: read };
}
