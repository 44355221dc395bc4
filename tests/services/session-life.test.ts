/** How long a session lives, and where one is signed in. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { session } from '#db/schema/access.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { endMyOtherSessions, endMySession, listSessions } from '#services/session/list.ts';
import { formPatience, policies, type SessionPolicy } from '#services/session/policies.ts';
import { beginSession, endSessionsOf, readSession } from '#services/session/sessions.ts';
import { monday, openTestHub, type TestHub } from '../support/hub.ts';
import { asYoung, type Young } from '../support/people.ts';
import { refused } from './refused.ts';

let at: TestHub;
let young: Young;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
});
afterAll(() => at.close());
beforeEach(async () => {
  young = await asYoung(at.hub);
});
afterEach(() => at.setNow(monday));

function begin(policy: SessionPolicy = 'own', device = 'Chrome, Android'): Promise<{ token: string }> {
  return beginSession(at.hub, young.actor.id, policy, device);
}

describe.each(['own', 'shared'] as const)('a session on %s phone', (policy) => {
  const { idle, absolute } = policies[policy];

  test('ends when it is not used, and a used one goes on', async () => {
    const [left, used] = [await begin(policy), await begin(policy)];
    at.setNow(monday.add({ seconds: idle - 60 }));
    expect(await readSession(at.hub, used.token)).not.toBeNull();
    at.setNow(monday.add({ seconds: idle + 60 }));
    expect(await readSession(at.hub, left.token)).toBeNull();
    expect(await readSession(at.hub, used.token)).not.toBeNull();
  });

  test('ends at last however much it is used', async () => {
    const { token } = await begin(policy);
    for (let passed = 0; passed < absolute; passed += idle / 3) {
      at.setNow(monday.add({ seconds: Math.floor(passed) }));
      expect(await readSession(at.hub, token)).not.toBeNull();
    }
    at.setNow(monday.add({ seconds: absolute }));
    expect(await readSession(at.hub, token)).toBeNull();
  });
});

describe('a token', () => {
  test('is fresh for a quarter of an hour', async () => {
    const { token } = await begin();
    at.setNow(monday.add({ minutes: 14 }));
    expect((await readSession(at.hub, token))?.actor.fresh).toBe(true);
    at.setNow(monday.add({ minutes: 15 }));
    expect((await readSession(at.hub, token))?.actor.fresh).toBe(false);
  });

  test('lets a form that was opened in time be sent within the hour', async () => {
    const { token } = await begin();
    at.setNow(monday.add({ minutes: 59 }));
    expect((await readSession(at.hub, token, formPatience))?.actor.fresh).toBe(true);
    at.setNow(monday.add({ minutes: 60 }));
    expect((await readSession(at.hub, token, formPatience))?.actor.fresh).toBe(false);
  });

  test('cannot be turned into one that lives longer, nor be guessed from what is kept', async () => {
    const { token } = await begin('shared');
    expect(await readSession(at.hub, `e${token.slice(1)}`)).toBeNull();
    for (const { id } of await at.hub.db.read.select({ id: session.id }).from(session)) {
      expect(await readSession(at.hub, id)).toBeNull();
      expect(await readSession(at.hub, `e${id}`)).toBeNull();
    }
    for (const odd of ['', 'e', '🙂', 'x'.repeat(5000)]) expect(await readSession(at.hub, odd)).toBeNull();
  });

  test('of a profile that was deleted is nobody’s', async () => {
    const { token } = await begin();
    await deleteMyProfile(young);
    expect(await readSession(at.hub, token)).toBeNull();
  });
});

describe('where one is signed in', () => {
  test('is listed by kind of browser, the present one marked, without what could be put in a cookie', async () => {
    const here = await begin('own', 'Safari, iPhone');
    await begin('shared', 'Edge, Windows');
    const current = (await readSession(at.hub, here.token))?.id ?? '';
    const lines = await listSessions(young, young.actor, current);
    expect(lines.map(({ device, current: marked }) => [device, marked])).toEqual(
      expect.arrayContaining([
        ['Safari, iPhone', true],
        ['Edge, Windows', false],
      ]),
    );
    for (const { name } of lines) expect(await readSession(at.hub, name)).toBeNull();
  });

  test('one of them ends, or all the others do', async () => {
    const tokens = [await begin(), await begin(), await begin()];
    const [here, there, third] = await Promise.all(tokens.map(({ token }) => readSession(at.hub, token)));
    await endMySession(young, young.actor, (there?.id ?? '').slice(0, 12));
    expect(await readSession(at.hub, tokens[1]!.token)).toBeNull();
    expect(await readSession(at.hub, tokens[2]!.token)).not.toBeNull();
    await endMyOtherSessions(young, young.actor, here?.id ?? '');
    expect(third).not.toBeNull();
    expect(await readSession(at.hub, tokens[2]!.token)).toBeNull();
    expect(await readSession(at.hub, tokens[0]!.token)).not.toBeNull();
  });

  test('is one’s own business: another’s session is not found', async () => {
    const { token } = await begin();
    const id = (await readSession(at.hub, token))?.id ?? '';
    const other = await asYoung(at.hub);
    expect(await refused(endMySession(other, other.actor, id.slice(0, 12)))).toMatchObject({ code: 'not_found' });
    expect(await refused(endMySession(other, young.actor, id.slice(0, 12)))).toMatchObject({ code: 'forbidden' });
    expect(await readSession(at.hub, token)).not.toBeNull();
  });

  test('ends everywhere at once', async () => {
    const tokens = [await begin(), await begin('shared')];
    await at.hub.db.write((tx) => endSessionsOf(tx, young.actor.id));
    for (const { token } of tokens) expect(await readSession(at.hub, token)).toBeNull();
  });
});
