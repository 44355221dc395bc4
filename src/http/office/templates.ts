/** Forms that are used again: templates, and copies of what is there. */
import { Hono } from 'hono';
import { z } from 'zod';
import { draftNouns } from '#domain/draft.ts';
import { invalid } from '#domain/errors.ts';
import { Title } from '#domain/schemas.ts';
import {
  beginFromTemplate,
  duplicateItem,
  listTemplates,
  saveTemplate,
  type TemplateOf,
} from '#services/draft/templates.ts';
import { pageOf } from '../api/nouns.ts';
import { office, takes } from './describe.ts';
import { DraftItem, DraftLine } from './drafts.ts';
import { itemOf } from './items.ts';
import { officeQuery } from './query.ts';
import type { OfficeEnv } from './token.ts';

const id = z.string().max(60).optional();
const NewTemplate = z
  .strictObject({
    name: Title,
    draftId: id.describe('The draft that it is made from.'),
    noun: z.enum(draftNouns).optional().describe('What the item is that it is made from, when it is no draft.'),
    itemId: id.describe('The item, with `noun`.'),
  })
  .meta({ id: 'NewTemplate' });

const listQuery = z.strictObject({
  slags: z.enum(draftNouns).optional().describe('Kind: only those of one noun.'),
});

const tag = 'office-drafts';

/** `/templates`: list, keep, and begin a draft from one; they are taken away as drafts are. */
export function templateRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/templates',
      office({ operationId: 'listTemplates', tag, summary: 'Every template, by name' }, { answer: pageOf(DraftLine) }),
      officeQuery(listQuery),
      async (c) => {
        const items = await listTemplates(c.var.ctx, c.var.home, c.req.valid('query').slags);
        return c.json({ items, next: null });
      },
    )
    .post(
      '/templates',
      office(
        { operationId: 'saveTemplate', tag, summary: 'Keep a form as a template' },
        { body: NewTemplate, answer: DraftItem },
      ),
      takes(NewTemplate),
      async (c) => {
        const said = c.req.valid('json');
        return c.json(await saveTemplate(c.var.ctx, c.var.home, madeFrom(said), said.name));
      },
    )
    .post(
      '/templates/:id/begin',
      office(
        { operationId: 'beginFromTemplate', tag, path: ['id'], summary: 'Begin a draft, on the next day that fits' },
        { answer: DraftItem },
      ),
      async (c) => c.json(await beginFromTemplate(c.var.ctx, c.var.home, c.req.param('id'))),
    )
    .post(
      '/items/:noun/:id/duplicate',
      office(
        { operationId: 'duplicateItem', tag, path: ['noun', 'id'], summary: 'Begin a draft of another like it' },
        { answer: DraftItem },
      ),
      async (c) => c.json(await duplicateItem(c.var.ctx, c.var.home, itemOf(c))),
    );
}

function madeFrom({ draftId, noun, itemId }: z.output<typeof NewTemplate>): TemplateOf {
  if (draftId !== undefined) return { draftId };
  if (noun === undefined || itemId === undefined) throw invalid(madeFromNothing);
  return { noun, itemId };
}

const madeFromNothing = {
  field: 'draftId',
  da: 'Skriv, hvad skabelonen laves af: »draftId«, eller »noun« og »itemId«.',
  en: 'Say what the template is made from: “draftId”, or “noun” and “itemId”.',
};
