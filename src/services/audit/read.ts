/** The log of a municipality, for its admins. Reading it is itself a line of it. */
import { and, desc, eq, inArray, like, lt, ne, or, type SQL } from 'drizzle-orm';
import { accessLog } from '#db/schema/access.ts';
import { account, staff } from '#db/schema/account.ts';
import {
  auditGroups,
  newestOf,
  readCursor,
  workGroups,
  writtenCursor,
  type AuditLine,
  type AuditQuery,
  type WorkGroup,
  type WorkLine,
} from '#domain/audit.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import { decryptField } from '../keys/field.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { record } from './record.ts';
import { betweenDays, linesOf, loadRecords } from './work.ts';

/** Lines on a page, each record of the office's work counted as one. */
const pageSize = 50;

/**
 * A page of the log, the newest first: who saw or changed what of whom, and what the office did. What young people did
 * themselves is not in it: where there is one of them, a moment is a habit. They read it in their own.
 */
export async function readAuditLog(ctx: Ctx, municipality: string, query: AuditQuery): Promise<Page<AuditLine>> {
  authorise(ctx.actor, 'audit.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const from = readCursor(query.efter);
  await ctx.db.write((tx) => record(ctx, tx, { verb: 'audit.read', municipality }));
  const access = isOfWork(query.gruppe) ? [] : await accessRows(ctx, home, query, from.access);
  const records = await recordsFor(ctx, home, query, from.work);
  const newest = newestOf(access, records, pageSize);
  const [shown, done] = [access.slice(0, newest.access), records.slice(0, newest.work)];
  const lines = await accessLines(ctx, shown);
  const work = (await linesOf(ctx, home, isOfWork(query.gruppe) ? query.gruppe : null, done)).map(asLine);
  const items = newestOf(lines, work, lines.length + work.length).lines;
  const more = shown.length < access.length || done.length < records.length;
  const to = { access: below(access, shown.length, from.access), work: below(records, done.length, from.work) };
  return { items, next: more ? writtenCursor(to) : null };
}

function isOfWork(group: AuditQuery['gruppe']): group is WorkGroup {
  return group !== null && group in workGroups;
}

async function recordsFor(ctx: Ctx, home: Municipality, query: AuditQuery, before: number | null) {
  const { gruppe } = query;
  if (gruppe !== null && !isOfWork(gruppe)) return [];
  return loadRecords(ctx, home, { ...query, gruppe }, { before, limit: pageSize + 1 });
}

/** Where a list reads on: what came meanwhile is newer than the page that was read, and stands on none after it. */
function below(rows: readonly { number: number }[], shown: number, before: number | null): number {
  const last = rows[shown - 1];
  if (last !== undefined) return last.number;
  const [next] = rows;
  return before ?? (next === undefined ? 1 : next.number + 1);
}

async function accessRows(ctx: Ctx, home: Municipality, query: AuditQuery, before: number | null): Promise<Row[]> {
  return ctx.db.read
    .select()
    .from(accessLog)
    .where(
      and(
        eq(accessLog.municipality, home.code),
        ne(accessLog.actorKind, 'profile'),
        before === null ? undefined : lt(accessLog.number, before),
        ...conditions(home, query),
      ),
    )
    .orderBy(desc(accessLog.number))
    .limit(pageSize + 1);
}

async function accessLines(ctx: Ctx, rows: readonly Row[]): Promise<AuditLine[]> {
  const known = await knownAccounts(ctx, rows);
  return rows.map((row) => lineOf(row, known));
}

function asLine(line: WorkLine): AuditLine {
  const { noun, verb } = line.work;
  return { ...line, verb: `${noun}.${verb}`, about: null, reason: null };
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

function conditions(home: Municipality, { gruppe, hvem, ...days }: AuditQuery): (SQL | undefined)[] {
  const nouns = gruppe === null || isOfWork(gruppe) ? null : auditGroups[gruppe];
  return [
    nouns === null ? undefined : or(...nouns.map((noun) => like(accessLog.verb, `${noun}.%`))),
    hvem === null ? undefined : eq(accessLog.actorId, hvem),
    ...betweenDays(accessLog.at, days, home),
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
    work: null,
  };
}
