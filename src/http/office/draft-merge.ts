/** What two people changed in the same, as a question. */
import { Hono } from 'hono';
import { z } from 'zod';
import { Fields } from '#domain/draft.ts';
import { fieldDiff } from '#domain/field-diff.ts';
import { compareWithSaved, getMergeQuestion, type MergeQuestion } from '#services/draft/merge.ts';
import { office, takes } from './describe.ts';
import { FieldChangeItem } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

const texts = z.array(z.string());
const Merge = z
  .object({
    version: z.number().int().describe('The version of the draft that is answered.'),
    fields: Fields.describe('Both together, with mine where there is a question.'),
    questions: z
      .array(z.object({ field: z.string(), base: texts, mine: texts, theirs: texts }))
      .describe('What both changed to different things: somebody has to choose.'),
    theirs: z.array(FieldChangeItem).describe('What only the other changed, which goes without asking.'),
  })
  .meta({ id: 'DraftMerge' });

const Typed = z
  .strictObject({
    fields: Fields.describe('What I typed, which is not kept anywhere yet.'),
    began: Fields.nullable()
      .default(null)
      .describe('The form before either typed; without it, all that differs is asked.'),
  })
  .meta({ id: 'DraftTyped' });

const tag = 'office-drafts';
const path = ['id'] as const;

/** `/drafts/:id/merge` and `/compare`; the answer goes to `POST …/merge`, or is saved in the version that was compared with. */
export function draftMergeRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/drafts/:id/merge',
      office(
        { operationId: 'getMergeQuestion', tag, path, summary: 'What others changed in its item since it was begun' },
        { answer: Merge },
      ),
      async (c) => {
        const found = await getMergeQuestion(c.var.ctx, c.var.home, c.req.param('id'));
        return c.json(shown(found, found.draft.fields));
      },
    )
    .post(
      '/drafts/:id/compare',
      office(
        { operationId: 'compareDraft', tag, path, summary: 'How what I typed goes with what another saved in it' },
        { body: Typed, answer: Merge },
      ),
      takes(Typed),
      async (c) => {
        const { fields, began } = c.req.valid('json');
        const key = { municipality: c.var.home, id: c.req.param('id') };
        return c.json(shown(await compareWithSaved(c.var.ctx, key, fields, began), fields));
      },
    );
}

function shown({ draft, merge }: MergeQuestion, mine: Fields): z.infer<typeof Merge> {
  const asked = new Set(merge.questions.map(({ field }) => field));
  const theirs = fieldDiff(mine, merge.fields).filter(({ field }) => !asked.has(field));
  return { version: draft.version, ...merge, theirs };
}
