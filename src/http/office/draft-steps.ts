/** What happens to a draft besides being written. */
import { Hono } from 'hono';
import { z } from 'zod';
import { ReturnWord } from '#domain/draft.ts';
import { Id } from '#domain/schemas.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { dropDraft, returnDraft, sendDraft } from '#services/draft/state.ts';
import { office, takes } from './describe.ts';
import { DraftItem, draftKeyOf } from './drafts.ts';
import type { OfficeEnv } from './token.ts';

const Step = z.strictObject({ version: z.number().int() }).meta({ id: 'DraftStep' });
const Returned = Step.extend(ReturnWord.shape).meta({ id: 'DraftReturn' });

const tag = 'office-drafts';
const one = ['id'] as const;

/** `/drafts/:id/…`: each names the version it is about, and is refused (409) when there is a later one. */
export function draftStepRoutes() {
  return new Hono<OfficeEnv>()
    .post(
      '/drafts/:id/send',
      office(
        { operationId: 'sendDraft', tag, path: one, summary: 'Send it to review' },
        { body: Step, answer: DraftItem },
      ),
      takes(Step),
      async (c) => c.json(await sendDraft(c.var.ctx, draftKeyOf(c, c.req.valid('json').version))),
    )
    .post(
      '/drafts/:id/return',
      office(
        { operationId: 'returnDraft', tag, path: one, summary: 'Send it back with a word' },
        { body: Returned, answer: DraftItem },
      ),
      takes(Returned),
      async (c) => {
        const { version, word } = c.req.valid('json');
        return c.json(await returnDraft(c.var.ctx, draftKeyOf(c, version), word));
      },
    )
    .post(
      '/drafts/:id/publish',
      office(
        { operationId: 'publishDraft', tag, path: one, summary: 'Publish it' },
        { body: Step, answer: z.object({ itemId: Id }) },
      ),
      takes(Step),
      async (c) => {
        const { itemId } = await publishDraft(c.var.ctx, draftKeyOf(c, c.req.valid('json').version));
        return c.json({ itemId });
      },
    )
    .post(
      '/drafts/:id/drop',
      office(
        { operationId: 'dropDraft', tag, path: one, summary: 'Nothing comes of it' },
        { body: Step, answer: DraftItem },
      ),
      takes(Step),
      async (c) => c.json(await dropDraft(c.var.ctx, draftKeyOf(c, c.req.valid('json').version))),
    );
}
