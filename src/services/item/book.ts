/** Keeps the books of a thing with one state at a time, inside the caller's transaction. */
import type { Transaction } from '#db/client.ts';
import { announcementsOfItem } from '#domain/item-announcement.ts';
import type { DraftNoun } from '#domain/draft.ts';
import { isSeen, type Item, type Shown } from '#domain/item-change.ts';
import type { Municipality } from '#domain/municipality.ts';
import { announce } from '../announcement/announce.ts';
import type { Ctx } from '../hub.ts';
import { revise } from '../municipality/revise.ts';

/** What became of a thing; `before` is null for a new one. */
export type Change<State extends Item> = {
  noun: DraftNoun;
  verb: string;
  before: State | null;
  after: State;
  shown: Shown<State>;
};

/** Records what became of it, and keeps what there is to tell. */
export async function bookChange<State extends Item>(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { noun, verb, ...change }: Change<State>,
): Promise<void> {
  const { before, after, shown } = change;
  const entry = { noun, itemId: after.id, verb, snapshot: after, hidden: !isSeen(before, after, shown) };
  const revision = await revise(ctx, tx, home.code, [entry]);
  await announce(ctx, tx, { code: home.code, revision }, announcementsOfItem(noun, change));
}
