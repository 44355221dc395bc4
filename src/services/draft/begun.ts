/** A form that is sent twice, by a double click or a second attempt, begins one draft. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import type { Draft, Fields } from '#domain/draft.ts';
import type { Municipality } from '#domain/municipality.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { draftOf } from './records.ts';
import { writable } from './save.ts';

/** The draft that a form with this id has begun; else the id for one: another where that is taken. */
export async function begunBefore(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { id, typed }: { id: string; typed: Fields },
): Promise<{ draft: Draft | null; id: string }> {
  const [row] = await tx.select().from(draft).where(eq(draft.id, id));
  if (row === undefined) return { draft: null, id };
  const isMine = row.municipality === home.code && row.authorId === ownerOf(ctx.actor);
  const isOpen = (writable as readonly string[]).includes(row.state);
  const isSame = isMine && (isOpen || saysTheSame(row.fields, typed));
  return isSame ? { draft: draftOf(row, home.slug), id } : { draft: null, id: ctx.newId() };
}

/** Pictures aside, which get their names as they are kept. */
function saysTheSame(kept: Fields, typed: Fields): boolean {
  const said = Object.entries(typed).filter(([name, values]) => values.length > 0 && !name.startsWith('picture'));
  return said.every(([name, values]) => JSON.stringify(kept[name]) === JSON.stringify(values));
}
