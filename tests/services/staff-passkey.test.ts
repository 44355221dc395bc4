/** Passkeys as the second factor: one's own, once, and never somebody else's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForNewPasskey, askForPasskey } from '#services/credential/passkeys.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { acceptInvitation, draftStaff, openInvitation } from '#services/staff/accept.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { leave } from '#services/staff/leave.ts';
import { addMyPasskey, getMyCredentials, removeMyPasskey, removeMyTotp } from '#services/staff/my-credentials.ts';
import { confirmMe, finishSignIn, getFactors } from '#services/staff/sign-in.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { hire, password, type Hired } from '../support/people.ts';
import { softPasskey, type SoftPasskey } from '../support/soft-passkey.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let visitor: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  visitor = asVisitor(at.hub);
});
afterAll(() => at.close());

/** Somebody with a passkey beside the app. */
async function withPasskey(): Promise<Hired & { passkey: SoftPasskey }> {
  const me = await hire(at.hub);
  const passkey = softPasskey(at.hub);
  const question = await askForNewPasskey(at.hub, { id: me.id, label: me.email });
  await addMyPasskey(me.ctx, passkey.made(question, 'Min telefon'));
  return { ...me, passkey };
}

const ask = async (who: Hired) => askForPasskey(at.hub, (await getFactors(visitor, who.id)).passkeys);

describe('a passkey', () => {
  test('is all it takes to accept an invitation, beside a password', async () => {
    const whom = { name: 'Kollega', email: 'passkey@example.org' };
    const { code } = await inviteStaff(at.hub, 'haderslev', { ...whom, role: 'author' });
    const draft = await draftStaff(visitor, await openInvitation(visitor, code, 'phone'), { ...whom, password });
    const passkey = softPasskey(at.hub);
    const made = passkey.made(await askForNewPasskey(at.hub, { id: 'x', label: whom.email }), 'Chrome, Android');
    const { accountId } = await acceptInvitation(visitor, draft, { passkey: made });
    expect(await getFactors(visitor, accountId)).toEqual({ passkeys: [passkey.id], totp: false });
  });

  test('lets in, and an answer that was recorded lets nobody in again', async () => {
    const me = await withPasskey();
    const answer = me.passkey.asked(await ask(me));
    await finishSignIn(visitor, me.id, { passkey: answer });
    expect(await refusal(finishSignIn(visitor, me.id, { passkey: answer }))).toBe('invalid passkey');
  });

  test('of another account lets nobody in, and confirms nobody', async () => {
    const [me, other] = [await withPasskey(), await withPasskey()];
    const theirs = async () => ({ passkey: other.passkey.asked(await ask(me)) });
    expect(await refusal(finishSignIn(visitor, me.id, await theirs()))).toBe('invalid passkey');
    expect(await refusal(confirmMe(me.ctx, await theirs()))).toBe('invalid passkey');
  });

  test('answers for ten minutes, here and nowhere else', async () => {
    const me = await withPasskey();
    const elsewhere = me.passkey.asked(await ask(me), 'https://hjemegn.example.net');
    expect(await refusal(finishSignIn(visitor, me.id, { passkey: elsewhere }))).toBe('invalid passkey');
    const late = me.passkey.asked(await ask(me));
    at.setNow('2026-11-23T17:10:01Z');
    expect(await refusal(finishSignIn(visitor, me.id, { passkey: late }))).toBe('invalid passkey');
    at.setNow('2026-11-23T17:00:00Z');
  });

  test('has a name for its owner, and can be taken away as long as something else is left', async () => {
    const me = await withPasskey();
    const [line] = (await getMyCredentials(me.ctx)).passkeys;
    expect(line).toMatchObject({ name: 'Min telefon', created: '2026-11-23', lastUsed: null });
    await removeMyTotp(me.ctx);
    expect(await refusal(removeMyPasskey(me.ctx, me.passkey.id))).toBe('conflict ');
    await finishSignIn(visitor, me.id, { passkey: me.passkey.asked(await ask(me)) });
  });

  test('cannot be taken away by a colleague', async () => {
    const [me, other] = [await withPasskey(), await withPasskey()];
    expect(await refusal(removeMyPasskey(other.ctx, me.passkey.id))).toBe('not_found passkey');
    expect((await getFactors(visitor, me.id)).passkeys).toEqual([me.passkey.id]);
  });

  test('opens nothing for whoever has left', async () => {
    const [me, admin] = [await withPasskey(), await hire(at.hub, { role: 'admin' })];
    const answer = me.passkey.asked(await ask(me));
    await leave(me.ctx, 'haderslev', admin.id);
    expect(await refusal(finishSignIn(visitor, me.id, { passkey: answer }))).toBe('invalid passkey');
  });
});
