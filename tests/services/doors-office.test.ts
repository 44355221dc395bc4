/** The doors of the office's pages of what is there, called as everybody who has no business there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Municipality } from '#domain/municipality.ts';
import { listTold } from '#services/announcement/queries.ts';
import { listAuditActors } from '#services/audit/read.ts';
import { readWorkLog } from '#services/audit/work.ts';
import { getKeeper, getOfficeDate, listOfficeDates } from '#services/event/office-dates.ts';
import { listDatelessEvents, listOfficeEvents } from '#services/event/office-list.ts';
import { walkOfficeEvents } from '#services/event/office-walk.ts';
import { listContactPage } from '#services/contact/office-queries.ts';
import { listPlacePage } from '#services/place/office-queries.ts';
import { checkDraft } from '#services/draft/check.ts';
import { listDraftPage } from '#services/draft/queries.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { listHistory } from '#services/item/history.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { previewDraft } from '#services/event/preview-draft.ts';
import { previewEventDraft } from '#services/event/preview.ts';
import { getOpportunityForOffice, listOpportunitiesForOffice } from '#services/opportunity/office-queries.ts';
import { getStoryForOffice, listStoriesForOffice } from '#services/story/office-queries.ts';
import { restoreItem } from '#services/item/restore.ts';
import { getUndoable, undoChange } from '#services/item/undo.ts';
import { countOwnerless, listOwned, listOwnerless, listToVerify } from '#services/item/queries.ts';
import { listItemPage } from '#services/item/pages.ts';
import { verifyItem } from '#services/item/verify.ts';
import { pauseWebhook, removeWebhook } from '#services/webhook/change.ts';
import { createWebhook } from '#services/webhook/create.ts';
import { listDeliveries } from '#services/webhook/deliveries.ts';
import { listWebhooks } from '#services/webhook/list.ts';
import { pingWebhook } from '#services/webhook/ping.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { refused } from './refused.ts';

let at: TestHub;
let home: Municipality;
let people: Record<string, Ctx>;
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  home = await getMunicipality(at.hub, 'haderslev');
  people = {
    visitor: asVisitor(at.hub),
    young: await asYoung(at.hub),
    'admin elsewhere': await asStaff(at.hub, 'admin', 'kolding'),
  };
});
afterAll(() => at.close());

const never = '00000000';
const item = { noun: 'event', itemId: never } as const;
const nothing = {} as never;
const record = { municipality: 'haderslev', ...item, number: 1 };

test.each<[string, (ctx: Ctx) => Promise<unknown>]>([
  ['listOfficeEvents', (ctx) => listOfficeEvents(ctx, home, nothing, nothing)],
  ['walkOfficeEvents', (ctx) => walkOfficeEvents(ctx, home, nothing, nothing)],
  ['listDatelessEvents', (ctx) => listDatelessEvents(ctx, home, nothing, nothing)],
  ['listContactPage', (ctx) => listContactPage(ctx, home, nothing)],
  ['listPlacePage', (ctx) => listPlacePage(ctx, home, nothing)],
  ['listOfficeDates', (ctx) => listOfficeDates(ctx, home, never, nothing)],
  ['getOfficeDate', (ctx) => getOfficeDate(ctx, home, never, never)],
  ['getKeeper', (ctx) => getKeeper(ctx, home, never)],
  ['listTold', (ctx) => listTold(ctx, home.slug, item, 1)],
  ['listHistory', (ctx) => listHistory(ctx, home.slug, item, nothing)],
  ['getUndoable', (ctx) => getUndoable(ctx, home.slug, item)],
  ['undoChange', (ctx) => undoChange(ctx, record)],
  ['restoreItem', (ctx) => restoreItem(ctx, record, 1)],
  ['verifyItem', (ctx) => verifyItem(ctx, home.slug, nothing)],
  ['previewDraft', (ctx) => previewDraft(ctx, home.slug, never)],
  ['previewEventDraft', (ctx) => previewEventDraft(ctx, { municipality: home.slug, id: never })],
  ['countOwnerless', (ctx) => countOwnerless(ctx, home.slug)],
  ['listOwned', (ctx) => listOwned(ctx, home.slug, never)],
  ['listOwnerless', (ctx) => listOwnerless(ctx, home.slug, 10)],
  ['listDraftPage', (ctx) => listDraftPage(ctx, home.slug, nothing)],
  ['listItemPage', (ctx) => listItemPage(ctx, home.slug, nothing)],
  ['checkDraft', (ctx) => checkDraft(ctx, { municipality: home.slug, id: never })],
  ['listOpportunitiesForOffice', (ctx) => listOpportunitiesForOffice(ctx, home, nothing)],
  ['getOpportunityForOffice', (ctx) => getOpportunityForOffice(ctx, home, never)],
  ['listStoriesForOffice', (ctx) => listStoriesForOffice(ctx, home, nothing)],
  ['getStoryForOffice', (ctx) => getStoryForOffice(ctx, home, never)],
  ['listToVerify', (ctx) => listToVerify(ctx, home.slug, nothing)],
])('%s', async (_, door) => {
  for (const [who, ctx] of Object.entries(people)) {
    const { code } = await refused(door(ctx));
    expect([who, code]).toEqual([who, who === 'visitor' ? 'unauthenticated' : 'forbidden']);
  }
});

test.each<[string, (ctx: Ctx) => Promise<unknown>]>([
  ['readWorkLog', (ctx) => readWorkLog(ctx, home.slug, nothing)],
  ['listAuditActors', (ctx) => listAuditActors(ctx, home.slug)],
  ['listWebhooks', (ctx) => listWebhooks(ctx, home.slug)],
  ['listDeliveries', (ctx) => listDeliveries(ctx, home.slug, never, null)],
  ['createWebhook', (ctx) => createWebhook(ctx, home.slug, nothing)],
  ['pauseWebhook', (ctx) => pauseWebhook(ctx, home.slug, never, true)],
  ['removeWebhook', (ctx) => removeWebhook(ctx, home.slug, never)],
  ['pingWebhook', (ctx) => pingWebhook(ctx, home.slug, never)],
])('%s is an admin’s alone', async (_, door) => {
  const colleagues = { author: await asStaff(at.hub, 'author'), editor: await asStaff(at.hub, 'editor') };
  for (const [who, ctx] of Object.entries({ ...people, ...colleagues })) {
    const { code } = await refused(door(ctx));
    expect([who, code]).toEqual([who, who === 'visitor' ? 'unauthenticated' : 'forbidden']);
  }
});

test('an author goes back to nothing: neither undoing nor restoring is theirs', async () => {
  const author = await asStaff(at.hub, 'author');
  expect((await refused(restoreItem(author, record, 1))).code).toBe('forbidden');
  expect((await refused(undoChange(author, record))).code).toBe('forbidden');
});
