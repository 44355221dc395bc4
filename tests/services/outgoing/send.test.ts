/** What we ask of other machines, and what we take from them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OutgoingFault } from '#services/outgoing/fault.ts';
import { send, type Outgoing } from '#services/outgoing/send.ts';
import { startHostileSource, type HostileSource } from '#tests/support/hostile-source.ts';

let hostile: HostileSource;
beforeAll(async () => {
  hostile = await startHostileSource();
});
afterAll(() => hostile.stop());

const short = { total: 1500, idle: 1000, most: { sent: 5_000_000, unpacked: 20_000_000 } };

async function ask(url: string, more: Partial<Outgoing> = {}, exceptions = [hostile.host]): Promise<string> {
  try {
    const { status, body } = await send({ agent: 'Test', exceptions }, { url, ...more });
    return `${status} ${body.length}`;
  } catch (error) {
    if (error instanceof OutgoingFault) return error.reason;
    throw error;
  }
}

describe('an address that leads to us', () => {
  const port = (): string => hostile.host.replace('127.0.0.1:', '');

  const ours = [
    'http://127.0.0.1:PORT/html',
    'http://127.1:PORT/html',
    'http://2130706433:PORT/html',
    'http://0x7f000001:PORT/html',
    'http://0177.0.0.1:PORT/html',
    'http://0:PORT/html',
    'http://0.0.0.0:PORT/html',
    'http://[::1]:PORT/html',
    'http://[::ffff:127.0.0.1]:PORT/html',
    'http://[::ffff:7f00:1]:PORT/html',
    'http://localhost:PORT/html',
    'http://LOCALHOST:PORT/html',
    'http://①②⑦.⓪.⓪.①:PORT/html',
    'http://169.254.169.254/latest/meta-data/',
  ];
  test.each(ours)('%s is refused, and nothing hears of it', async (address) => {
    const before = hostile.asked.length;
    expect(await ask(address.replace('PORT', port()), {}, [])).toBe('private-address');
    expect(hostile.asked.length).toBe(before);
  });

  test('by a name with a dot behind it is refused as well, or not known to the machine at all', async () => {
    const answered = await ask(`http://localhost.:${port()}/html`, {}, []);
    expect(['private-address', 'no-answer']).toContain(answered);
  });

  // A header has no letters beyond ASCII.
  test.each(ours.filter((address) => /^[!-~]+$/.test(address)))(
    '%s is refused after a redirect too',
    async (address) => {
      // At another port than the one that may be asked.
      const location = address.replace('PORT', String(Number(port()) - 1));
      const from = hostile.put('/to-us', (_, res) => res.writeHead(307, { location }).end());
      const before = hostile.asked.length;
      expect(await ask(from)).toBe('private-address');
      expect(hostile.asked.length).toBe(before + 1);
    },
  );

  test('is asked when the settings name exactly that host and port, and only then', async () => {
    hostile.serve('/here', 'BEGIN:VCALENDAR');
    expect(await ask(`${hostile.url}/here`)).toBe('200 15');
    expect(await ask(`${hostile.url}/here`, {}, ['127.0.0.1:1', 'localhost:80', '127.0.0.1'])).toBe('private-address');
  });
});

describe('an address that is none', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://127.0.0.1:70/',
    'hej',
    '',
    'http://a:b@example.org/',
  ])('%s', async (address) => {
    expect(await ask(address)).toBe('not-an-address');
  });

  test.each(['/to-file', '/to-gopher', '/to-named'])('is not followed either: %s', async (path) => {
    expect(await ask(hostile.url + path)).toBe('not-an-address');
  });
});

describe('a server that answers badly', () => {
  test.each([
    ['/round', 'too-many-redirects'],
    ['/round-a', 'too-many-redirects'],
    ['/silent', 'too-slow'],
    ['/stalls', 'too-slow'],
    ['/drips', 'too-slow'],
    ['/endless', 'too-large'],
    ['/gzip-bomb', 'too-large'],
    ['/brotli-bomb', 'too-large'],
    ['/gzip-in-gzip', 'broken'],
    ['/zstd-bomb', 'broken'],
    ['/not-gzip', 'broken'],
    ['/not-chunks', 'broken'],
    ['/not-http', 'broken'],
    ['/huge-header', 'broken'],
    ['/too-short', 'broken'],
    ['/hangs-up', 'broken'],
  ])('%s is %s', async (path, reason) => {
    expect(await ask(hostile.url + path, { patience: short })).toBe(reason);
  });

  test('that is not there at all', async () => {
    expect(await ask('http://127.0.0.1:1/', {}, ['127.0.0.1:1'])).toBe('no-answer');
    expect(await ask('http://findes-ikke.invalid/')).toBe('no-answer');
  });

  test('never makes us hold what it sends', async () => {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    await ask(`${hostile.url}/endless`, { patience: short });
    await ask(`${hostile.url}/gzip-bomb`, { patience: short });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});

test('five redirects are followed, a sixth is not', async () => {
  for (const step of [1, 2, 3, 4, 5, 6]) {
    hostile.put(`/step-${step}`, (_, res) => res.writeHead(302, { location: `step-${step - 1}` }).end());
  }
  hostile.serve('/step-0', 'her');
  expect(await ask(`${hostile.url}/step-5`)).toBe('200 3');
  expect(await ask(`${hostile.url}/step-6`)).toBe('too-many-redirects');
});

test('says who asks, brings no cookie, and posts a body without following anywhere', async () => {
  hostile.put('/cookie', (_, res) => res.writeHead(302, { location: '/after', 'set-cookie': 'a=b' }).end());
  hostile.serve('/after', 'ja');
  await ask(`${hostile.url}/cookie`);
  const { headers } = hostile.asked.at(-1)!;
  expect(headers).toMatchObject({ 'user-agent': 'Test', 'accept-encoding': 'gzip, deflate, br' });
  expect(headers.cookie).toBeUndefined();
  hostile.put('/hook', (req, res) => void req.pipe(res));
  expect(await ask(`${hostile.url}/hook`, { method: 'POST', body: 'hej', redirects: 0 })).toBe('200 3');
  expect(await ask(`${hostile.url}/cookie`, { method: 'POST', body: 'hej', redirects: 0 })).toBe('too-many-redirects');
});
