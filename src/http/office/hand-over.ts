/** What somebody keeps right becomes a colleague's to keep right, with a word. */
import { Hono } from 'hono';
import { z } from 'zod';
import { draftNouns } from '#domain/draft.ts';
import { notFound } from '#domain/errors.ts';
import { HandOverWord } from '#domain/hand-over.ts';
import { handOverItems, handOverMine } from '#services/item/hand-over.ts';
import { listMyHandOverNotes, putAwayNote } from '#services/item/notes.ts';
import { pageOf } from '../api/nouns.ts';
import { office, takes } from './describe.ts';
import { at } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

const items = z.array(z.strictObject({ noun: z.enum(draftNouns), id: z.string() })).max(500);
const Handed = z
  .strictObject({ to: z.string().max(60).describe('A colleague, by id.'), items, note: HandOverWord.default('') })
  .meta({ id: 'HandOver' });
const HandedMine = Handed.extend({
  items: z.union([items, z.literal('all')]).describe('Some of mine, or `all`.'),
}).meta({ id: 'HandOverOfMine' });
const Done = z.object({ handed: z.number().int() }).meta({ id: 'HandedOver' });

/** A word of somebody's who handed something over. */
export const NoteItem = z
  .object({
    id: z.string(),
    from: z.string().nullable().describe('Who wrote it; null once they have left.'),
    many: z.number().int().describe('How many items came with it.'),
    text: z.string(),
    at,
  })
  .meta({ id: 'HandOverNote' });

const tag = 'office-items';

/** `/hand-over…`. */
export function handOverRoutes() {
  return new Hono<OfficeEnv>()
    .post(
      '/hand-over',
      office(
        { operationId: 'handOver', tag, summary: 'Hand items over to a colleague, whosever they are' },
        { body: Handed, answer: Done },
      ),
      takes(Handed),
      async (c) => c.json({ handed: await handOverItems(c.var.ctx, c.var.home, c.req.valid('json')) }),
    )
    .post(
      '/hand-over/mine',
      office(
        { operationId: 'handOverMine', tag, summary: 'Hand over what I keep right, or some of it' },
        { body: HandedMine, answer: Done },
      ),
      takes(HandedMine),
      async (c) => c.json({ handed: await handOverMine(c.var.ctx, c.var.home, c.req.valid('json')) }),
    )
    .get(
      '/hand-over/notes',
      office(
        { operationId: 'listHandOverNotes', tag, summary: 'What was said to me when I took something over' },
        { answer: pageOf(NoteItem) },
      ),
      async (c) => c.json({ items: await listMyHandOverNotes(c.var.ctx), next: null }),
    )
    .delete(
      '/hand-over/notes/:id',
      office({ operationId: 'putAwayNote', tag, path: ['id'], summary: 'I have read it' }, {}),
      async (c) => {
        const id = c.req.param('id');
        if (!(await listMyHandOverNotes(c.var.ctx)).some((note) => note.id === id)) throw notFound('note');
        await putAwayNote(c.var.ctx, id);
        return c.body(null, 204);
      },
    );
}
