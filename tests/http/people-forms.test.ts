/** Forms about people, and about programs that come in: all that is wrong is said at once, and each leads somewhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#services/hub.ts';
import { asStaff, hire, password } from '#tests/support/people.ts';
import { sender, type ServedForm, type ServedPage } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const form = { values: [], button: null } as unknown as ServedForm;

let at: ServedHub;
let admin: Ctx;
let mine: ReturnType<typeof sender>;
beforeAll(async () => {
  at = await serveHub();
  admin = await asStaff(at.hub, 'admin');
  mine = sender(at.url, await cookieOf((await hire(admin, { role: 'admin' })).ctx));
});
afterAll(() => at.stop());

/** Where each sentence of the summary leads, of what is there to be led to. */
const ledTo = ({ document }: ServedPage): (string | null)[] =>
  [...document.querySelectorAll('.complaints a')]
    .map((link) => link.getAttribute('href'))
    .filter((href) => document.getElementById(href?.slice(1) ?? '') !== null);

test.each<[string, string, Record<string, string>, string[]]>([
  [
    'an invitation that says nothing',
    '/kontoret/medarbejdere/inviter',
    {},
    ['#felt-name', '#felt-email', '#felt-role'],
  ],
  [
    'an invitation of somebody with a name that nobody sees',
    '/kontoret/medarbejdere/inviter',
    { name: '%E2%80%8B', email: 'a%40example.org', role: 'author' },
    ['#felt-name'],
  ],
  [
    'a token that says nothing',
    '/kontoret/forbindelser',
    { handling: 'ny-adgang', days: '90' },
    ['#felt-tokenName', '#felt-scopes'],
  ],
  [
    'a webhook that says nothing',
    '/kontoret/forbindelser',
    { handling: 'ny-webhook' },
    ['#felt-hookName', '#felt-url', '#felt-topics'],
  ],
  [
    'a wrong password in place of a short one',
    '/kontoret/mig/login',
    { handling: 'adgangskode', current: 'forkert', password: 'kort' },
    ['#felt-current', '#felt-password'],
  ],
  [
    'the password one has already',
    '/kontoret/mig/login',
    { handling: 'adgangskode', current: encodeURIComponent(password), password: encodeURIComponent(password) },
    ['#felt-password'],
  ],
  ['a passkey that did not come along', '/kontoret/mig/login', { handling: 'passkey' }, ['#felt-passkey']],
])('%s is told all of it, each at its field', async (_, path, typed, fields) => {
  const page = await mine.send(path, form, typed);
  expect([page.status, ledTo(page)]).toEqual([400, fields]);
});

test('what is not chosen is asked for in the form’s own words', async () => {
  const page = await mine.send('/kontoret/forbindelser', form, {
    handling: 'ny-adgang',
    tokenName: 'Sk%C3%A6rm',
    days: '90',
  });
  expect(page.document.querySelector('.complaints')?.textContent).toContain('Vælg, hvad programmet må.');
});

test('a session that has ended already is said to be gone', async () => {
  const page = await mine.send('/kontoret/mig', form, { session: '0123456789ab' });
  expect([page.status, page.document.querySelector('.complaints')?.textContent]).toEqual([
    404,
    expect.stringContaining('er her ikke mere'),
  ]);
});

test('an admin who becomes an editor is told so where an editor may be', async () => {
  const other = await asStaff(at.hub, 'admin');
  const own = sender(at.url, await cookieOf(other));
  const id = other.actor.kind === 'staff' ? other.actor.id : '';
  const { to } = await own.send(`/kontoret/medarbejdere/${id}`, form, { handling: 'rolle', role: 'editor' });
  const page = await own.look(to ?? '');
  expect([page.status, page.document.querySelector('[role=status]')?.textContent.trim()]).toEqual([
    200,
    'Det er gemt.',
  ]);
  expect(page.document.querySelector('main')?.textContent).toContain('Redaktør');
});
