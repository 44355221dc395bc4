/** Coming to the office for the first time. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog, invitation } from '#db/schema/access.ts';
import { account, staff } from '#db/schema/account.ts';
import { shownCode } from '#domain/code.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode } from '#services/invitation/open.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { acceptInvitation, draftStaff, openInvitation } from '#services/staff/accept.ts';
import { inviteFirstAdmins } from '#services/staff/first-admin.ts';
import { cancelInvitation, listInvitations } from '#services/staff/invitations.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { listStaff } from '#services/staff/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { appCode, asStaff, hire, password } from '../support/people.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let visitor: Ctx;
let admin: Ctx;
const start = '2026-11-23T17:00:00Z';
beforeAll(async () => {
  at = await openTestHub();
  visitor = asVisitor(at.hub);
});
afterAll(() => at.close());

const machine = (): Ctx => at.as({ kind: 'system', job: 'first admin' });
const later = (hours: number): void => at.setNow(Temporal.Instant.from(start).add({ hours }));

async function draftOf(code: string, email = `${at.hub.newId()}@example.org`) {
  const invited = await openInvitation(visitor, code, at.hub.newId());
  return draftStaff(visitor, invited, { name: 'Kollega', email, password });
}

describe('the first admin', () => {
  test('comes in with the code of the latest start, and then there is no code any more', async () => {
    const [earlier] = await inviteFirstAdmins(machine());
    const [latest] = await inviteFirstAdmins(machine());
    expect(latest?.municipality).toBe('Haderslev');
    expect(await refusal(openInvitation(visitor, earlier?.code ?? '', 'phone'))).toBe('invalid kode');
    const draft = await draftOf(latest?.code ?? '');
    await acceptInvitation(visitor, draft, { totp: appCode(at.hub, draft.totpSecret) });
    const [first] = await listStaff(at.hub, 'haderslev');
    expect(first).toMatchObject({ role: 'admin', name: 'Kollega' });
    expect(await inviteFirstAdmins(machine())).toEqual([]);
    admin = at.as({ kind: 'staff', id: first!.id, municipality: 'haderslev', role: 'admin', fresh: true });
  });

  test('has a day', async () => {
    await joinMunicipality(at.hub, 'kolding', [{ name: 'Kolding', postalCode: '6000' }]);
    const [first] = await inviteFirstAdmins(machine());
    expect(first?.municipality).toBe('Kolding');
    later(24);
    expect(await refusal(openInvitation(visitor, first?.code ?? '', 'phone'))).toBe('invalid kode');
    later(0);
    expect(await openInvitation(visitor, first?.code ?? '', 'phone')).toMatchObject({ municipality: 'kolding' });
  });
});

describe('an invitation', () => {
  const whom = { name: 'Ny Kollega', email: 'Ny.Kollega@Example.org', role: 'editor' } as const;

  test('says to the one who opens it whom it is for, gives the role that was meant, and works once', async () => {
    const { code } = await inviteStaff(admin, 'haderslev', whom);
    const invited = await openInvitation(visitor, shownCode(code).toLowerCase(), 'phone');
    expect(invited).toMatchObject({ name: 'Ny Kollega', email: 'ny.kollega@example.org', municipality: 'haderslev' });
    const draft = await draftStaff(visitor, invited, { ...whom, password });
    const made = await acceptInvitation(visitor, draft, { totp: appCode(at.hub, draft.totpSecret) });
    expect(new Set(made.recoveryCodes).size).toBe(10);
    expect(await listStaff(at.hub, 'haderslev')).toContainEqual(expect.objectContaining({ role: 'editor' }));
    expect(await refusal(openInvitation(visitor, code, 'phone'))).toBe('invalid kode');
    const log = await at.hub.db.read.select().from(accessLog).where(eq(accessLog.subjectId, made.accountId));
    expect(log.map(({ verb }) => verb)).toEqual(['staff.accept']);
  });

  test('of somebody who works here already is refused, whatever the capitals', async () => {
    expect(await refusal(inviteStaff(admin, 'haderslev', whom))).toBe('conflict email');
  });

  test('of somebody who is invited already is refused until the first is taken back', async () => {
    const twice = { ...whom, email: 'to.gange@example.org' };
    const { id } = await inviteStaff(admin, 'haderslev', twice);
    const again = { ...twice, email: 'To.Gange@example.org', role: 'author' } as const;
    expect(await refusal(inviteStaff(admin, 'haderslev', again))).toBe('conflict email');
    await cancelInvitation(admin, 'haderslev', id);
    await inviteStaff(admin, 'haderslev', again);
  });

  test('is refused with a sentence for each field that is wrong', async () => {
    const nobody = { name: ' ', email: 'uden snabel-a', role: 'author' } as const;
    expect(await refusal(inviteStaff(admin, 'haderslev', nobody))).toBe('invalid name, email');
    const { code } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'to@example.org' });
    const invited = await openInvitation(visitor, code, 'phone');
    const weak = { name: 'Kollega', email: 'to@example.org', password: 'password1234' };
    expect(await refusal(draftStaff(visitor, invited, weak))).toBe('invalid password');
  });

  test('holds for a week, and can be taken back by an admin', async () => {
    const { id, code } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'tre@example.org' });
    const listed = async () => (await listInvitations(admin, 'haderslev')).map((one) => one.email);
    expect(await listed()).toContain('tre@example.org');
    later(7 * 24);
    expect(await refusal(openInvitation(visitor, code, 'phone'))).toBe('invalid kode');
    later(0);
    await cancelInvitation(admin, 'haderslev', id);
    expect(await listed()).not.toContain('tre@example.org');
    expect(await refusal(openInvitation(visitor, code, 'phone'))).toBe('invalid kode');
    expect(await refusal(cancelInvitation(admin, 'haderslev', id))).toBe('not_found invitation');
  });

  test('that is taken back while somebody is at it makes no account', async () => {
    const { id, code } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'fire@example.org' });
    const draft = await draftOf(code);
    await cancelInvitation(admin, 'haderslev', id);
    const totp = appCode(at.hub, draft.totpSecret);
    expect(await refusal(acceptInvitation(visitor, draft, { totp }))).toBe('invalid kode');
  });

  test('that two people use at once lets one of them in, and leaves nothing of the other', async () => {
    const { code } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'fem@example.org' });
    const drafts = [await draftOf(code), await draftOf(code)];
    const before = await at.hub.db.read.select().from(account);
    const outcomes = await Promise.all(
      drafts.map((draft) =>
        acceptInvitation(visitor, draft, { totp: appCode(at.hub, draft.totpSecret) }).then(
          () => 'in',
          () => 'refused',
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['in', 'refused']);
    expect(await at.hub.db.read.select().from(account)).toHaveLength(before.length + 1);
  });

  test('makes no account without a second factor that fits', async () => {
    const { code } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'seks@example.org' });
    const draft = await draftOf(code, 'seks@example.org');
    const wrong = ['', '000000', 'abcdef', appCode(at.hub, draft.totpSecret, 3600)];
    for (const totp of wrong) expect(await refusal(acceptInvitation(visitor, draft, { totp }))).toBe('invalid totp');
    const forged = { passkey: { answer: '{"id":"x"}', challenge: 'x' } };
    expect(await refusal(acceptInvitation(visitor, draft, forged))).toBe('invalid passkey');
    expect((await listStaff(at.hub, 'haderslev')).map(({ email }) => email)).not.toContain('seks@example.org');
    await acceptInvitation(visitor, draft, { totp: appCode(at.hub, draft.totpSecret) });
  });

  test('is for the one room: a young person’s page does not take it, and the office takes no young person’s', async () => {
    const { code } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'syv@example.org' });
    expect(await refusal(openCode(visitor, code, 'phone'))).toBe('invalid kode');
    const young = await createCode(admin, 'haderslev', 'profile');
    expect(await refusal(openInvitation(visitor, young.code, 'phone'))).toBe('invalid kode');
  });

  test('is not for an admin of another municipality to see or take back, nor for an editor', async () => {
    const { id } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'otte@example.org' });
    const theirs = await asStaff(at.hub, 'admin', 'kolding');
    expect(await listInvitations(theirs, 'kolding')).toEqual([]);
    expect(await refusal(cancelInvitation(theirs, 'kolding', id))).toBe('not_found invitation');
    expect(await refusal(cancelInvitation(theirs, 'haderslev', id))).toBe('forbidden actor');
    expect(await refusal(listInvitations(theirs, 'haderslev'))).toBe('forbidden actor');
    const editor = await asStaff(at.hub, 'editor');
    expect(await refusal(inviteStaff(editor, 'haderslev', whom))).toBe('forbidden actor');
    expect(await refusal(inviteStaff(theirs, 'haderslev', whom))).toBe('forbidden actor');
  });

  test('and everything it leads to leaves no name, address or code in the tables', async () => {
    const { code } = await inviteStaff(admin, 'haderslev', { ...whom, email: 'hemmelig@example.org' });
    const { id, secret, recoveryCodes } = await hire(at.hub, { name: 'Hemmelig Kollega' });
    const rows = [
      await at.hub.db.read.select().from(invitation),
      await at.hub.db.read.select().from(staff).where(eq(staff.id, id)),
    ];
    const kept = JSON.stringify(rows);
    for (const word of ['emmelig', code, secret, recoveryCodes[0]!, '$argon2id']) expect(kept).not.toContain(word);
  });
});
