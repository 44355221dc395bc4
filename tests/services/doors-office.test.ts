/** The doors of the office's pages of events, called as everybody who has no business there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Municipality } from '#domain/municipality.ts';
import { listTold } from '#services/announcement/queries.ts';
import { getKeeper, getOfficeDate, listOfficeDates } from '#services/event/office-dates.ts';
import { listOfficeEvents } from '#services/event/office-list.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { listHistory } from '#services/item/history.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
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

test.each<[string, (ctx: Ctx) => Promise<unknown>]>([
  ['listOfficeEvents', (ctx) => listOfficeEvents(ctx, home, nothing, nothing)],
  ['listOfficeDates', (ctx) => listOfficeDates(ctx, home, never, nothing)],
  ['getOfficeDate', (ctx) => getOfficeDate(ctx, home, never, never)],
  ['getKeeper', (ctx) => getKeeper(ctx, home, never)],
  ['listTold', (ctx) => listTold(ctx, home.slug, item, 1)],
  ['listHistory', (ctx) => listHistory(ctx, home.slug, item, nothing)],
])('%s', async (_, door) => {
  for (const [who, ctx] of Object.entries(people)) {
    const { code } = await refused(door(ctx));
    expect([who, code]).toEqual([who, who === 'visitor' ? 'unauthenticated' : 'forbidden']);
  }
});
