/** The access log of a municipality, for its admins. Reading it is itself a line of it. */
import { and, desc, eq, gte, inArray, like, lt, ne, or, type SQL } from 'drizzle-orm';
import { accessLog } from '#db/schema/access.ts';
import { account, staff } from '#db/schema/account.ts';
import { auditGroups, type AuditLine, type AuditQuery } from '#domain/audit.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Page } from '#domain/listing.ts';
import { addDays, epochSeconds, type Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { decryptField } from '../keys/field.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { record } from './record.ts';

/** Lines on a page. */
const pageSize = 50;

/**
 * A page of the log, the newest first, without what young people did themselves: where there is one of them, a moment
 * is a habit. They read it in their own. `next` is the number to read on before.
 */
export async function readAuditLog(ctx: Ctx, municipality: string, query: AuditQuery): Promise<Page<AuditLine>> {
  authorise(ctx.actor, 'audit.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  await ctx.db.write((tx) => record(ctx, tx, { verb: 'audit.read', municipality }));
  const rows = await ctx.db.read
    .select()
    .from(accessLog)
    .where(and(eq(accessLog.municipality, home.code), ne(accessLog.actorKind, 'profile'), ...conditions(query)))
    .orderBy(desc(accessLog.number))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const known = await knownAccounts(ctx, shown);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { items: shown.map((row) => lineOf(row, known)), next: last === undefined ? null : String(last.number) };
}

/** Everybody who works or has worked there, by name, to search by. */
export async function listAuditActors(ctx: Ctx, municipality: string): Promise<{ id: string; name: string }[]> {
  authorise(ctx.actor, 'audit.read', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const rows = await ctx.db.read
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .where(eq(account.municipality, code));
  return rows
    .map(({ id, name }) => ({ id, name: nameOf(ctx, id, name) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}

function conditions({ gruppe, hvem, fra, til, efter }: AuditQuery): (SQL | undefined)[] {
  const midnight = (day: Day): number => epochSeconds(day, 'Europe/Copenhagen');
  return [
    gruppe === null ? undefined : or(...auditGroups[gruppe].map((noun) => like(accessLog.verb, `${noun}.%`))),
    hvem === null ? undefined : eq(accessLog.actorId, hvem),
    fra === null ? undefined : gte(accessLog.at, midnight(fra)),
    til === null ? undefined : lt(accessLog.at, midnight(addDays(til, 1))),
    efter === null ? undefined : lt(accessLog.number, efter),
  ];
}

type Row = typeof accessLog.$inferSelect;

/** Names of staff; an id that is not among them is a young person's, or that of an account that is gone. */
async function knownAccounts(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ actorId, subjectId }) => [actorId, subjectId]).filter((id) => id !== null);
  const found = await ctx.db.read
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]));
  return new Map(found.map(({ id, name }) => [id, nameOf(ctx, id, name)]));
}

function nameOf({ keys }: Ctx, row: string, name: string): string {
  return decryptField(keys, { table: 'staff', row, column: 'name' }, name);
}

function lineOf(
  { number, at, actorKind, actorId, role, verb, subjectId, reason }: Row,
  known: Map<string, string>,
): AuditLine {
  const about = known.get(subjectId ?? '');
  return {
    number,
    at,
    who: { kind: actorKind, name: known.get(actorId ?? '') ?? null, role },
    verb,
    about: subjectId === null ? null : about === undefined ? 'young' : { name: about },
    reason,
  };
}
