/** What happens to profiles by the clock: asked, told, deleted, and what has ended cleared away. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessLog, attempts, invitation, recovery, session, spent } from '#db/schema/access.ts';
import { account, personalFeed, profile, revokedFeed } from '#db/schema/account.ts';
import { noChoices } from '#domain/profile.ts';
import { createCode } from '#services/invitation/create.ts';
import { encryptField } from '#services/keys/field.ts';
import { hashOf } from '#services/keys/lookup.ts';
import { getMyQuestion, keepMyProfile } from '#services/profile/answer.ts';
import { retainProfiles } from '#services/profile/retain.ts';
import { beginSession, readSession } from '#services/session/sessions.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff, asYoung, type Young } from '#tests/support/people.ts';
import { runCommand } from '../../src/cli/run.ts';
import { retain } from '../../src/jobs/retention.ts';

let at: TestHub;
beforeEach(async () => {
  at = await openTestHub();
});
afterEach(() => at.close());

async function bornIn(me: Young, birthYear: number): Promise<void> {
  const { id } = me.actor;
  const text = JSON.stringify({ ...noChoices, birthYear });
  const choices = encryptField(at.hub.keys, { table: 'profile', row: id, column: 'choices' }, text);
  await at.hub.db.write((tx) => tx.update(profile).set({ choices }).where(eq(profile.id, id)));
}

const isThere = async (me: Young): Promise<boolean> => (await rowOf(me)) !== undefined;

async function rowOf(me: Young) {
  const [row] = await at.hub.db.read.select().from(profile).where(eq(profile.id, me.actor.id));
  return row;
}

const lastUsedOf = async (me: Young): Promise<string | undefined> => {
  const [row] = await at.hub.db.read.select().from(account).where(eq(account.id, me.actor.id));
  return row?.lastUsed;
};

describe('after long absence', () => {
  test('somebody is told at 22 months, and deleted at 24, with a line in the log for each', async () => {
    const me = await asYoung(at.hub);
    const { revision } = (await rowOf(me))!;
    at.setNow('2028-09-22T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 0, deleted: 0 });
    at.setNow('2028-09-23T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 1, deleted: 0 });
    expect(await getMyQuestion(me)).toEqual({ question: 'absent', since: '2028-09-23', deletedOn: '2028-11-23' });
    expect((await rowOf(me))!.revision).toBeGreaterThan(revision);
    at.setNow('2028-11-22T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 0, deleted: 0 });
    at.setNow('2028-11-23T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 0, deleted: 1 });
    expect(await isThere(me)).toBe(false);
    const lines = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, me.actor.id));
    expect(lines.map(({ verb, actorKind }) => `${actorKind} ${verb}`)).toEqual([
      'system profile.retain',
      'system profile.retain',
    ]);
  });

  test('nobody is deleted without 60 days of notice, though the job did not run for years', async () => {
    const me = await asYoung(at.hub);
    at.setNow('2030-01-01T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 1, deleted: 0 });
    at.setNow('2030-03-01T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 0, deleted: 0 });
    at.setNow('2030-03-02T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ deleted: 1 });
    expect(await isThere(me)).toBe(false);
  });

  test('who comes back is kept, whether or not they answer', async () => {
    const me = await asYoung(at.hub);
    at.setNow('2028-09-23T12:00:00Z');
    await retain(at.hub);
    at.setNow('2028-11-20T12:00:00Z');
    const { token } = await beginSession(at.hub, me.actor.id, 'own', '');
    expect(await readSession(at.hub, token)).not.toBeNull();
    expect(await getMyQuestion(me)).toMatchObject({ question: 'absent', deletedOn: null });
    at.setNow('2028-11-24T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ withdrawn: 1, deleted: 0 });
    expect(await getMyQuestion(me)).toBeNull();
  });

  test('the calendar addresses of who is deleted answer that they are gone', async () => {
    const me = await asYoung(at.hub);
    const feed = { id: 'feed', profileId: me.actor.id, hash: hashOf('t'), contents: [], created: '2026-11-23' };
    await at.hub.db.write((tx) => tx.insert(personalFeed).values({ ...feed, name: 'k1.x' }));
    at.setNow('2028-09-23T12:00:00Z');
    await retain(at.hub);
    at.setNow('2028-11-23T12:00:00Z');
    await retain(at.hub);
    expect(await at.hub.db.read.select().from(revokedFeed)).toEqual([{ hash: hashOf('t'), revokedOn: '2028-11-23' }]);
  });
});

test('a profile that cannot be read does not hold up the others', async () => {
  const [broken, me] = [await asYoung(at.hub), await asYoung(at.hub)];
  await at.hub.db.write((tx) => tx.update(profile).set({ choices: 'k1.x' }).where(eq(profile.id, broken.actor.id)));
  at.setNow('2028-09-23T12:00:00Z');
  await expect(retain(at.hub)).rejects.toThrow('1 profiles cannot be read.');
  expect(await getMyQuestion(me)).toMatchObject({ question: 'absent' });
});

describe('at 18 and at 23', () => {
  test('somebody is asked from the first of January, and nothing else happens however long they leave it open', async () => {
    const me = await asYoung(at.hub);
    await bornIn(me, 2009);
    at.setNow('2026-12-31T22:59:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 0 });
    at.setNow('2026-12-31T23:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 1 });
    at.setNow('2028-06-01T12:00:00Z');
    expect(await retain(at.hub)).toMatchObject({ asked: 0, withdrawn: 0, deleted: 0 });
    expect(await getMyQuestion(me)).toEqual({ question: 'adult', since: '2027-01-01', deletedOn: null });
  });

  test('an answer is remembered: not asked again until 23, and then once', async () => {
    const me = await asYoung(at.hub);
    await bornIn(me, 2008);
    expect(await retain(at.hub)).toMatchObject({ asked: 1 });
    await keepMyProfile(me, 'adult');
    expect(await retain(at.hub)).toMatchObject({ asked: 0 });
    await keepMyProfile(me, 'leaving');
    expect((await rowOf(me))!.answered).toBe('adult');
    at.setNow('2028-01-01T12:00:00Z');
    await beginAndUse(me);
    expect(await retain(at.hub)).toMatchObject({ asked: 0 });
    await bornIn(me, 2004);
    expect(await retain(at.hub)).toMatchObject({ asked: 1 });
    await keepMyProfile(me, 'leaving');
    expect(await retain(at.hub)).toMatchObject({ asked: 0, deleted: 0 });
  });

  test('nobody is asked who gave no year, and a year taken back takes the question with it', async () => {
    const me = await asYoung(at.hub);
    expect(await retain(at.hub)).toMatchObject({ asked: 0 });
    await bornIn(me, 2008);
    await retain(at.hub);
    await bornIn(me, 2012);
    expect(await retain(at.hub)).toMatchObject({ withdrawn: 1 });
  });
});

async function beginAndUse(me: Young): Promise<void> {
  const { token } = await beginSession(at.hub, me.actor.id, 'own', '');
  await readSession(at.hub, token);
}

describe('the day of last use', () => {
  test('is noted by the first use of a session on a new day, once', async () => {
    const me = await asYoung(at.hub);
    const { token } = await beginSession(at.hub, me.actor.id, 'own', '');
    at.setNow('2026-11-24T23:30:00Z');
    await Promise.all([readSession(at.hub, token), readSession(at.hub, token)]);
    expect(await lastUsedOf(me)).toBe('2026-11-25');
    await at.hub.db.write((tx) => tx.update(account).set({ lastUsed: '2026-11-26' }));
    await readSession(at.hub, token);
    expect(await lastUsedOf(me)).toBe('2026-11-26');
  });
});

test('what has ended is cleared away, and what has not stays', async () => {
  const me = await asYoung(at.hub);
  const worker = await asStaff(at.hub);
  await beginSession(at.hub, me.actor.id, 'shared', '');
  const { token } = await beginSession(at.hub, me.actor.id, 'own', '');
  const old = await createCode(worker, 'haderslev', 'recovery');
  const now = Math.floor(at.hub.clock().epochMilliseconds / 1000);
  await at.hub.db.write(async (tx) => {
    await tx.insert(spent).values({ id: 'long ago', until: now - 1 });
    await tx.insert(attempts).values({ key: 'old', points: 3, expire: now * 1000 });
    await tx.insert(attempts).values({ key: 'for ever', points: 3, expire: null });
    const asked = {
      municipality: '0510',
      invitationId: old.id,
      madeBy: worker.actor.kind === 'staff' ? worker.actor.id : '',
    };
    await tx
      .insert(recovery)
      .values({ id: 'r', claim: 'c', profileId: me.actor.id, state: 'done', askedAt: now, expiresAt: now, ...asked });
  });
  at.setNow('2026-12-10T17:00:00Z');
  await retain(at.hub);
  expect(await at.hub.db.read.select({ key: attempts.key }).from(attempts)).toEqual([{ key: 'for ever' }]);
  expect(await at.hub.db.read.$count(spent)).toBe(0);
  expect(await at.hub.db.read.$count(session)).toBe(1);
  expect(await at.hub.db.read.$count(recovery)).toBe(1);
  expect(await at.hub.db.read.$count(invitation)).toBe(2);
  expect(await readSession(at.hub, token)).not.toBeNull();
  at.setNow('2027-01-15T17:00:00Z');
  await retain(at.hub);
  expect(await at.hub.db.read.$count(recovery)).toBe(0);
  expect(await at.hub.db.read.$count(invitation)).toBe(0);
});

test('nobody but the clock and the machine does it', async () => {
  const worker = await asStaff(at.hub, 'admin');
  await expect(retainProfiles(worker)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(retainProfiles(await asYoung(at.hub))).rejects.toMatchObject({ code: 'forbidden' });
});

test('the command line does it at once and says what it did', async () => {
  await asYoung(at.hub);
  at.setNow('2028-09-23T12:00:00Z');
  const said: string[] = [];
  const io = {
    out: (line: string) => void said.push(line),
    err: (line: string) => void said.push(line),
    progress: (line: string) => void said.push(line),
    readFile: () => Promise.reject(new Error('none')),
  };
  expect(await runCommand(at.hub, ['job', 'run', 'retention'], io)).toBe(0);
  expect(said[0]).toBe('retention 100 % (1/1)');
  expect(said[1]).toMatch(/^1 er spurgt, 0 spørgsmål er taget tilbage, 0 profiler er slettet\. \d+ udløbne/);
  expect(await runCommand(at.hub, ['job', 'run', 'rydop'], io)).toBe(1);
  expect(said[2]).toBe(
    'Der er ikke noget job, der hedder »rydop«. Der er: extend-occurrences, retention, pictures, webhooks, read-sources, figures.',
  );
});
