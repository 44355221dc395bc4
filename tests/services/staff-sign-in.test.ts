/** Signing in to the office: a password, then a second factor. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { account } from '#db/schema/account.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { checkPassword, confirmMe, finishSignIn, getFactors } from '#services/staff/sign-in.ts';
import {
  changeMyPassword,
  getMyCredentials,
  removeMyPasskey,
  removeMyTotp,
  renewMyRecoveryCodes,
  replaceMyTotp,
} from '#services/staff/my-credentials.ts';
import { newTotpSecret } from '#services/credential/totp.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { appCode, hire, type Hired } from '../support/people.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let visitor: Ctx;
let me: Hired;
let seconds = 0;
const device = { name: 'phone', knows: null };

beforeAll(async () => {
  at = await openTestHub();
  visitor = asVisitor(at.hub);
  me = await hire(at.hub);
});
beforeEach(() => wait(3600));
afterAll(() => at.close());

/** Lets time pass, so that no test meets the codes and the attempts of another. */
function wait(more: number): void {
  seconds += more;
  at.setNow(Temporal.Instant.from('2026-11-23T17:00:00Z').add({ seconds }));
}

const knock = (email: string, password: string, from: typeof device | { name: string; knows: string } = device) =>
  checkPassword(visitor, { email, password }, from);

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

describe('the password', () => {
  test('fits, whatever the capitals of the address', async () => {
    const { accountId } = await knock(` ${me.email.toUpperCase()} `, me.password);
    expect(accountId).toBe(me.id);
  });

  test('is answered alike when it is wrong, when nobody has the address, and when the account is disabled', async () => {
    const away = await hire(at.hub);
    await at.hub.db.write((tx) => tx.update(account).set({ disabled: true }).where(eq(account.id, away.id)));
    const answers = await Promise.all(
      [
        knock(me.email, 'noget helt andet'),
        knock('ingen@example.org', me.password),
        knock(away.email, away.password),
      ].map((one) =>
        one.then(
          () => 'in',
          (error: unknown) => String(error),
        ),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('do not go together');
  });

  test('takes as long for nobody as for somebody, so that the time does not tell who is here', async () => {
    const took: Record<'somebody' | 'nobody', number[]> = { somebody: [], nobody: [] };
    for (let round = 0; round < 9; round += 1) {
      for (const [who, email] of [
        ['somebody', me.email],
        ['nobody', `ingen${round}@example.org`],
      ] as const) {
        const before = performance.now();
        await refusal(knock(email, 'noget helt andet'));
        took[who].push(performance.now() - before);
      }
    }
    const [somebody, nobody] = [median(took.somebody), median(took.nobody)];
    expect(nobody / somebody).toBeGreaterThan(0.6);
    expect(nobody / somebody).toBeLessThan(1.6);
  });

  test('may be guessed at ten times; the owner comes in from where they have been before', async () => {
    const { trusted } = await knock(me.email, me.password);
    for (let tries = 0; tries < 10; tries += 1) await refusal(knock(me.email, `gæt nummer ${tries}`));
    expect(await refusal(knock(me.email, me.password))).toBe('too_many ');
    expect(await knock(me.email, me.password, { name: 'phone', knows: trusted })).toMatchObject({ accountId: me.id });
    wait(15 * 60 + 1);
    expect(await knock(me.email, me.password)).toMatchObject({ accountId: me.id });
  });
});

describe('an app’s code', () => {
  const show = (totp: string) => finishSignIn(visitor, me.id, { totp });

  test('lets in, also with the step before and the step after, written with a space', async () => {
    for (const beside of [-30, 0, 30]) {
      wait(120);
      const code = appCode(at.hub, me.secret, beside);
      await show(`${code.slice(0, 3)} ${code.slice(3)}`);
    }
  });

  test('lets in once: seen over a shoulder it opens nothing', async () => {
    const code = appCode(at.hub, me.secret);
    await show(code);
    expect(await refusal(show(code))).toBe('invalid totp');
    wait(30);
    expect(await refusal(show(code))).toBe('invalid totp');
    await show(appCode(at.hub, me.secret));
  });

  test('lets one of two in that use it at once', async () => {
    const code = appCode(at.hub, me.secret);
    const both = await Promise.allSettled([show(code), show(code)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test.each([-3600, 3600, -61, 61])(
    'of a clock that is %d seconds off is refused, and the clock is named',
    async (off) => {
      const wrong = await show(appCode(at.hub, me.secret, off)).catch((error: unknown) => String(error));
      expect(wrong).toContain('clock is wrong');
    },
  );

  test('may be guessed at six times, from anywhere', async () => {
    for (let tries = 0; tries < 6; tries += 1) expect(await refusal(show('000000'))).toBe('invalid totp');
    expect(await refusal(show(appCode(at.hub, me.secret)))).toBe('too_many ');
  });

  test('of somebody else lets nobody in', async () => {
    const other = await hire(at.hub);
    expect(await refusal(show(appCode(at.hub, other.secret)))).toBe('invalid totp');
  });

  test('lets nobody in whose account was closed between the steps', async () => {
    const away = await hire(at.hub);
    wait(60);
    await at.hub.db.write((tx) => tx.update(account).set({ disabled: true }).where(eq(account.id, away.id)));
    const totp = appCode(at.hub, away.secret);
    expect(await refusal(finishSignIn(visitor, away.id, { totp }))).toBe('invalid email');
  });

  test('confirms who it is in the middle of the day, and only oneself', async () => {
    const stale = at.as({ kind: 'staff', id: me.id, municipality: 'haderslev', role: 'author', fresh: false });
    expect(await confirmMe(stale, { totp: appCode(at.hub, me.secret) })).toEqual({ accountId: me.id });
    expect(await refusal(confirmMe(visitor, { totp: '000000' }))).toBe('unauthenticated actor');
  });
});

describe('a recovery code', () => {
  const show = (recoveryCode: string, who = me) => finishSignIn(visitor, who.id, { recoveryCode });

  test('lets in once, however it is written, and there is one less', async () => {
    const [code = ''] = me.recoveryCodes;
    await show(`${code.slice(0, 7).toUpperCase()} ${code.slice(7)}`);
    expect(await refusal(show(code))).toBe('invalid recoveryCode');
    expect((await getMyCredentials(me.ctx)).recoveryCodes).toBe(9);
  });

  test('of somebody else lets nobody in, and is not used up by trying', async () => {
    const other = await hire(at.hub);
    const [code = ''] = other.recoveryCodes;
    expect(await refusal(show(code))).toBe('invalid recoveryCode');
    await show(code, other);
  });

  test('no longer works once there are new ones', async () => {
    const old = me.recoveryCodes[1] ?? '';
    const [fresh = ''] = await renewMyRecoveryCodes(me.ctx);
    expect(await refusal(show(old))).toBe('invalid recoveryCode');
    await show(fresh);
  });
});

describe('what I sign in with', () => {
  test('is for a fresh sign-in to see and change', async () => {
    const stale = at.as({ kind: 'staff', id: me.id, municipality: 'haderslev', role: 'author', fresh: false });
    const words = { current: me.password, password: 'gulerod trompet vinterdag' };
    const tries = [
      getMyCredentials(stale),
      changeMyPassword(stale, words),
      removeMyTotp(stale),
      renewMyRecoveryCodes(stale),
      removeMyPasskey(stale, 'x'),
      replaceMyTotp(stale, me.secret, appCode(at.hub, me.secret)),
    ];
    for (const one of tries) expect(await refusal(one)).toBe('unconfirmed actor');
  });

  test('a new password takes the old one’s place, and is asked for by the old one', async () => {
    const someone = await hire(at.hub);
    const next = 'gulerod trompet vinterdag';
    const wrong = { current: 'ikke den', password: next };
    expect(await refusal(changeMyPassword(someone.ctx, wrong))).toBe('invalid current');
    const weak = { current: someone.password, password: 'kort' };
    expect(await refusal(changeMyPassword(someone.ctx, weak))).toBe('invalid password');
    await changeMyPassword(someone.ctx, { current: someone.password, password: next });
    expect(await refusal(knock(someone.email, someone.password))).toBe('invalid email');
    expect(await knock(someone.email, next)).toMatchObject({ accountId: someone.id });
  });

  test('a new app takes the old one’s place once it has shown a code', async () => {
    const someone = await hire(at.hub);
    const secret = newTotpSecret();
    wait(60);
    expect(await refusal(replaceMyTotp(someone.ctx, secret, appCode(at.hub, someone.secret)))).toBe('invalid totp');
    await replaceMyTotp(someone.ctx, secret, appCode(at.hub, secret));
    wait(60);
    const old = { totp: appCode(at.hub, someone.secret) };
    expect(await refusal(finishSignIn(visitor, someone.id, old))).toBe('invalid totp');
    await finishSignIn(visitor, someone.id, { totp: appCode(at.hub, secret) });
  });

  test('the last second factor stays', async () => {
    const someone = await hire(at.hub);
    expect(await refusal(removeMyTotp(someone.ctx))).toBe('conflict ');
    expect(await getFactors(visitor, someone.id)).toEqual({ passkeys: [], totp: true });
    expect(await refusal(removeMyPasskey(someone.ctx, 'not-mine'))).toBe('not_found passkey');
  });
});
