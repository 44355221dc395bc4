/** Staff come in through their municipality's own sign-in: a real provider, and a browser without a screen. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staff } from '#db/schema/account.ts';
import { lookupOf } from '#services/keys/lookup.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { removeStaff } from '#services/staff/leave.ts';
import {
  countsOf,
  logOf,
  seenAt,
  serveWithProvider,
  sessionOf,
  staffOf,
  type OidcVisit,
} from '../support/oidc-visit.ts';
import { asStaff } from '../support/people.ts';
import { openWalker, type Walker } from '../support/walker.ts';

let at: OidcVisit;
beforeAll(async () => {
  at = await serveWithProvider({ municipalities: ['haderslev', 'kolding', 'aabenraa'] });
  await joinMunicipality(at.hub, 'kolding', [{ name: 'Kolding', postalCode: '6000' }]);
});
afterAll(() => at.stop());

function know(login: string, roles: unknown, email = `${login}@haderslev.example`): string {
  at.provider.people.set(login, { name: `${login} Friis`, email, roles });
  return login;
}

async function signIn(login: string, query = '', walker: Walker = openWalker(), slug = 'haderslev') {
  const back = await walker.signIn(`${at.url}/kontoret/oidc/${slug}${query}`, login);
  const seen = await seenAt(walker, back);
  return { ...seen, walker, back, session: await sessionOf(at, walker) };
}

/** What they are here. */
async function idOf(walker: Walker): Promise<string> {
  const session = await sessionOf(at, walker);
  if (session === null) throw new Error('Nobody has signed in.');
  return session.actor.id;
}

describe('a member of staff whom the municipality knows', () => {
  test('comes in the first time with the role they have there, freshly signed in', async () => {
    const { status, to, session } = await signIn(know('mette', ['hjemegn-redaktion']));
    expect([status, to]).toEqual([303, '/kontoret']);
    expect(session).toMatchObject({ policy: 'staff', actor: { kind: 'staff', role: 'editor', fresh: true } });
    expect(session?.actor.municipality).toBe('haderslev');
    const kept = await staffOf(at, session!.actor.id);
    expect(kept).toMatchObject({ name: 'mette Friis', email: 'mette@haderslev.example', role: 'editor' });
    expect(JSON.stringify(kept.row)).not.toMatch(/mette|haderslev\.example/);
    expect(await logOf(at, session!.actor.id)).toEqual(['anonymous staff.accept', 'anonymous staff.signIn']);
  });

  test('goes on to where they were going', async () => {
    const { to } = await signIn(know('hanne', 'hjemegn'), `?til=${encodeURIComponent('/kontoret/koder?a=b')}`);
    expect(to).toBe('/kontoret/koder?a=b');
  });

  test('has the role they have now each time, and the log says when it changed', async () => {
    const first = await signIn(know('lars', ['hjemegn']));
    const id = await idOf(first.walker);
    await signIn('lars');
    know('lars', 'andet hjemegn-admin');
    const later = await signIn('lars');
    expect(later.session?.actor).toMatchObject({ id, role: 'admin' });
    expect((await sessionOf(at, first.walker))?.actor).toMatchObject({ role: 'admin' });
    expect((await logOf(at, id)).slice(2)).toEqual([
      'anonymous staff.signIn',
      'system staff.changeRole',
      'anonymous staff.signIn',
    ]);
  });

  test('gets a session in place of the one their browser had', async () => {
    const { walker } = await signIn(know('pia', ['hjemegn']));
    const before = walker.cookie('__Host-hjemegn')!;
    await signIn('pia', '', walker);
    expect(walker.cookie('__Host-hjemegn')).not.toBe(before);
    const old = openWalker();
    old.setCookie('localhost', '__Host-hjemegn', before);
    expect(await sessionOf(at, old)).toBe(null);
  });

  test('is found under a key that was current when they first came', async () => {
    const { walker } = await signIn(know('tove', ['hjemegn']));
    const id = await idOf(walker);
    at.hub.keys.add();
    expect((await signIn('tove')).session?.actor.id).toBe(id);
  });
});

describe('is refused in a sentence, with nothing kept', () => {
  async function refusedAs(login: string, slug = 'haderslev') {
    const before = await countsOf(at);
    const { status, said, session, walker } = await signIn(login, '', openWalker(), slug);
    expect(session).toBe(null);
    expect(walker.cookie('__Host-hjemegn')).toBeUndefined();
    expect(await countsOf(at)).toEqual(before);
    return { status, said };
  }

  test.each([[[]], [['noget-andet']], [undefined]])('who has no role here: %j', async (roles) => {
    const { status, said } = await refusedAs(know('uden', roles));
    expect(status).toBe(403);
    expect(said).toContain('har ikke givet dig adgang');
  });

  test('whose provider tells no address', async () => {
    const { status, said } = await refusedAs(know('stille', ['hjemegn'], ''));
    expect([status, said]).toEqual([403, expect.stringContaining('fortæller ikke din e-mail') as string]);
  });

  test('who has left', async () => {
    const { walker } = await signIn(know('jens', ['hjemegn']));
    const id = await idOf(walker);
    const boss = await asStaff(at.hub, 'admin');
    await removeStaff(boss, 'haderslev', id, boss.actor.kind === 'staff' ? boss.actor.id : '');
    expect(await sessionOf(at, walker)).toBe(null);
    const { status, said } = await refusedAs('jens');
    expect([status, said]).toEqual([403, expect.stringContaining('fordi du er stoppet') as string]);
  });

  test('whose address belongs to an account with a password', async () => {
    const { actor } = await asStaff(at.hub);
    const emailLookup = lookupOf(at.hub.keys, 'e-mail', 'kirsten@haderslev.example');
    const id = actor.kind === 'staff' ? actor.id : '';
    await at.hub.db.write((tx) => tx.update(staff).set({ emailLookup }).where(eq(staff.id, id)));
    const { status, said } = await refusedAs(know('kirsten', ['chef'], 'Kirsten@Haderslev.example'));
    expect([status, said]).toEqual([409, expect.stringContaining('Log ind med adgangskoden') as string]);
    expect((await staffOf(at, id)).row.oidcLookup).toBe(null);
  });

  test('who works for another municipality, though both ask the same provider', async () => {
    await signIn(know('ole', ['chef']));
    const { status, said } = await refusedAs('ole', 'kolding');
    expect([status, said]).toEqual([403, expect.stringContaining('hører til en anden kommune') as string]);
  });
});

test('whoever has lost their role is refused, and what they had open is closed', async () => {
  const { walker } = await signIn(know('bo', ['hjemegn']));
  const id = await idOf(walker);
  know('bo', []);
  expect((await signIn('bo')).status).toBe(403);
  expect(await sessionOf(at, walker)).toBe(null);
  expect((await logOf(at, id)).at(-1)).toBe('system session.end');
});

test('a municipality that has not joined, or has no sign-in of its own, is not found', async () => {
  for (const slug of ['aabenraa', 'esbjerg', 'andeby']) {
    expect((await seenAt(openWalker(), `${at.url}/kontoret/oidc/${slug}`)).status).toBe(404);
  }
});

describe('showing again that it is them', () => {
  const now = (): string => new Date().toISOString();

  test('asks for the password though the provider knows them, and makes the session fresh', async () => {
    at.setNow(now());
    const { walker } = await signIn(know('ida', ['hjemegn']));
    const start = `${at.url}/kontoret/oidc/haderslev?igen&til=/kontoret/log`;
    const asked = new URL((await walker.go(start)).headers.get('Location')!);
    expect(asked.searchParams.get('prompt')).toBe('login');
    expect(asked.searchParams.get('max_age')).toBe('0');
    at.setNow(new Date(Date.now() + 16 * 60_000).toISOString());
    expect((await sessionOf(at, walker))?.actor.fresh).toBe(false);
    at.setNow(now());
    const again = await signIn('ida', '?igen&til=/kontoret/log', walker);
    expect([again.status, again.to]).toEqual([303, '/kontoret/log']);
    expect(again.session?.actor.fresh).toBe(true);
    expect((await logOf(at, again.session!.actor.id)).at(-1)).toBe('anonymous credential.confirm');
  });

  test('is refused for somebody else, whose account is not made either', async () => {
    const { walker } = await signIn(know('eva', ['hjemegn']));
    const before = await countsOf(at);
    const again = await signIn(know('ikke-eva', ['chef']), '?igen', walker);
    expect([again.status, again.said]).toEqual([409, expect.stringContaining('som en anden') as string]);
    expect(await countsOf(at)).toEqual(before);
  });

  test('is refused when the question for the password was taken out on the way', async () => {
    at.setNow(now());
    const { walker } = await signIn(know('ib', ['hjemegn']));
    at.setNow(new Date(Date.now() + 5 * 60_000).toISOString());
    const asked = new URL((await walker.go(`${at.url}/kontoret/oidc/haderslev?igen`)).headers.get('Location')!);
    asked.searchParams.delete('prompt');
    asked.searchParams.set('max_age', '3600');
    const back = await walker.signIn(asked.href, 'ib');
    const seen = await seenAt(walker, back);
    expect([seen.status, seen.said]).toEqual([
      400,
      expect.stringContaining('har ikke bedt dig logge ind på ny') as string,
    ]);
  });
});
