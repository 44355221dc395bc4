/** What can be done with any item: vouch for it, see what became of it, go back. */
import { Hono } from 'hono';
import { z } from 'zod';
import { announcementKinds } from '#domain/announcement.ts';
import { draftNouns } from '#domain/draft.ts';
import { checkedInput } from '#domain/input.ts';
import { listHistory } from '#services/item/history.ts';
import { restoreItem } from '#services/item/restore.ts';
import { undoChange } from '#services/item/undo.ts';
import { verifyItem } from '#services/item/verify.ts';
import { office, takes } from './describe.ts';
import { officeQuery, paging, partOf } from './query.ts';
import { at, FieldChangeItem } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

const Numbered = z.strictObject({ number: z.number().int() }).meta({ id: 'RecordNumber' });
const Restored = Numbered.extend({ newest: z.number().int() }).meta({ id: 'RecordToRestore' });

/** Who made a record. */
export const RecordActorItem = z
  .object({
    kind: z.enum(['staff', 'operator', 'system', 'other']),
    name: z.string().nullable().optional().describe('What a colleague is called; null once they have left.'),
  })
  .meta({ id: 'RecordActor' });

/** What happened to one date, or to all of it. */
export const RecordStepItem = z
  .object({
    recurrenceId: z.string().nullable().describe('The date by its original start; null is all of it.'),
    kind: z.enum(announcementKinds),
    reason: z.string().nullable(),
  })
  .meta({ id: 'RecordStep' });

const HistoryLine = z
  .object({
    number: z.number().int(),
    at,
    who: RecordActorItem,
    verb: z.string(),
    steps: z.array(RecordStepItem),
    changes: z.array(FieldChangeItem).nullable().describe('What it says differently; null where nothing came before.'),
    restorable: z.boolean(),
  })
  .meta({ id: 'HistoryLine' });
const History = z
  .object({
    items: z.array(HistoryLine),
    next: z.string().nullable().describe('Goes into `efter` to read on; null at the end.'),
    newest: z.number().int().describe('What undoing and restoring are asked with.'),
  })
  .meta({ id: 'History', description: 'What became of an item, the newest first.' });

const tag = 'office-items';
const path = ['noun', 'id'] as const;

/** `/items/:noun/:id/…`. */
export function itemStepRoutes() {
  return new Hono<OfficeEnv>()
    .post(
      '/items/:noun/:id/verify',
      office(
        { operationId: 'verifyItem', tag, path, summary: 'Say that it is still right' },
        { answer: z.object({ verifyBy: z.string().nullable() }) },
      ),
      async (c) => {
        const { noun, itemId } = itemOf(c);
        return c.json(await verifyItem(c.var.ctx, c.var.home, { noun, id: itemId }));
      },
    )
    .get(
      '/items/:noun/:id/history',
      office({ operationId: 'getHistory', tag, path, summary: 'What became of it' }, { answer: History }),
      officeQuery(z.strictObject(paging)),
      async (c) => c.json(await listHistory(c.var.ctx, c.var.home, itemOf(c), partOf(c.req.valid('query')))),
    )
    .post(
      '/items/:noun/:id/undo',
      office({ operationId: 'undoChange', tag, path, summary: 'Undo its last change' }, { body: Numbered }),
      takes(Numbered),
      async (c) => {
        await undoChange(c.var.ctx, { ...itemOf(c), municipality: c.var.home, ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .post(
      '/items/:noun/:id/restore',
      office({ operationId: 'restoreItem', tag, path, summary: 'Go back to an earlier version' }, { body: Restored }),
      takes(Restored),
      async (c) => {
        const { number, newest } = c.req.valid('json');
        await restoreItem(c.var.ctx, { ...itemOf(c), municipality: c.var.home, number }, newest);
        return c.body(null, 204);
      },
    );
}

const Noun = z.enum(draftNouns);

/** The item that an address names. Throws `invalid` on `noun`. */
export function itemOf({ req }: { req: { param: (name: 'noun' | 'id') => string } }) {
  return { noun: checkedInput(Noun, req.param('noun'), 'noun'), itemId: req.param('id') };
}
