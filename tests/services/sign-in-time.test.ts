/** Whether a name is known here shows neither in how long an answer takes nor in a byte of it. */
import { performance } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile, staff } from '#db/schema/account.ts';
import { asVisitor } from '#services/hub.ts';
import { hashPassword } from '#services/credential/password.ts';
import { lookupOf } from '#services/keys/lookup.ts';
import { signInByPassphrase } from '#services/profile/sign-in.ts';
import { encrypted } from '#services/staff/records.ts';
import { checkPassword } from '#services/staff/sign-in.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { refusal } from './refused.ts';

let at: ServedHub;
/** Names to try: one with a passphrase, one with a passkey only, and none. */
let names: { known: string; passkeyOnly: string; unknown: string };
let addresses: { known: string; withoutPassword: string; unknown: string };
beforeAll(async () => {
  at = await serveHub();
  const passkeyOnly = await asYoung(at.hub, 'Ulven');
  await at.hub.db.write((tx) =>
    tx.update(profile).set({ passphrase: null }).where(eq(profile.id, passkeyOnly.actor.id)),
  );
  names = { known: (await asYoung(at.hub)).signInName, passkeyOnly: passkeyOnly.signInName, unknown: 'ingen42' };
  addresses = {
    known: await colleague('a@example.org', await hashPassword('kastanje sofa mandag')),
    withoutPassword: await colleague('b@example.org', null),
    unknown: 'c@example.org',
  };
});
afterAll(() => at.stop());

/** A member of staff with an address and perhaps a password. */
async function colleague(email: string, password: string | null): Promise<string> {
  const { actor } = await asStaff(at.hub);
  const id = 'id' in actor ? actor.id : '';
  const row = {
    emailLookup: lookupOf(at.hub.keys, 'e-mail', email),
    password: password === null ? null : encrypted(at.hub.keys, id, 'password', password),
  };
  await at.hub.db.write((tx) => tx.update(staff).set(row).where(eq(staff.id, id)));
  return email;
}

const rounds = 9;
const most = 5;
/** Leaving out the one slow step would be five times as quick; what is left is the noise of a busy machine. */
const alike = 1.4;

/**
 * Tries the names in turn, so that what else the machine does meets them alike, and answers how many times longer
 * the slowest takes than the quickest, by their medians. A noisy machine is given another go; a real difference stays.
 */
async function widestRatio(attempts: readonly ((at: number) => Promise<unknown>)[]): Promise<number> {
  let best = Infinity;
  for (let go = 0; go < most && best > alike; go += 1) {
    const times = attempts.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [which, attempt] of attempts.entries()) {
        const before = performance.now();
        await attempt(go * rounds + round);
        times[which]!.push(performance.now() - before);
      }
    }
    const medians = times.map(median);
    best = Math.min(best, Math.max(...medians) / Math.min(...medians));
  }
  return best;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** A device that nobody knows, a new one each time. */
function stranger(at: number): { name: string; knows: null } {
  return { name: `stranger${at}`, knows: null };
}

/** The limit is per account; each attempt comes after the last has been forgotten. */
let hours = 0;
function later(): void {
  hours += 1;
  at.setNow(Temporal.Instant.from('2026-11-23T17:00:00Z').add({ hours }).toString());
}

describe('a young person’s name', () => {
  test('known with a wrong passphrase, known with a passkey only, and unknown take the same time', async () => {
    const ratio = await widestRatio(
      Object.values(names).map((signInName) => async (turn: number) => {
        later();
        const typed = { signInName, passphrase: 'forkert hest batteri klammer' };
        expect(await refusal(signInByPassphrase(asVisitor(at.hub), typed, stranger(turn)))).toBe('invalid signInName');
      }),
    );
    expect(ratio).toBeLessThan(alike);
  }, 60_000);

  test('the same over HTTP, where nothing else differs either', async () => {
    const answers = new Map<string, Set<string>>();
    const ratio = await widestRatio(
      Object.values(names).map((name) => async () => {
        later();
        const body = { enhed: 'laant', signInName: name, passphrase: 'forkert hest batteri klammer' };
        answers.set(name, (answers.get(name) ?? new Set()).add(await answerTo('/log-ind', body)));
      }),
    );
    expect(ratio).toBeLessThan(alike);
    const all = [...answers].map(([name, said]) => [...said].map((one) => one.replaceAll(name, 'NAME')));
    expect(new Set(all.flat()).size).toBe(1);
    expect(all[0]![0]).toContain('Navn og adgangssætning passer ikke sammen');
  }, 60_000);
});

describe('a colleague’s address', () => {
  test('known with a wrong password, known without one, and unknown take the same time', async () => {
    const ratio = await widestRatio(
      Object.values(addresses).map((email) => async (turn: number) => {
        later();
        const typed = { email, password: 'forkert hest batteri' };
        expect(await refusal(checkPassword(asVisitor(at.hub), typed, stranger(turn)))).toBe('invalid email');
      }),
    );
    expect(ratio).toBeLessThan(alike);
  }, 60_000);

  test('the same over HTTP, where nothing else differs either', async () => {
    const answers = new Map<string, Set<string>>();
    const ratio = await widestRatio(
      Object.values(addresses).map((email) => async () => {
        later();
        const said = await answerTo('/kontoret/log-ind', { email, password: 'forkert hest batteri' });
        answers.set(email, (answers.get(email) ?? new Set()).add(said));
      }),
    );
    expect(ratio).toBeLessThan(alike);
    const all = [...answers].map(([email, said]) => [...said].map((one) => one.replaceAll(email, 'ADDRESS')));
    expect(new Set(all.flat()).size).toBe(1);
    expect(all[0]![0]).toContain('passer ikke sammen');
  }, 60_000);
});

/** Everything that came back, but for what is sealed anew each time and the time of day. */
async function answerTo(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(at.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  const head = [...answer.headers].filter(([name]) => name !== 'date').map((line) => line.join(': '));
  const text = [answer.status, ...head, await answer.text()].join('\n');
  return text
    .replaceAll(/\bk\d+\.[\w-]{40,}/g, 'SEALED')
    .replaceAll(/challenge(&#34;|&quot;):\1[\w-]{43}/g, 'CHALLENGE');
}
