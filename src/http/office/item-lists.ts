/** What there is to look after, of whatever kind, and how one item stands. */
import { Hono } from 'hono';
import { z } from 'zod';
import { draftNouns } from '#domain/draft.ts';
import { flag } from '#domain/query.ts';
import { DayText } from '#domain/schemas.ts';
import { listTold } from '#services/announcement/queries.ts';
import { listDrafts } from '#services/draft/queries.ts';
import { ownerOf, type Ctx } from '#services/hub.ts';
import { listItemPage } from '#services/item/pages.ts';
import { getItemLine } from '#services/item/queries.ts';
import { getUndoable } from '#services/item/undo.ts';
import { listColleagues } from '#services/staff/queries.ts';
import { pageOf } from '../api/nouns.ts';
import { linked } from '../api/page.ts';
import { office } from './describe.ts';
import { DraftLine } from './drafts.ts';
import { itemOf, RecordActorItem, RecordStepItem } from './items.ts';
import { officeQuery, paging, partOf } from './query.ts';
import { at } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

/** An item of whatever kind as a line. */
export const ItemLineItem = z
  .object({
    noun: z.enum(draftNouns),
    id: z.string(),
    name: z.string(),
    verifyBy: z.string().nullable().describe('The day by which somebody should say that it is still right.'),
    ownerId: z.string().nullable().describe('The colleague who keeps it right.'),
  })
  .meta({ id: 'ItemLine' });

const ItemState = ItemLineItem.extend({
  owner: z.string().nullable().describe('What that colleague is called; null for nobody who works here.'),
  undoable: z
    .object({ number: z.number().int(), verb: z.string(), who: RecordActorItem, at, until: at, first: z.boolean() })
    .nullable()
    .describe('Its last change, while that can be undone.'),
  drafts: z.array(DraftLine).describe('Changes to it that are not public yet.'),
  told: z.array(RecordStepItem.extend({ number: z.number().int(), at })).describe('What followers were told last.'),
}).meta({ id: 'ItemState' });

const listQuery = z.strictObject({
  ansvar: z
    .enum(['alle', 'mig', 'ingen'])
    .optional()
    .describe("Whose: everybody's, unless said; the token's owner's; nobody's who works here."),
  inden: DayText.optional().describe('By: only what somebody should say is still right no later than this day.'),
  alt: flag.optional().describe('All: `1` has drafts and what is over or taken back, too.'),
  ...paging,
});

const tag = 'office-items';

/** `/items`, and one of them. */
export function itemListRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/items',
      office(
        { operationId: 'listItems', tag, summary: 'What there is to look after, the most overdue first' },
        { answer: pageOf(ItemLineItem) },
      ),
      officeQuery(listQuery),
      async (c) => {
        const { ansvar = 'alle', inden = null, alt = false, efter, antal } = c.req.valid('query');
        const { ctx, home } = c.var;
        const whose = { alle: 'anybody', ingen: 'nobody', mig: { ownerId: ownerOf(ctx.actor) ?? '' } } as const;
        const wanted = { owner: whose[ansvar], until: inden, all: alt, ...partOf({ efter, antal }) };
        return c.json(linked(c, await listItemPage(ctx, home, wanted), (line) => line));
      },
    )
    .get(
      '/items/:noun/:id',
      office(
        { operationId: 'getItem', tag, path: ['noun', 'id'], summary: 'How one stands: whose it is, what goes on' },
        { answer: ItemState },
      ),
      async (c) => c.json(await stateOf(c.var.ctx, c.var.home, itemOf(c))),
    );
}

const few = 20;

async function stateOf(ctx: Ctx, home: string, item: ReturnType<typeof itemOf>) {
  const line = await getItemLine(ctx, home, { noun: item.noun, id: item.itemId });
  const [undoable, drafts, told, everybody] = await Promise.all([
    getUndoable(ctx, home, item),
    listDrafts(ctx, home, { states: ['open', 'returned', 'sent'], ...item, limit: few }),
    listTold(ctx, home, item, few),
    listColleagues(ctx, home, ''),
  ]);
  const owner = everybody.find(({ id }) => id === line.ownerId)?.name ?? null;
  return { ...line, owner, undoable, drafts, told };
}
