/** What waits for an editor. One by one it is decided as a draft; several at once here. */
import { Hono } from 'hono';
import { z } from 'zod';
import { draftNouns, draftScopes, Fields, proposals } from '#domain/draft.ts';
import { decideMany, mostAtOnce } from '#services/review/decide-many.ts';
import { listQueue } from '#services/review/queue.ts';
import { reviewDraft, type Review } from '#services/review/view.ts';
import { pageOf } from '../api/nouns.ts';
import { linked } from '../api/page.ts';
import { ComplaintItem } from '../problem.ts';
import { office, takes } from './describe.ts';
import { DraftItem } from './drafts.ts';
import { mine, officeQuery, paging, partOf } from './query.ts';
import { AlikeItem, at, FieldChangeItem } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

const who = {
  author: z.string().nullable().describe('What its author is called; null for a source, and once they have left.'),
  source: z.string().nullable().describe('What the source is called where it was read.'),
};
const QueueLineItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    noun: z.enum(draftNouns),
    proposal: z.enum(proposals),
    scope: z.enum(draftScopes),
    title: z.string(),
    startsOn: z.string().nullable(),
    sentAt: at,
    ...who,
    mine: z.boolean(),
  })
  .meta({ id: 'QueueLine' });
const ReviewItem = z
  .object({
    draft: DraftItem,
    ...who,
    published: Fields.nullable().describe('What it is about, as it is now; null for something new.'),
    changes: z.array(FieldChangeItem).describe('What would change; for something new, all that it says.'),
    names: z
      .record(z.string(), z.record(z.string(), z.string()))
      .describe('What the places, contacts, categories, towns and pictures that it names are called.'),
    complaints: z.array(ComplaintItem).describe('Why it cannot be published as it stands.'),
    overtaken: z.boolean().describe('Somebody changed the same meanwhile: `/drafts/{id}/merge` asks what should hold.'),
    alike: z.array(AlikeItem).describe('Of a new event: others of the same name that begin on the same day.'),
  })
  .meta({ id: 'Review' });
const Decisions = z
  .strictObject({
    decision: z.enum(['publish', 'refuse']),
    drafts: z
      .array(z.strictObject({ id: z.string().max(60), version: z.number().int() }))
      .min(1)
      .max(mostAtOnce),
  })
  .meta({ id: 'Decisions' });
const Decided = z
  .object({ id: z.string(), title: z.string(), complaints: z.array(ComplaintItem).describe('None when it was done.') })
  .meta({ id: 'Decided' });

const listQuery = z.strictObject({
  slags: z.enum(draftNouns).optional().describe('Kind: only those of one noun.'),
  kilde: z.string().max(60).optional().describe('Source: only what one source proposes, by its id.'),
  mine,
  ...paging,
});

const tag = 'office-drafts';

/** `/review`. */
export function reviewRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/review',
      office(
        { operationId: 'listQueue', tag, summary: 'What waits for an editor, the longest first' },
        { answer: pageOf(QueueLineItem) },
      ),
      officeQuery(listQuery),
      async (c) => {
        const { slags, kilde, mine: own = false, efter, antal } = c.req.valid('query');
        const wanted = { noun: slags, sourceId: kilde, mine: own, ...partOf({ efter, antal }) };
        return c.json(linked(c, await listQueue(c.var.ctx, c.var.home, wanted), (line) => line));
      },
    )
    .get(
      '/review/:id',
      office(
        { operationId: 'reviewDraft', tag, path: ['id'], summary: 'One beside what is public, with what is wrong' },
        { answer: ReviewItem },
      ),
      async (c) => c.json(shown(await reviewDraft(c.var.ctx, c.var.home, c.req.param('id')))),
    )
    .post(
      '/review',
      office(
        { operationId: 'decideMany', tag, summary: 'Publish or refuse several, each by itself' },
        { body: Decisions, answer: z.object({ items: z.array(Decided) }) },
      ),
      takes(Decisions),
      async (c) => {
        const { decision, drafts } = c.req.valid('json');
        return c.json({ items: await decideMany(c.var.ctx, c.var.home, decision, drafts) });
      },
    );
}

function shown({ names, ...review }: Review) {
  const entries = Object.entries(names).map(([kind, called]) => [kind, Object.fromEntries(called)] as const);
  return { ...review, names: Object.fromEntries(entries) };
}
