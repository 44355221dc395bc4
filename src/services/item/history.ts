/** The history of an item: each record, who made it, and what it made different. */
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { fieldDiff } from '#domain/field-diff.ts';
import type { ItemKey, RecordLine } from '#domain/item-record.ts';
import { numberAfter, type Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { kindOf } from '../draft/kinds.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { actorsOf } from './actors.ts';
import { itemKindOf } from './kinds.ts';
import { recordsOf, saysWhatItBecame, versionsOf, type ItemRow } from './records.ts';

/** A page of it, the newest first; `newest` is the number that undo and restore are asked with. */
export type History = Page<RecordLine> & { newest: number };

/** Throws `not_found` for what has no history here, and `invalid` for a page that was never written. */
export async function listHistory(
  ctx: Ctx,
  municipality: string,
  item: ItemKey,
  { limit, after }: { limit: number; after: string | null },
): Promise<History> {
  authorise(ctx.actor, 'item.readHistory', { municipality });
  const before = numberAfter(after) ?? undefined;
  const home = await getMunicipality(ctx, municipality);
  const [newest] = await versionsOf(ctx.db.read, home.code, item, { limit: 1 });
  if (newest === undefined) throw notFound(item.noun);
  const rows = await recordsOf(ctx.db.read, home.code, item, { limit: limit + 1, before });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const whoDid = await actorsOf(ctx, home.code, shown);
  const lines = linesOf(home, item, [...rows, ...(await versionBefore(ctx, home, item, rows))]);
  const items = lines.slice(0, shown.length).map(({ row, ...line }) => ({
    ...line,
    who: whoDid(row),
    restorable: saysWhatItBecame(row) && row.number !== newest.number,
  }));
  return { items, next: last === undefined ? null : String(last.number), newest: newest.number };
}

/** The version that the oldest of a page is compared with. */
async function versionBefore(
  ctx: Ctx,
  { code }: Municipality,
  item: ItemKey,
  rows: readonly ItemRow[],
): Promise<ItemRow[]> {
  const oldest = rows.at(-1);
  return oldest === undefined ? [] : versionsOf(ctx.db.read, code, item, { limit: 1, before: oldest.number });
}

type Line = Omit<RecordLine, 'who' | 'restorable'> & { row: ItemRow };

function linesOf(home: Municipality, { noun }: ItemKey, rows: readonly ItemRow[]): Line[] {
  return rows.map((row, index) => {
    const { number, at, verb } = row;
    const before = rows.slice(index + 1).find(saysWhatItBecame);
    const compared = saysWhatItBecame(row) ? differences(home, noun, before?.snapshot ?? null, row.snapshot) : nothing;
    return { row, number, at, verb, ...compared };
  });
}

const nothing: Pick<RecordLine, 'steps' | 'changes'> = { steps: [], changes: null };

function differences(home: Municipality, noun: ItemKey['noun'], before: unknown, after: unknown): typeof nothing {
  const { fieldsOf } = kindOf(noun);
  const whole = { scope: 'all', recurrenceId: null } as const;
  const changes = before === null ? null : fieldDiff(fieldsOf(before, whole, home), fieldsOf(after, whole, home));
  return { steps: itemKindOf(noun).steps(before, after), changes };
}
