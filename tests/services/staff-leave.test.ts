/** Roles, and leaving: who may change whom, and what becomes of what somebody kept right. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog, session } from '#db/schema/access.ts';
import { account, recoveryCode, staff } from '#db/schema/account.ts';
import { contact } from '#db/schema/contact.ts';
import { event } from '#db/schema/event.ts';
import { revision } from '#db/schema/municipality.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { story } from '#db/schema/story.ts';
import { createContact } from '#services/contact/create.ts';
import { createEvent } from '#services/event/create.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode } from '#services/invitation/open.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { beginSession, readSession } from '#services/session/sessions.ts';
import { openInvitation } from '#services/staff/accept.ts';
import { changeRole } from '#services/staff/change-role.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { leave, removeStaff } from '#services/staff/leave.ts';
import { getMe, getStaff, listColleagues, listStaff } from '#services/staff/queries.ts';
import { checkPassword, finishSignIn } from '#services/staff/sign-in.ts';
import { createStory } from '#services/story/create.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { appCode, hire, type Hired } from '../support/people.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let visitor: Ctx;
let admin: Hired;
let theirAdmin: Hired;
beforeAll(async () => {
  at = await openTestHub();
  visitor = asVisitor(at.hub);
  await joinMunicipality(at.hub, 'kolding', [{ name: 'Kolding', postalCode: '6000' }]);
  admin = await hire(at.hub, { role: 'admin', name: 'Admin' });
  theirAdmin = await hire(at.hub, { role: 'admin', name: 'Nabo', slug: 'kolding' });
});
afterAll(() => at.close());

/** Makes one of everything, which its maker then keeps right. */
async function keep({ ctx }: Hired) {
  const { id: contactId } = await createContact(ctx, 'haderslev', { role: 'Ungevejleder', helpsWith: 'Alt muligt' });
  const { id: storyId } = await createStory(ctx, 'haderslev', { title: 'Is på dammen', text: 'Den er tyk nok.' });
  const { id: opportunityId } = await createOpportunity(ctx, 'haderslev', {
    kind: 'job',
    title: 'Hjælp i kiosken',
    openWhileAway: 'yes',
  });
  const { id: eventId } = await createEvent(ctx, 'haderslev', {
    title: 'Fest',
    category: 'musik',
    start: '2026-11-28T20:00',
    end: '2026-11-28T23:00',
  });
  return { contactId, storyId, opportunityId, eventId };
}

async function ownersOf({ contactId, storyId, opportunityId, eventId }: Awaited<ReturnType<typeof keep>>) {
  const { read } = at.hub.db;
  const rows = [
    ...(await read.select().from(contact).where(eq(contact.id, contactId))),
    ...(await read.select().from(story).where(eq(story.id, storyId))),
    ...(await read.select().from(opportunity).where(eq(opportunity.id, opportunityId))),
    ...(await read.select().from(event).where(eq(event.id, eventId))),
  ];
  return rows.map(({ ownerId }) => ownerId);
}

describe('a role', () => {
  test('is changed by an admin of the municipality, and recorded', async () => {
    const { id } = await hire(at.hub);
    await changeRole(admin.ctx, 'haderslev', id, 'editor');
    expect((await getStaff(admin.ctx, 'haderslev', id)).role).toBe('editor');
    const log = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, id));
    expect(log.map(({ verb, actorId }) => [verb, actorId])).toContainEqual(['staff.changeRole', admin.id]);
  });

  test('that somebody has is no change, and is not recorded as one', async () => {
    const { id } = await hire(at.hub, { role: 'editor' });
    expect(await refusal(changeRole(admin.ctx, 'haderslev', id, 'editor'))).toBe('conflict role');
    const log = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, id));
    expect(log.map(({ verb }) => verb)).not.toContain('staff.changeRole');
  });

  test('holds from the next click of whoever has it', async () => {
    const { id } = await hire(at.hub, { role: 'editor' });
    const { token } = await beginSession(at.hub, id, 'staff', 'Chrome');
    await changeRole(admin.ctx, 'haderslev', id, 'author');
    expect((await readSession(at.hub, token))?.actor).toMatchObject({ role: 'author' });
  });

  test('cannot be taken from the last admin, and can once there is another', async () => {
    expect(await refusal(changeRole(admin.ctx, 'haderslev', admin.id, 'editor'))).toBe('conflict ');
    const second = await hire(at.hub, { role: 'admin' });
    await changeRole(admin.ctx, 'haderslev', second.id, 'editor');
    expect(await refusal(changeRole(admin.ctx, 'haderslev', admin.id, 'editor'))).toBe('conflict ');
  });

  test('leaves one admin when two take it from each other at once', async () => {
    const [one, two] = [await hire(at.hub, { role: 'admin' }), await hire(at.hub, { role: 'admin' })];
    const everyAdmin = (await listStaff(at.hub, 'haderslev')).filter(({ role }) => role === 'admin');
    const outcomes = await Promise.allSettled(
      everyAdmin.map(({ id }) => changeRole(one.ctx, 'haderslev', id, 'author')),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const left = (await listStaff(at.hub, 'haderslev')).filter(({ role }) => role === 'admin');
    expect(left).toHaveLength(1);
    await at.hub.db.write((tx) => tx.update(staff).set({ role: 'admin' }).where(eq(staff.id, admin.id)));
    for (const { id } of [one, two]) {
      await at.hub.db.write((tx) => tx.update(staff).set({ role: 'author' }).where(eq(staff.id, id)));
    }
  });

  test('is nothing for an editor, nor for another municipality’s admin', async () => {
    const { id, ctx } = await hire(at.hub, { role: 'editor' });
    expect(await refusal(changeRole(ctx, 'haderslev', id, 'admin'))).toBe('forbidden actor');
    expect(await refusal(changeRole(theirAdmin.ctx, 'haderslev', id, 'admin'))).toBe('forbidden actor');
    expect(await refusal(changeRole(theirAdmin.ctx, 'kolding', id, 'admin'))).toBe('not_found staff');
    expect(await refusal(getStaff(theirAdmin.ctx, 'kolding', id))).toBe('not_found staff');
    expect(await refusal(listColleagues(theirAdmin.ctx, 'haderslev', ''))).toBe('forbidden actor');
    expect(await refusal(listStaff(ctx, 'haderslev'))).toBe('forbidden actor');
  });
});

describe('leaving', () => {
  test('hands everything to the successor, in the record and unseen from outside', async () => {
    const [leaver, successor] = [await hire(at.hub, { role: 'editor' }), await hire(at.hub)];
    const kept = await keep(leaver);
    const others = await keep(admin);
    const before = await getRevision(visitor, 'haderslev');
    await leave(leaver.ctx, 'haderslev', successor.id);
    expect(await ownersOf(kept)).toEqual(Array(4).fill(successor.id));
    expect(await ownersOf(others)).toEqual(Array(4).fill(admin.id));
    expect(await getRevision(visitor, 'haderslev')).toEqual(before);
    const entries = await at.hub.db.read
      .select()
      .from(revision)
      .where(and(eq(revision.verb, 'handOver'), eq(revision.actor, `staff:${leaver.id}`)));
    expect(entries.map(({ noun }) => noun).toSorted()).toEqual(['contact', 'event', 'opportunity', 'story']);
    expect(new Set(entries.map(({ number }) => number)).size).toBe(1);
  });

  test('ends every session and leaves nothing to come in with', async () => {
    const [leaver, successor] = [await hire(at.hub), await hire(at.hub)];
    const { token } = await beginSession(at.hub, leaver.id, 'staff', 'Chrome');
    await leave(leaver.ctx, 'haderslev', successor.id);
    expect(await readSession(at.hub, token)).toBeNull();
    expect(await at.hub.db.read.select().from(session).where(eq(session.accountId, leaver.id))).toEqual([]);
    const typed = { email: leaver.email, password: leaver.password };
    expect(await refusal(checkPassword(visitor, typed, { name: 'phone', knows: null }))).toBe('invalid email');
    const totp = { totp: appCode(at.hub, leaver.secret, 30) };
    expect(await refusal(finishSignIn(visitor, leaver.id, totp))).toBe('invalid totp');
    const recovery = { recoveryCode: leaver.recoveryCodes[0]! };
    expect(await refusal(finishSignIn(visitor, leaver.id, recovery))).toBe('invalid recoveryCode');
    const codes = await at.hub.db.read.select().from(recoveryCode).where(eq(recoveryCode.accountId, leaver.id));
    expect(codes).toEqual([]);
    const [row] = await at.hub.db.read.select().from(staff).where(eq(staff.id, leaver.id));
    expect(row).toMatchObject({ emailLookup: null, password: null, totpSecret: null, successorId: successor.id });
    const [closed] = await at.hub.db.read.select().from(account).where(eq(account.id, leaver.id));
    expect(closed?.disabled).toBe(true);
    expect(await refusal(getMe(leaver.ctx))).toBe('not_found staff');
  });

  test('does not make a stranger of them to the municipality’s own sign-in, which would let a stranger in', async () => {
    const leaver = await hire(at.hub);
    const known = { oidcLookup: 'k1.known' };
    await at.hub.db.write((tx) => tx.update(staff).set(known).where(eq(staff.id, leaver.id)));
    await leave(leaver.ctx, 'haderslev', admin.id);
    const [row] = await at.hub.db.read.select().from(staff).where(eq(staff.id, leaver.id));
    expect(row).toMatchObject(known);
  });

  test('takes back the codes that they made and nobody has used', async () => {
    const leaver = await hire(at.hub, { role: 'admin' });
    const { code } = await inviteStaff(leaver.ctx, 'haderslev', {
      name: 'Ven',
      email: 'ven@example.org',
      role: 'admin',
    });
    const young = await createCode(leaver.ctx, 'haderslev', 'profile');
    await leave(leaver.ctx, 'haderslev', admin.id);
    expect(await refusal(openInvitation(visitor, code, 'phone'))).toBe('invalid kode');
    expect(await refusal(openCode(visitor, young.code, 'phone'))).toBe('invalid kode');
  });

  test('frees the address, so that they can be invited again', async () => {
    const leaver = await hire(at.hub);
    await removeStaff(admin.ctx, 'haderslev', leaver.id, admin.id);
    await inviteStaff(admin.ctx, 'haderslev', { name: 'Igen', email: leaver.email, role: 'author' });
  });

  test('takes a colleague of the same municipality who is still there; else nothing happens', async () => {
    const [leaver, gone] = [await hire(at.hub), await hire(at.hub)];
    await leave(gone.ctx, 'haderslev', admin.id);
    for (const nobody of ['', leaver.id, gone.id, theirAdmin.id, 'x'.repeat(16)]) {
      expect(await refusal(leave(leaver.ctx, 'haderslev', nobody))).toBe('invalid successor');
    }
    expect(await getMe(leaver.ctx)).toMatchObject({ id: leaver.id });
  });

  test('is not for the last admin, by themselves or by another', async () => {
    const { id } = await hire(at.hub);
    expect(await refusal(leave(admin.ctx, 'haderslev', id))).toBe('conflict ');
    expect(await refusal(removeStaff(admin.ctx, 'haderslev', admin.id, id))).toBe('conflict ');
  });

  test('is not for another municipality’s admin to decide, nor for a colleague', async () => {
    const { id, ctx } = await hire(at.hub);
    expect(await refusal(removeStaff(theirAdmin.ctx, 'kolding', id, theirAdmin.id))).toBe('not_found staff');
    expect(await refusal(removeStaff(theirAdmin.ctx, 'haderslev', id, admin.id))).toBe('forbidden actor');
    expect(await refusal(removeStaff(ctx, 'haderslev', admin.id, id))).toBe('forbidden actor');
    expect(await refusal(leave(ctx, 'kolding', theirAdmin.id))).toBe('not_found staff');
  });

  test('is undone as a whole when any of it fails', async () => {
    const leaver = await hire(at.hub, { role: 'editor' });
    const kept = await keep(leaver);
    await at.hub.db.writer.run(
      `CREATE TRIGGER no_leaving BEFORE UPDATE ON staff WHEN NEW.left IS NOT NULL BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    await expect(leave(leaver.ctx, 'haderslev', admin.id)).rejects.toThrow();
    await at.hub.db.writer.run('DROP TRIGGER no_leaving');
    expect(await ownersOf(kept)).toEqual(Array(4).fill(leaver.id));
    expect(await getMe(leaver.ctx)).toMatchObject({ id: leaver.id });
  });
});
