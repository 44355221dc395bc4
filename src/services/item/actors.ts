/** Who made the records of an item. */
import type { RecordActor } from '#domain/item-record.ts';
import type { Ctx } from '../hub.ts';
import { namesOfStaff } from '../staff/names.ts';
import type { ItemRow } from './records.ts';

type Made = Pick<ItemRow, 'actor'>;

/** Answers who made each of some records, colleagues by name. */
export async function actorsOf(ctx: Ctx, code: string, rows: readonly Made[]): Promise<(row: Made) => RecordActor> {
  const ids = rows.map(({ actor }) => staffId(actor));
  const names = await namesOfStaff(ctx, code, ids);
  return ({ actor }) => whoOf(actor, names);
}

function staffId(actor: string): string | null {
  return actor.startsWith('staff:') ? actor.slice('staff:'.length) : null;
}

function whoOf(actor: string, names: ReadonlyMap<string, string>): RecordActor {
  const id = staffId(actor);
  if (id !== null) return { kind: 'staff', name: names.get(id) ?? null };
  return { kind: actor === 'operator' || actor === 'system' ? actor : 'other' };
}
