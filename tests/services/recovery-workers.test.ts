/** Somebody who lost everything comes back: a worker's code, a second worker's yes, and nobody told more than they need. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog } from '#db/schema/access.ts';
import type { Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { useCard } from '#services/profile/card.ts';
import { signInByPassphrase } from '#services/profile/sign-in.ts';
import { agreeRecovery, refuseRecovery } from '#services/recovery/answer.ts';
import { askToComeBack } from '#services/recovery/ask.ts';
import { comeBack, readClaim } from '#services/recovery/claim.ts';
import { listRecoveries } from '#services/recovery/list.ts';
import { getRecovery, viewRecovery } from '#services/recovery/view.ts';
import { beginSession, readSession } from '#services/session/sessions.ts';
import { asStaff, asYoung, passphrase } from '../support/people.ts';
import { newPassphrase, openDesk, slug, type Desk } from './coming-back.ts';
import { refused } from './refused.ts';

let at: Desk;
beforeAll(async () => {
  at = await openDesk();
});
afterAll(() => at.close());

describe('two workers', () => {
  test('lead a young person back to the same profile; the old ways in, the sessions and the card are gone', async () => {
    const young = await asYoung(at.hub, 'Odderen');
    const old = await beginSession(at.hub, young.actor.id, 'own', '');
    const { claim, id } = await at.ask(young.signInName);
    expect(await readClaim(at.visitor, claim)).toBe('asked');
    expect(await viewRecovery(at.second, slug, id, 'lost-access')).toEqual({
      alias: 'Odderen',
      signInName: young.signInName,
    });
    await agreeRecovery(at.second, slug, id);
    expect(await readClaim(at.visitor, claim)).toBe('agreed');
    const back = await comeBack(at.visitor, claim, { passphrase: newPassphrase });
    expect(back).toMatchObject({ accountId: young.actor.id, signInName: young.signInName });
    expect(await readSession(at.hub, old.token)).toBeNull();
    const device = { name: 'a', knows: null };
    const typed = { signInName: young.signInName, passphrase };
    expect(await refused(signInByPassphrase(at.visitor, typed, device))).toMatchObject({ code: 'invalid' });
    const renewed = await signInByPassphrase(at.visitor, { ...typed, passphrase: newPassphrase }, device);
    expect(renewed.accountId).toBe(young.actor.id);
    expect(await refused(useCard(at.visitor, young.card, { passphrase: newPassphrase }, false))).toMatchObject({
      code: 'invalid',
    });
    expect((await useCard(at.visitor, back.card, { passphrase }, false)).accountId).toBe(young.actor.id);
  });

  test('are two: who made the code may neither look nor agree, only refuse', async () => {
    const { signInName } = await asYoung(at.hub);
    const { claim, id } = await at.ask(signInName);
    const why = { code: 'conflict', complaints: [{ da: expect.stringContaining('Du lavede koden') as string }] };
    expect(await refused(viewRecovery(at.first, slug, id, 'lost-access'))).toMatchObject(why);
    expect(await refused(agreeRecovery(at.first, slug, id))).toMatchObject(why);
    expect(await readClaim(at.visitor, claim)).toBe('asked');
    await refuseRecovery(at.first, slug, id);
    expect(await readClaim(at.visitor, claim)).toBe('refused');
  });

  test('look before they agree, and the look is in the log with its reason', async () => {
    const { actor, signInName } = await asYoung(at.hub);
    const { id } = await at.ask(signInName);
    expect(await refused(agreeRecovery(at.second, slug, id))).toMatchObject({
      complaints: [{ da: 'Se først, hvem det er.' }],
    });
    await viewRecovery(at.second, slug, id, 'asked-by-person');
    const lines = await at.hub.db.read
      .select()
      .from(accessLog)
      .where(and(eq(accessLog.subjectId, actor.id), eq(accessLog.verb, 'recovery.view')));
    expect(lines).toMatchObject([{ reason: 'asked-by-person', actorKind: 'staff', role: 'author' }]);
  });

  test('who answer at the same moment get one answer between them', async () => {
    const { signInName } = await asYoung(at.hub);
    const { claim, id } = await at.ask(signInName);
    const third = await asStaff(at.hub);
    await viewRecovery(at.second, slug, id, 'lost-access');
    await viewRecovery(third, slug, id, 'lost-access');
    const answers = await Promise.allSettled([agreeRecovery(at.second, slug, id), refuseRecovery(third, slug, id)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(['agreed', 'refused']).toContain(await readClaim(at.visitor, claim));
  });

  test('of another municipality find nothing, whatever id they try', async () => {
    const { signInName } = await asYoung(at.hub);
    const { id } = await at.ask(signInName);
    const foreign = await asStaff(at.hub, 'admin', 'kolding');
    expect(await refused(getRecovery(foreign, slug, id))).toMatchObject({ code: 'forbidden' });
    expect(await refused(getRecovery(foreign, 'kolding', id))).toMatchObject({ code: 'not_found' });
    expect(await refused(viewRecovery(foreign, 'kolding', id, 'safety'))).toMatchObject({ code: 'not_found' });
    expect(await refused(agreeRecovery(foreign, 'kolding', id))).toMatchObject({ code: 'not_found' });
    expect(await listRecoveries(foreign, 'kolding')).toEqual([]);
  });

  test('must have signed in a moment ago to look or agree', async () => {
    const { signInName } = await asYoung(at.hub);
    const { id } = await at.ask(signInName);
    const stale = { ...at.second, actor: { ...at.second.actor, fresh: false } } as Ctx;
    expect(await refused(getRecovery(stale, slug, id))).toMatchObject({ code: 'unconfirmed' });
    expect(await refused(agreeRecovery(stale, slug, id))).toMatchObject({ code: 'unconfirmed' });
  });
});

describe('a name that is not here', () => {
  test('waits as one that is; only the second worker learns it, and cannot agree', async () => {
    const { claim, id } = await at.ask('findes-ikke99');
    expect(await readClaim(at.visitor, claim)).toBe('asked');
    expect(await viewRecovery(at.second, slug, id, 'lost-access')).toBeNull();
    expect(await refused(agreeRecovery(at.second, slug, id))).toMatchObject({ code: 'conflict' });
    expect(await refused(comeBack(at.visitor, claim, { passphrase: newPassphrase }))).toMatchObject({
      code: 'conflict',
    });
    await refuseRecovery(at.second, slug, id);
    expect(await readClaim(at.visitor, claim)).toBe('refused');
  });

  test('is not one of another municipality either', async () => {
    const { signInName } = await asYoung(at.hub, 'Svalen', 'kolding');
    const { id } = await at.ask(signInName);
    expect(await viewRecovery(at.second, slug, id, 'lost-access')).toBeNull();
  });

  test('takes as long as one that is, within what chance does', async () => {
    const { signInName } = await asYoung(at.hub);
    const times: Record<string, number[]> = { here: [], nowhere: [] };
    for (let round = 0; round < 15; round += 1) {
      for (const [kind, name] of [
        ['here', signInName],
        ['nowhere', 'ingen99'],
      ] as const) {
        const code = await at.wayBack();
        const begun = performance.now();
        await askToComeBack(at.visitor, code, name);
        times[kind]!.push(performance.now() - begun);
      }
    }
    const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[7] ?? 0;
    expect(Math.abs(median(times.here!) - median(times.nowhere!))).toBeLessThan(8);
  });

  test('left empty is said at once, and the code still holds', async () => {
    const code = await at.wayBack();
    expect(await refused(askToComeBack(at.visitor, code, '  '))).toMatchObject({ code: 'invalid' });
    await askToComeBack(at.visitor, code, 'nogen11');
    expect(await refused(askToComeBack(at.visitor, code, 'nogen11'))).toMatchObject({ code: 'invalid' });
  });
});

test('a code that leads back is made by a worker, never by the machine', async () => {
  expect(await refused(createCode(at.hub, slug, 'recovery'))).toMatchObject({ code: 'forbidden' });
});
