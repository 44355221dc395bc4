/** Drafts: the road by which everything can be written, by authors too. */
import { Hono } from 'hono';
import { z } from 'zod';
import { draftNouns, draftScopes, draftStates, DraftTarget, Fields, proposals } from '#domain/draft.ts';
import { Id } from '#domain/schemas.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { getDraft, listDraftPage } from '#services/draft/queries.ts';
import { saveDraft } from '#services/draft/save.ts';
import { ownerOf } from '#services/hub.ts';
import { pageOf } from '../api/nouns.ts';
import { linked } from '../api/page.ts';
import { office, takes } from './describe.ts';
import { mine, officeQuery, paging, partOf } from './query.ts';
import { at } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

/** A draft without what was typed. */
export const DraftLine = z
  .object({
    id: Id,
    municipality: z.string(),
    noun: z.enum(draftNouns),
    proposal: z.enum(proposals),
    itemId: z.string().nullable(),
    scope: z.enum(draftScopes),
    recurrenceId: z.string().nullable(),
    base: z.number().int().nullable().describe('The record of the item that it began from.'),
    state: z.enum(draftStates),
    version: z.number().int().describe('Send it back with every change: two do not overwrite each other.'),
    title: z.string(),
    startsOn: z.string().nullable(),
    authorId: z.string().nullable(),
    sourceId: z.string().nullable(),
    word: z.string().nullable().describe('What the editor said when sending it back.'),
    createdAt: at,
    modifiedAt: at,
    sentAt: at.nullable(),
  })
  .meta({ id: 'DraftLine' });

export const DraftItem = DraftLine.extend({ fields: Fields }).meta({
  id: 'Draft',
  description: 'A version that is not public yet: the fields of its form as they were typed.',
});

const Begun = z
  .strictObject({
    target: DraftTarget,
    fields: Fields.optional(),
    id: Id.optional().describe('The id that it is to have: what is sent twice with the same begins one draft.'),
  })
  .meta({ id: 'NewDraft' });
const Saved = z.strictObject({ version: z.number().int(), fields: Fields }).meta({ id: 'DraftChange' });
const listQuery = z.strictObject({
  tilstand: z.enum(draftStates).optional().describe('State: open, unless said.'),
  slags: z.enum(draftNouns).optional().describe('Kind: only those of one noun.'),
  mine,
  ...paging,
});

const tag = 'office-drafts';
const one = ['id'] as const;

/** `/drafts`: list, begin, read and write. */
export function draftRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/drafts',
      office(
        { operationId: 'listDrafts', tag, summary: 'Drafts of one state, the last changed first' },
        { answer: pageOf(DraftLine) },
      ),
      officeQuery(listQuery),
      async (c) => {
        const { tilstand = 'open', slags, mine: own, efter, antal } = c.req.valid('query');
        const { ctx, home } = c.var;
        const narrowed = {
          ...(slags === undefined ? {} : { noun: slags }),
          ...(own === true ? { authorId: ownerOf(ctx.actor) ?? '' } : {}),
        };
        const page = await listDraftPage(ctx, home, {
          states: [tilstand],
          ...narrowed,
          ...partOf({ efter, antal }),
        });
        return c.json(linked(c, page, (line) => line));
      },
    )
    .post(
      '/drafts',
      office({ operationId: 'beginDraft', tag, summary: 'Begin a draft' }, { body: Begun, answer: DraftItem }),
      takes(Begun),
      async (c) => {
        const { target, fields, id } = c.req.valid('json');
        return c.json(await beginDraft(c.var.ctx, c.var.home, target, fields, id));
      },
    )
    .get(
      '/drafts/:id',
      office({ operationId: 'getDraft', tag, path: one, summary: 'A draft' }, { answer: DraftItem }),
      async (c) => c.json(await getDraft(c.var.ctx, c.var.home, c.req.param('id'))),
    )
    .put(
      '/drafts/:id',
      office(
        { operationId: 'saveDraft', tag, path: one, summary: 'Save what is typed, right or wrong' },
        { body: Saved, answer: DraftItem },
      ),
      takes(Saved),
      async (c) => {
        const { version, fields } = c.req.valid('json');
        return c.json(await saveDraft(c.var.ctx, draftKeyOf(c, version), fields));
      },
    );
}

type Named = { var: OfficeEnv['Variables']; req: { param: (name: 'id') => string } };

/** The draft that an address names, in the version that was seen. */
export function draftKeyOf({ var: { home }, req }: Named, version: number) {
  return { municipality: home, id: req.param('id'), version };
}
