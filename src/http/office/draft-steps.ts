/** What happens to a draft besides being written. */
import { Hono } from 'hono';
import { z } from 'zod';
import { ReturnWord } from '#domain/draft.ts';
import { CancelReason } from '#domain/event.ts';
import { Id, Line } from '#domain/schemas.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { rebaseDraft } from '#services/draft/rebase.ts';
import type { DraftKey } from '#services/draft/save.ts';
import { dropDraft, returnDraft, sendDraft } from '#services/draft/state.ts';
import { takeBackDraft } from '#services/draft/take-back.ts';
import { undoDrop } from '#services/draft/undo-drop.ts';
import type { Ctx } from '#services/hub.ts';
import { publishApart } from '#services/review/publish-apart.ts';
import { publishCancellation } from '#services/review/publish-cancellation.ts';
import { refuseDraft } from '#services/review/refuse.ts';
import { office, takes } from './describe.ts';
import { DraftItem, draftKeyOf } from './drafts.ts';
import type { OfficeEnv } from './token.ts';

/** What each step says at least: the version that it is about. */
type Seen = { version: number };

type Step = {
  name: string;
  operationId: string;
  summary: string;
  body: z.ZodType;
  answer: z.ZodType;
  act: (ctx: Ctx, key: DraftKey, said: never) => Promise<object>;
};

/** Binds what a step says to the verb that takes it. */
function step<Body extends z.ZodType<Seen>>(
  said: Omit<Step, 'body' | 'act' | 'answer'> & {
    body: Body;
    answer?: z.ZodType;
    act: (ctx: Ctx, key: DraftKey, said: z.output<Body>) => Promise<object>;
  },
): Step {
  return { answer: DraftItem, ...said };
}

const Version = z.strictObject({ version: z.number().int() }).meta({ id: 'DraftStep' });
const Returned = Version.extend(ReturnWord.shape).meta({ id: 'DraftReturn' });
const Refused = Version.extend({ word: Line.default('').describe('Why; empty says nothing.') }).meta({
  id: 'DraftRefusal',
});
const Cancelled = Version.extend(CancelReason.shape).meta({ id: 'DraftCancellation' });
const HadBack = Version.extend({
  was: z.enum(['draft', 'template']).default('draft').describe('What it was before it was dropped.'),
}).meta({ id: 'DraftHadBack' });
const Settled = Version.extend({
  choices: z.record(z.string().max(60), z.enum(['mine', 'theirs'])).describe('Whose word counts, by field.'),
}).meta({ id: 'DraftSettlement' });
const Published = z
  .object({
    itemId: Id,
    number: z.number().int().nullable().describe('The record by which it can be undone; null when nothing changed.'),
  })
  .meta({ id: 'DraftPublished' });
const PublishedItem = Published.pick({ itemId: true }).meta({ id: 'DraftPublishedItem' });

/** Those of whoever writes. */
const writing = [
  step({
    ...{ name: 'send', operationId: 'sendDraft', summary: 'Send it to review' },
    body: Version,
    act: sendDraft,
  }),
  step({
    ...{ name: 'take-back', operationId: 'takeBackDraft', summary: 'Have back what one sent, to write on' },
    body: Version,
    act: takeBackDraft,
  }),
  step({
    ...{ name: 'drop', operationId: 'dropDraft', summary: 'Nothing comes of it; a template is taken away' },
    body: Version,
    act: dropDraft,
  }),
  step({
    ...{ name: 'undo-drop', operationId: 'undoDrop', summary: 'Have back what was dropped or refused within a day' },
    body: HadBack,
    act: (ctx, key, { was }) => undoDrop(ctx, key, was),
  }),
  step({
    ...{ name: 'merge', operationId: 'settleDraft', summary: 'Say what holds where somebody changed the same' },
    body: Settled,
    act: (ctx, key, { choices }) => rebaseDraft(ctx, key, choices),
  }),
];

/** Those of whoever decides. */
const deciding = [
  step({
    ...{ name: 'return', operationId: 'returnDraft', summary: 'Send it back with a word' },
    body: Returned,
    act: (ctx, key, { word }) => returnDraft(ctx, key, word),
  }),
  step({
    ...{ name: 'publish', operationId: 'publishDraft', summary: 'Publish it, a proposed double as the same' },
    body: Version,
    answer: Published,
    act: publishDraft,
  }),
  step({
    ...{ name: 'apart', operationId: 'publishApart', summary: 'Publish a proposed double as something of its own' },
    body: Version,
    answer: PublishedItem,
    act: publishApart,
  }),
  step({
    ...{ name: 'cancel', operationId: 'publishCancellation', summary: 'Cancel, as proposed, with a reason' },
    body: Cancelled,
    answer: PublishedItem,
    act: (ctx, key, { reason }) => publishCancellation(ctx, key, reason),
  }),
  step({
    ...{ name: 'refuse', operationId: 'refuseDraft', summary: 'Say no: nothing comes of it' },
    body: Refused,
    act: (ctx, key, { word }) => refuseDraft(ctx, key, word),
  }),
];

const path = ['id'] as const;

/** `/drafts/:id/…`: each names the version it is about, and is refused (409) when there is a later one. */
export function draftStepRoutes() {
  const app = new Hono<OfficeEnv>();
  for (const { name, operationId, summary, body, answer, act } of [...writing, ...deciding]) {
    app.post(
      `/drafts/:id/${name}`,
      office({ operationId, tag: 'office-drafts', path, summary }, { body, answer }),
      takes(body),
      async (c) => {
        const said = c.req.valid('json') as Seen;
        return c.json(await act(c.var.ctx, draftKeyOf(c, said.version), said as never));
      },
    );
  }
  return app;
}
