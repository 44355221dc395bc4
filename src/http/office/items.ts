/** What can be done with any item: vouch for it, see what became of it, go back, hand it over. */
import { Hono } from 'hono';
import { z } from 'zod';
import { draftNouns } from '#domain/draft.ts';
import { checkedInput } from '#domain/input.ts';
import { handOverItems } from '#services/item/hand-over.ts';
import { listHistory } from '#services/item/history.ts';
import { restoreItem } from '#services/item/restore.ts';
import { undoChange } from '#services/item/undo.ts';
import { verifyItem } from '#services/item/verify.ts';
import { query } from '../api/query.ts';
import { office, takes } from './describe.ts';
import type { OfficeEnv } from './token.ts';

const Numbered = z.strictObject({ number: z.number().int() }).meta({ id: 'RecordNumber' });
const Restored = Numbered.extend({ newest: z.number().int() }).meta({ id: 'RecordToRestore' });
const Handed = z
  .strictObject({
    to: z.string().max(60),
    items: z.array(z.strictObject({ noun: z.enum(draftNouns), id: z.string() })).max(500),
    note: z.string().max(1000).default(''),
  })
  .meta({ id: 'HandOver' });
const History = z
  .object({ items: z.array(z.unknown()), next: z.string().nullable(), newest: z.number().int() })
  .meta({ id: 'History', description: 'What became of an item, the newest first.' });
const historyQuery = z.strictObject({
  efter: z.string().max(20).optional().describe('After: `next` of the answer before.'),
});

const tag = 'office-items';
const one = ['noun', 'id'] as const;

/** `/items/:noun/:id/…` and `/hand-over`. */
export function itemRoutes() {
  return new Hono<OfficeEnv>()
    .post(
      '/items/:noun/:id/verify',
      office(
        { operationId: 'verifyItem', tag, path: one, summary: 'Say that it is still right' },
        { answer: z.object({ verifyBy: z.string().nullable() }) },
      ),
      async (c) => {
        const { noun, itemId } = itemOf(c);
        return c.json(await verifyItem(c.var.ctx, c.var.home, { noun, id: itemId }));
      },
    )
    .get(
      '/items/:noun/:id/history',
      office({ operationId: 'getHistory', tag, path: one, summary: 'What became of it' }, { answer: History }),
      query(historyQuery),
      async (c) => {
        const span = { limit: 50, after: c.req.valid('query').efter ?? null };
        return c.json(await listHistory(c.var.ctx, c.var.home, itemOf(c), span));
      },
    )
    .post(
      '/items/:noun/:id/undo',
      office({ operationId: 'undoChange', tag, path: one, summary: 'Undo its last change' }, { body: Numbered }),
      takes(Numbered),
      async (c) => {
        await undoChange(c.var.ctx, { ...itemOf(c), municipality: c.var.home, ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .post(
      '/items/:noun/:id/restore',
      office(
        { operationId: 'restoreItem', tag, path: one, summary: 'Go back to an earlier version' },
        { body: Restored },
      ),
      takes(Restored),
      async (c) => {
        const { number, newest } = c.req.valid('json');
        await restoreItem(c.var.ctx, { ...itemOf(c), municipality: c.var.home, number }, newest);
        return c.body(null, 204);
      },
    )
    .post(
      '/hand-over',
      office(
        { operationId: 'handOver', tag, summary: 'Hand items over to a colleague' },
        { body: Handed, answer: z.object({ handed: z.number().int() }) },
      ),
      takes(Handed),
      async (c) => c.json({ handed: await handOverItems(c.var.ctx, c.var.home, c.req.valid('json')) }),
    );
}

const Noun = z.enum(draftNouns);

/** The item that an address names. Throws `invalid` on `noun`. */
export function itemOf({ req }: { req: { param: (name: 'noun' | 'id') => string } }) {
  return { noun: checkedInput(Noun, req.param('noun'), 'noun'), itemId: req.param('id') };
}
