/** The doors of the review and of drafts, called as everybody who has no business there: each refuses before it looks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listMyAnswers } from '#services/draft/answers.ts';
import { namesIn } from '#services/draft/names.ts';
import { countWaiting } from '#services/draft/queries.ts';
import { takeBackDraft } from '#services/draft/take-back.ts';
import { undoDrop } from '#services/draft/undo-drop.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { listComing } from '#services/office/coming.ts';
import { listFailingSources } from '#services/office/failing-sources.ts';
import { whatNeedsMe } from '#services/office/needs.ts';
import { listEndedSeries, listForgottenDrafts } from '#services/office/stale.ts';
import { listAlike } from '#services/review/alike.ts';
import { decideMany } from '#services/review/decide-many.ts';
import { publishApart } from '#services/review/publish-apart.ts';
import { publishCancellation } from '#services/review/publish-cancellation.ts';
import { listQueue, listQueueSources } from '#services/review/queue.ts';
import { refuseDraft } from '#services/review/refuse.ts';
import { reviewDraft } from '#services/review/view.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { refused } from './refused.ts';

let at: TestHub;
let outsiders: Ctx[];
let author: Ctx;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  await joinKolding(at.hub);
  outsiders = [asVisitor(at.hub), await asYoung(at.hub), await asStaff(at.hub, 'admin', 'kolding')];
  author = await asStaff(at.hub, 'author');
});
afterAll(() => at.close());

type Door = (ctx: Ctx) => Promise<unknown>;
const home = 'haderslev';
const key = { municipality: home, id: '00000000', version: 1 };
const nothing = {} as never;

const ofTheOffice: Record<string, Door> = {
  countWaiting: (ctx) => countWaiting(ctx, home),
  listMyAnswers: (ctx) => listMyAnswers(ctx, home),
  namesIn: (ctx) => namesIn(ctx, home, nothing),
  takeBackDraft: (ctx) => takeBackDraft(ctx, key),
  undoDrop: (ctx) => undoDrop(ctx, key),
  listAlike: (ctx) => listAlike(ctx, home, nothing),
  listQueue: (ctx) => listQueue(ctx, home, nothing),
  listQueueSources: (ctx) => listQueueSources(ctx, home),
  reviewDraft: (ctx) => reviewDraft(ctx, home, key.id),
  listComing: (ctx) => listComing(ctx, home, nothing),
  listFailingSources: (ctx) => listFailingSources(ctx, home),
  whatNeedsMe: (ctx) => whatNeedsMe(ctx, home),
  listEndedSeries: (ctx) => listEndedSeries(ctx, home, 5),
  listForgottenDrafts: (ctx) => listForgottenDrafts(ctx, home, 5),
};
const ofEditors: Record<string, Door> = {
  refuseDraft: (ctx) => refuseDraft(ctx, key),
  publishApart: (ctx) => publishApart(ctx, key),
  publishCancellation: (ctx) => publishCancellation(ctx, key, 'Nej'),
  decideMany: (ctx) => decideMany(ctx, home, 'publish', nothing),
};

describe('a door', () => {
  test.each(Object.entries({ ...ofTheOffice, ...ofEditors }))('%s is shut to outsiders', async (_, door) => {
    for (const who of outsiders) {
      expect((await refused(door(who))).code).toBe(who.actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
    }
  });

  test.each(Object.entries(ofEditors))('%s is shut to authors', async (_, door) => {
    expect((await refused(door(author))).code).toBe('forbidden');
  });
});
