/** A claim to come back: how it stands, how it ends, and how its owner stops another's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recovery } from '#db/schema/access.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { comeBack, readClaim } from '#services/recovery/claim.ts';
import { listPending, stopRecovery } from '#services/recovery/pending.ts';
import { viewRecovery } from '#services/recovery/view.ts';
import { monday } from '../support/hub.ts';
import { asYoung, passphrase, type Young } from '../support/people.ts';
import { newPassphrase, openDesk, slug, type Desk } from './coming-back.ts';
import { refused } from './refused.ts';

let at: Desk;
beforeAll(async () => {
  at = await openDesk();
});
afterAll(() => at.close());

describe('a claim', () => {
  test('is good once, and a weak passphrase does not use it up', async () => {
    const { signInName } = await asYoung(at.hub);
    const { claim, id } = await at.ask(signInName);
    await at.agree(id);
    expect(await refused(comeBack(at.visitor, claim, { passphrase: 'kort' }))).toMatchObject({ code: 'invalid' });
    const both = [comeBack(at.visitor, claim, { passphrase: newPassphrase })];
    both.push(comeBack(at.visitor, claim, { passphrase: newPassphrase }));
    const ended = await Promise.allSettled(both);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readClaim(at.visitor, claim)).toBe('done');
  });

  test('ends the others that ask for the same profile', async () => {
    const { signInName } = await asYoung(at.hub);
    const [one, other] = [await at.ask(signInName), await at.ask(signInName)];
    await at.agree(one.id);
    await at.agree(other.id);
    await comeBack(at.visitor, one.claim, { passphrase: newPassphrase });
    expect(await readClaim(at.visitor, other.claim)).toBe('refused');
    expect(await refused(comeBack(at.visitor, other.claim, { passphrase }))).toMatchObject({ code: 'conflict' });
  });

  test('ends after three days without an answer, and two days after a yes', async () => {
    const { signInName } = await asYoung(at.hub);
    const [late, agreed] = [await at.ask(signInName), await at.ask(signInName)];
    await at.agree(agreed.id);
    at.setNow(monday.add({ hours: 49 }));
    expect(await readClaim(at.visitor, agreed.claim)).toBe('expired');
    expect(await refused(comeBack(at.visitor, agreed.claim, { passphrase }))).toMatchObject({ code: 'conflict' });
    expect(await readClaim(at.visitor, late.claim)).toBe('asked');
    at.setNow(monday.add({ hours: 73 }));
    expect(await readClaim(at.visitor, late.claim)).toBe('expired');
    expect(await refused(viewRecovery(at.second, slug, late.id, 'safety'))).toMatchObject({
      complaints: [{ da: expect.stringContaining('Tiden er gået') as string }],
    });
    at.setNow(monday);
  });

  test('that was made up, or whose profile was deleted, is nothing', async () => {
    const young = await asYoung(at.hub);
    const { claim } = await at.ask(young.signInName);
    expect(await readClaim(at.visitor, 'gættet')).toBeNull();
    await deleteMyProfile(young);
    expect(await readClaim(at.visitor, claim)).toBeNull();
    expect(await refused(comeBack(at.visitor, claim, { passphrase }))).toMatchObject({ code: 'conflict' });
  });

  test('is nowhere in the database as it is', async () => {
    const { claim } = await at.ask('ingen12');
    const rows = await at.hub.db.read.select().from(recovery);
    expect(JSON.stringify(rows)).not.toContain(claim);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('whoever is signed in', () => {
  async function asked(): Promise<{ young: Young; claim: string; id: string }> {
    const young = await asYoung(at.hub);
    return { young, ...(await at.ask(young.signInName)) };
  }

  test('sees that somebody asks, and stops it in one tap; the one who asked is told no and nothing else', async () => {
    const { young, claim, id } = await asked();
    expect(await listPending(young)).toMatchObject([{ id, agreed: false }]);
    await stopRecovery(young, id);
    expect(await readClaim(at.visitor, claim)).toBe('refused');
    expect(await listPending(young)).toEqual([]);
    expect(await refused(viewRecovery(at.second, slug, id, 'safety'))).toMatchObject({
      complaints: [{ da: expect.stringContaining('har stoppet det') as string }],
    });
  });

  test('can stop it after the workers agreed, until it is used', async () => {
    const { young, claim, id } = await asked();
    await at.agree(id);
    expect(await listPending(young)).toMatchObject([{ id, agreed: true }]);
    await stopRecovery(young, id);
    expect(await refused(comeBack(at.visitor, claim, { passphrase: newPassphrase }))).toMatchObject({
      code: 'conflict',
    });
    expect(await refused(stopRecovery(young, id))).toMatchObject({ code: 'conflict' });
  });

  test('cannot stop what is about somebody else', async () => {
    const { claim, id } = await asked();
    expect(await refused(stopRecovery(await asYoung(at.hub), id))).toMatchObject({ code: 'conflict' });
    expect(await readClaim(at.visitor, claim)).toBe('asked');
  });
});
