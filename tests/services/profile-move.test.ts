import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessLog, recovery } from '#db/schema/access.ts';
import { account } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import { createEvent } from '#services/event/create.ts';
import { createCode } from '#services/invitation/create.ts';
import { changeProfile } from '#services/profile/change.ts';
import { hide } from '#services/profile/hide.ts';
import { moveProfile } from '#services/profile/move.ts';
import { getMyProfile } from '#services/profile/queries.ts';
import { listSaved } from '#services/saved/queries.ts';
import { saveItem } from '#services/saved/save.ts';
import { keepVisit } from '#services/visit/change.ts';
import { listMyVisits } from '#services/visit/queries.ts';
import { asStaff, asYoung, type Young } from '../support/people.ts';
import { openTwoHomes, type TwoHomes } from '../support/two-homes.ts';
import { refusal } from './refused.ts';

let at: TwoHomes;
let young: Young;
beforeAll(async () => {
  at = await openTwoHomes();
});
beforeEach(async () => {
  young = await asYoung(at.hub);
});
afterAll(() => at.close());

describe('moving home with the family', () => {
  test('keeps everything: the name, choices that are not there now, what is hidden, saved, and when I am home', async () => {
    const evening = { title: 'Filmaften', category: 'klub', start: '2026-11-28T19:00', end: '2026-11-28T22:00' };
    const { id } = await createEvent(at.hub, 'haderslev', evening);
    await saveItem(young, { noun: 'event', id });
    await hide(young, { kind: 'towns', name: 'gram' });
    await keepVisit(young, { from: '2026-12-20', to: '2026-12-27' }, null);
    const chosen = { interests: ['musik'], towns: ['vojens'], languages: [], birthYear: null };
    await changeProfile(young, { alias: 'Ræven', ...chosen });
    const before = await getMyProfile(young);
    await moveProfile(young, 'kolding');
    expect(await getMyProfile(young)).toEqual({ ...before, municipality: 'kolding' });
    expect((await listSaved(young)).events.map(({ event }) => event.municipality)).toEqual(['haderslev']);
    expect(await listMyVisits(young)).toHaveLength(1);
    const moved = { ...young, actor: { ...young.actor, municipality: 'kolding' } };
    await changeProfile(moved, { alias: 'Ræven', ...chosen, towns: ['vojens', 'kolding'] });
    await saveItem(moved, { noun: 'event', id: at.theirs.events });
    expect((await listSaved(moved)).events).toHaveLength(2);
  });

  test('stands in the log of both', async () => {
    await moveProfile(young, 'kolding');
    const lines = await at.hub.db.read
      .select({ slug: municipality.slug, verb: accessLog.verb })
      .from(accessLog)
      .innerJoin(municipality, eq(municipality.code, accessLog.municipality))
      .where(and(eq(accessLog.subjectId, young.actor.id), eq(accessLog.verb, 'profile.move')));
    expect(lines.map(({ slug }) => slug)).toEqual(['haderslev', 'kolding']);
  });

  test('ends what the old staff were about to agree to', async () => {
    const worker = await asStaff(at.hub);
    const code = await createCode(worker, 'haderslev', 'recovery');
    const [home] = await at.hub.db.read.select().from(municipality).where(eq(municipality.slug, 'haderslev'));
    await at.hub.db.write((tx) =>
      tx.insert(recovery).values({
        id: 'abcdefgh',
        municipality: home!.code,
        invitationId: code.id,
        profileId: young.actor.id,
        claim: 'x',
        madeBy: worker.actor.kind === 'staff' ? worker.actor.id : '',
        state: 'asked',
        askedAt: 0,
        expiresAt: 9_999_999_999,
      }),
    );
    await moveProfile(young, 'kolding');
    const [asked] = await at.hub.db.read.select().from(recovery).where(eq(recovery.id, 'abcdefgh'));
    expect(asked?.state).toBe('stopped');
  });

  test.each([
    ['where I am already', 'haderslev'],
    ['a municipality that has not joined', 'aabenraa'],
    ['one that is not there', 'findes-ikke'],
    ['nothing', ''],
  ])('is refused to %s, and nothing moves', async (_, slug) => {
    expect(await refusal(moveProfile(young, slug))).toBe('invalid kommune');
    const [row] = await at.hub.db.read.select().from(account).where(eq(account.id, young.actor.id));
    expect(row?.municipality).toBe('0510');
  });

  test('is nobody else’s to decide', async () => {
    expect(await refusal(moveProfile(await asStaff(at.hub, 'admin'), 'kolding'))).toBe('forbidden actor');
    const stale = { ...young, actor: { ...young.actor, fresh: false } };
    expect(await refusal(moveProfile(stale, 'kolding'))).toBe('unconfirmed actor');
  });
});
