/** The file that names the municipalities' own sign-ins, and what the claims of one mean. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOf, roleOf } from '#services/oidc/claims.ts';
import { readIdentityProviders } from '#services/oidc/file.ts';
import { clientSecret, entryOf } from '../support/identity-provider.ts';
import { startProcess } from '../support/process.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'hjemegn-oidc-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const known = new Set(['haderslev', 'kolding']);
const right = entryOf('https://login.haderslev.example', 'haderslev');
const provider = { ...right, rolesClaim: 'roles' };

function written(text: unknown): string {
  const path = join(folder, 'oidc.json');
  writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text));
  return path;
}

describe('the file', () => {
  test('may be missing from the settings: then nobody has a sign-in of their own', () => {
    expect(readIdentityProviders(null, known)).toEqual([]);
  });

  test('says whom to trust and which words mean which role', () => {
    const [provider] = readIdentityProviders(written([{ ...right, roles: { admin: ['chef'] } }]), known);
    expect(provider).toMatchObject({ rolesClaim: 'roles', roles: { author: [], editor: [], admin: ['chef'] } });
  });

  test.each(['https://login.example/realms/by', 'http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:80'])(
    'takes the issuer %s',
    (issuer) => {
      expect(readIdentityProviders(written([{ ...right, issuer }]), known)).toHaveLength(1);
    },
  );

  test.each([
    [[{ ...right, municipality: 'Haderslev Kommune' }], 'municipality must be'],
    [[{ ...right, municipality: 'andeby' }], 'there is no municipality andeby'],
    [[right, right], 'haderslev stands there twice'],
    [[{ ...right, name: ' ' }], 'number 1: name must be'],
    [[{ ...right, issuer: 'login.example' }], 'issuer must be an https address'],
    [[{ ...right, issuer: 'http://login.example' }], 'issuer must be an https address'],
    [[{ ...right, issuer: 'http://localhost.example' }], 'issuer must be an https address'],
    [[{ ...right, issuer: 'https://login.example?a=b' }], 'issuer must be an https address'],
    [[{ ...right, clientId: '' }], 'clientId is missing'],
    [[{ ...right, clientSecret: undefined }], 'clientSecret is missing'],
    [[{ ...right, clientSecret: 7 }], 'clientSecret is missing'],
    [[{ ...right, rolesClaim: '' }], 'rolesClaim must name a claim'],
    [[{ ...right, roles: {} }], 'roles must say'],
    [[{ ...right, roles: { owner: ['x'] } }], 'roles.owner is not a field of it'],
    [[{ ...right, rolle: 'x' }], 'rolle is not a field of it'],
    [[right, 'kolding'], 'number 2: it must be an object'],
    [right, 'it must be a list'],
    [`[{ "clientSecret": "${clientSecret}"`, 'it is not JSON'],
  ])('with %j is refused by what is wrong in it, without its secret', (text, sentence) => {
    const read = () => readIdentityProviders(written(text), known);
    expect(read).toThrow(sentence);
    expect(read).not.toThrow(clientSecret);
    expect(read).toThrow(/^OIDC_FILE: [^\n]+ cannot be used: [^\n]+\.$/);
  });

  test('that is not there is said in one line when the server starts', async () => {
    const path = join(folder, 'nowhere.json');
    const started = startProcess({ DATABASE_URL: `file:${folder}/hjemegn.db`, OIDC_FILE: path });
    expect(await started.ended).toBe(1);
    expect(started.complaints()).toBe(`OIDC_FILE: ${path} cannot be read (ENOENT).\n`);
  });
});

describe('the role that a claim gives', () => {
  test.each([
    ['hjemegn', 'author'],
    ['hjemegn-redaktion andet', 'editor'],
    [['andet', 'hjemegn'], 'author'],
    [['hjemegn', 'chef', 'hjemegn-redaktion'], 'admin'],
    [['hjemegn-administration'], null],
    [['HJEMEGN'], null],
    [['noget hjemegn'], null],
    [[{ name: 'chef' }, 7, null], null],
    [{ chef: true }, null],
    [true, null],
    ['', null],
    [undefined, null],
  ])('%j: %s', (roles, role) => {
    expect(roleOf(provider, { roles })).toBe(role);
  });

  test('may be a word with a space in it', () => {
    const spaced = { ...provider, roles: { ...provider.roles, editor: ['Hjemegn Redaktør'] } };
    expect(roleOf(spaced, { roles: 'Hjemegn Redaktør' })).toBe('editor');
  });

  test('may lie deeper, or under a name with points in it', () => {
    expect(roleOf({ ...provider, rolesClaim: 'realm_access.roles' }, { realm_access: { roles: ['chef'] } })).toBe(
      'admin',
    );
    expect(roleOf({ ...provider, rolesClaim: 'https://by.example/r' }, { 'https://by.example/r': 'chef' })).toBe(
      'admin',
    );
  });

  test('is none where the way leads through what every object has', () => {
    expect(roleOf({ ...provider, rolesClaim: 'constructor.name' }, { roles: 'chef' })).toBe(null);
  });
});

describe('a person', () => {
  test('is called what their provider calls them, or by their address', () => {
    const base = { iss: 'https://login.example', sub: '1', email: 'Mette@By.example ' };
    expect(personOf(provider, { ...base, name: 'Mette Friis' })).toMatchObject({ name: 'Mette Friis' });
    expect(personOf(provider, { ...base, given_name: 'Mette', family_name: 'Friis' }).name).toBe('Mette Friis');
    expect(personOf(provider, base)).toMatchObject({ name: 'mette@by.example', email: 'mette@by.example' });
  });

  test('has no address when what is said is none', () => {
    expect(personOf(provider, { sub: '1', name: 'Mette', email: ['a@b'] }).email).toBe('');
    expect(personOf(provider, { sub: '1', name: 'Mette', email: 'mette' }).email).toBe('');
  });
});
