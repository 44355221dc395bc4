/** What a draft has to know of its noun. One file per noun says it; `kinds.ts` is their list. */
import type { Transaction } from '#db/client.ts';
import type { Draft, DraftScope, Fields } from '#domain/draft.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';

/** Which dates of the item a form is about. */
export type Which = { scope: DraftScope; recurrenceId: string | null };

/** What was published. */
export type Published = { itemId: string };

export type DraftKind = {
  /**
   * An item, or one as the record of its changes keeps it, as its form begins. Pure: what the fields were when a draft
   * was begun is found from the record the same way.
   */
  fieldsOf: (item: unknown, which: Which, home: Municipality) => Fields;
  /** The item as it is, drafts and what was withdrawn, too. Throws `not_found`, also for another municipality's. */
  load: (ctx: Ctx, tx: Transaction | Ctx['db']['read'], home: Municipality, itemId: string) => Promise<unknown>;
  /** What a new one begins with. */
  blank: (home: Municipality) => Fields;
  /** What lists call it, and when it begins as far as that can be read (a day or a wall time); `today` where it is. */
  label: (fields: Fields, today: Day) => { title: string; startsOn: string | null };
  /** Complains about everything that would keep it from being published, by the form's field names; writes nothing. */
  check: (ctx: Ctx, home: Municipality, draft: Draft) => Promise<void>;
  /** Makes or changes the item as the fields say, inside the caller's transaction. Throws `invalid` as `check` does. */
  publish: (ctx: Ctx, tx: Transaction, home: Municipality, draft: Draft) => Promise<Published>;
};
