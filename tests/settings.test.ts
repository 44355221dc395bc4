import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '#services/settings.ts';
import { startProcess } from './support/process.ts';

describe('settings that are right', () => {
  test('nothing set is a demonstration on this machine alone', () => {
    expect(readSettings({})).toEqual({
      port: 4321,
      host: 'localhost',
      databaseUrl: 'file:./data/hjemegn.db',
      publicUrl: 'http://localhost:4321',
      demo: true,
      keysFile: './data/hjemegn.db.keys',
      oidcFile: null,
      quickExitUrl: 'https://www.dmi.dk/',
      sourceHosts: [],
    });
  });

  test.each([
    [{ DATABASE_URL: 'file:/var/lib/hjemegn/a%20b.db' }, '/var/lib/hjemegn/a b.db.keys'],
    [{ DATABASE_URL: 'libsql://hjemegn.example' }, './data/hjemegn.db.keys'],
    [{ DATABASE_URL: 'libsql://hjemegn.example', KEYS_FILE: '/etc/hjemegn.keys' }, '/etc/hjemegn.keys'],
  ])('with %o the keys lie in %s', (environment, path) => {
    expect(readSettings(environment).keysFile).toBe(path);
  });

  test('what is set but empty counts as not set', () => {
    expect(readSettings({ PORT: '', PUBLIC_URL: '', DEMO: '' })).toEqual(readSettings({}));
  });

  test.each([
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '192.0.2.7' }, 'http://192.0.2.7:4321'],
    [{ HOST: '::1' }, 'http://[::1]:4321'],
    [{ PUBLIC_URL: 'https://hjemegn.example/' }, 'https://hjemegn.example'],
    [{ PUBLIC_URL: 'HTTPS://Hjemegn.Example:443' }, 'https://hjemegn.example'],
  ])('%o is reached at %s', (environment, address) => {
    expect(readSettings(environment).publicUrl).toBe(address);
  });

  test('hosts that sources may be read from are named with their ports', () => {
    const { sourceHosts } = readSettings({ SOURCE_HOSTS: 'Kalender.intern:8080, [fd00::1]:443' });
    expect(sourceHosts).toEqual(['kalender.intern:8080', '[fd00::1]:443']);
  });

  test.each([
    'file:./data/hjemegn.db',
    'file:hjemegn.db',
    'file:/var/lib/hjemegn/hjemegn.db',
    'file:///var/lib/hjemegn/hjemegn.db',
    'file:./mine%20data/hjemegn.db',
    'libsql://hjemegn.example?authToken=abc',
    'https://hjemegn.example',
  ])('%s is a database', (url) => {
    expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });
});

describe('settings that are wrong', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '4321x'],
    ['PORT', '1e3'],
    ['PORT', ' 4321'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'data/hjemegn.db'],
    ['DATABASE_URL', ':memory:'],
    ['DATABASE_URL', 'file::memory:'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file:a.db?mode=ro'],
    ['DATABASE_URL', 'file:a%zz.db'],
    ['DATABASE_URL', 'file://host/a.db'],
    ['DATABASE_URL', 'postgres://localhost/hjemegn'],
    ['PUBLIC_URL', 'hjemegn.example'],
    ['PUBLIC_URL', 'ftp://hjemegn.example'],
    ['PUBLIC_URL', 'https://hjemegn.example/unge'],
    ['PUBLIC_URL', 'https://hjemegn.example?a=b'],
    ['PUBLIC_URL', 'https://me@hjemegn.example'],
    ['DEMO', 'yes'],
    ['DEMO', 'OFF'],
    ['SOURCE_HOSTS', 'kalender.intern'],
    ['SOURCE_HOSTS', 'http://kalender.intern:80'],
    ['QUICK_EXIT_URL', 'dmi.dk'],
    ['QUICK_EXIT_URL', 'javascript:alert(1)'],
  ])('%s=%s is named', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^Wrong settings: ${name} must [^;\n]+\\.$`));
  });
});

describe('a server that cannot start says why in one line', () => {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'hjemegn-settings-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function complaintOf(settings: Record<string, string>): Promise<string> {
    const started = startProcess({ DATABASE_URL: `file:${folder}/hjemegn.db`, ...settings });
    expect(await started.ended).toBe(1);
    expect(started.output()).toBe(started.complaints());
    return started.complaints();
  }

  test('every wrong setting stands in it', async () => {
    expect(await complaintOf({ PORT: 'x', DEMO: 'maybe', PUBLIC_URL: 'nowhere' })).toBe(
      'Wrong settings: PORT must be a whole number from 1 to 65535; ' +
        'PUBLIC_URL must be an http or https address without a path, like https://hjemegn.example; ' +
        'DEMO must be on or off.\n',
    );
  });

  test('a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const complaint = await complaintOf({ DATABASE_URL: `file:${folder}/a-file/hjemegn.db` });
    expect(complaint).toMatch(/^The database file:\S+\/a-file\/hjemegn\.db cannot be opened: [^\n]+\n$/);
  });

  test('a folder that cannot be written to', async () => {
    const complaint = await complaintOf({ DATABASE_URL: 'file:/proc/hjemegn.db' });
    expect(complaint).toMatch(/^The database file:\/proc\/hjemegn\.db cannot be opened: [^\n]+\n$/);
  });

  test('a file that is no database', async () => {
    writeFileSync(join(folder, 'letter.db'), 'Dear all, this is a letter and not a database. '.repeat(100));
    const complaint = await complaintOf({ DATABASE_URL: `file:${folder}/letter.db` });
    expect(complaint).toMatch(/letter\.db cannot be opened: [^\n]*not a database\n$/);
  });

  test('a host that this machine does not have', async () => {
    expect(await complaintOf({ HOST: '192.0.2.7' })).toBe(
      'This machine has no address 192.0.2.7. Choose another with HOST=….\n',
    );
  });
});
