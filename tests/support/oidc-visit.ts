/** A hub with a municipality's own sign-in, and what tests ask of the two together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq } from 'drizzle-orm';
import { accessLog, session } from '#db/schema/access.ts';
import { account, staff } from '#db/schema/account.ts';
import { decryptField } from '#services/keys/field.ts';
import { readSession, type Session } from '#services/session/sessions.ts';
import { startProvider, type TestProvider } from './identity-provider.ts';
import { serveHub, type ServedHub } from './served-hub.ts';
import type { Walker } from './walker.ts';

export type OidcVisit = ServedHub & { provider: TestProvider };

/** Serves a hub that some municipalities' staff reach through one provider. */
export async function serveWithProvider(
  said: { municipalities?: readonly string[]; inToken?: boolean } = {},
): Promise<OidcVisit> {
  const folder = mkdtempSync(join(tmpdir(), 'hjemegn-oidc-'));
  const provider = await startProvider();
  const oidcFile = provider.fileIn(folder, said.municipalities);
  const served = await serveHub({ demo: true, name: 'localhost', oidcFile });
  provider.open(served.url, said.inToken);
  return {
    ...served,
    provider,
    stop: async () => {
      await served.stop();
      await provider.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What somebody sees: the status, where they are sent, and the sentences on the page. */
export type Seen = { status: number; to: string | null; said: string };

/** What came of an address. */
export async function seenAt(walker: Walker, url: string): Promise<Seen> {
  const answer = await walker.go(url);
  const html = await answer.text();
  const said = [...html.matchAll(/role="alert"[^>]*>([^<]*)</g)].map(([, text]) => text?.trim()).join(' ');
  return { status: answer.status, to: answer.headers.get('Location'), said };
}

/** The session that a browser has. */
export async function sessionOf(at: OidcVisit, walker: Walker): Promise<Session | null> {
  const token = walker.cookie('__Host-hjemegn');
  return token === undefined ? null : readSession(at.hub, token);
}

/** How many accounts and sessions there are: what a refusal must leave as it was. */
export async function countsOf({ hub: { db } }: OidcVisit): Promise<{ accounts: number; sessions: number }> {
  const [accounts] = await db.read.select({ many: count() }).from(account);
  const [sessions] = await db.read.select({ many: count() }).from(session);
  return { accounts: accounts?.many ?? 0, sessions: sessions?.many ?? 0 };
}

/** A member of staff as they are kept, read with the keys. */
export async function staffOf({ hub }: OidcVisit, id: string) {
  const [row] = await hub.db.read.select().from(staff).where(eq(staff.id, id));
  if (row === undefined) throw new Error('There is no such member of staff.');
  const read = (column: 'name' | 'email'): string =>
    decryptField(hub.keys, { table: 'staff', row: id, column }, row[column]);
  return { role: row.role, name: read('name'), email: read('email'), row };
}

/** What the access log says of an account, in order: who did what. */
export async function logOf({ hub }: OidcVisit, id: string): Promise<string[]> {
  const rows = await hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, id)).orderBy(accessLog.number);
  return rows.map(({ actorKind, verb }) => `${actorKind} ${verb}`);
}
