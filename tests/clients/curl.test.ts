/** Conditional requests as a real client makes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import type { EventKey } from '#services/event/amend.ts';
import { describeWith, runClient } from '#tests/support/calendar-clients.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

describeWith(['curl'], 'curl', () => {
  let home: ServedHub;
  let key: EventKey;

  beforeAll(async () => {
    home = await serveHub();
    const cafe = { title: 'Åben café', category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
    const { municipality, id } = await createEvent(home.hub, 'haderslev', { ...cafe, rule: 'FREQ=WEEKLY' });
    key = { municipality, id };
  });
  afterAll(() => home.stop());

  /** The status, the head and the body of an answer. */
  async function curl(...args: string[]): Promise<{ status: string; head: string; body: Buffer }> {
    const [head, body] = [join(home.folder, 'head'), join(home.folder, 'body')];
    const common = ['-s', '-S', '-D', head, '-o', body, '-w', '%{http_code}', '--max-time', '10'];
    const { stdout } = await runClient(
      '/usr/bin/curl',
      [...common, ...args, `${home.url}/feeds/haderslev.ics`],
      home.folder,
    );
    return { status: stdout, head: readFileSync(head, 'utf8'), body: readFileSync(body) };
  }

  function field(head: string, name: string): string | undefined {
    return new RegExp(`^${name}: (.*)\\r$`, 'im').exec(head)?.[1];
  }

  const etag = (name: string): string => join(home.folder, name);

  test('fetches once, and is told that nothing changed until something does', async () => {
    const first = await curl('--etag-save', etag('a'));
    expect(first.status).toBe('200');
    expect(first.body.toString()).toContain('SUMMARY:Åben café');
    expect((await curl('--etag-compare', etag('a'))).status).toBe('304');

    home.setNow('2026-11-23T18:00:00Z');
    await changeEvent(home.hub, key, { title: 'Lukket café' });
    const changed = await curl('--etag-compare', etag('a'), '--etag-save', etag('b'));
    expect(changed.status).toBe('200');
    expect(changed.body.toString()).toContain('SUMMARY:Lukket café');
    expect((await curl('--etag-compare', etag('b'))).status).toBe('304');
  });

  test('asks by date, and is told the same', async () => {
    const { head } = await curl();
    const modified = field(head, 'last-modified') ?? '';
    expect((await curl('-z', modified)).status).toBe('304');
    const before = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await curl('-z', before)).status).toBe('200');
  });

  test('is answered by its tag when it sends both', async () => {
    const { head } = await curl();
    const modified = field(head, 'last-modified') ?? '';
    const since = ['-H', `If-Modified-Since: ${modified}`];
    expect((await curl(...since, '-H', 'If-None-Match: "another"')).status).toBe('200');
    const tag = ['-H', `If-None-Match: ${field(head, 'etag') ?? ''}`];
    expect((await curl(...tag, '-H', 'If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT')).status).toBe('304');
  });

  test.each(['gzip', 'br'])('reads it in %s, under a tag of its own', async (encoding) => {
    const plain = await curl();
    const packed = await curl('-H', `Accept-Encoding: ${encoding}`, '--compressed');
    expect(packed.status).toBe('200');
    expect(field(packed.head, 'content-encoding')).toBe(encoding);
    expect(field(packed.head, 'vary')?.toLowerCase()).toContain('accept-encoding');
    expect(Number(field(packed.head, 'content-length'))).toBeLessThan(plain.body.length);
    expect(packed.body.equals(plain.body)).toBe(true);
    expect(field(packed.head, 'etag')).not.toBe(field(plain.head, 'etag'));
    const again = ['-H', `Accept-Encoding: ${encoding}`, '-H', `If-None-Match: ${field(packed.head, 'etag') ?? ''}`];
    expect((await curl(...again)).status).toBe('304');
  });

  test('looks at the head alone', async () => {
    const whole = await curl();
    const { status, head } = await curl('--head');
    expect(status).toBe('200');
    for (const name of [
      'content-type',
      'content-length',
      'content-disposition',
      'etag',
      'last-modified',
      'cache-control',
    ]) {
      expect(field(head, name), name).toBe(field(whole.head, name));
    }
    expect(field(head, 'content-type')).toBe('text/calendar; charset=utf-8');
    expect(field(head, 'content-disposition')).toMatch(/^inline; filename="[^"]+\.ics"$/);
  });

  test.each(['PUT', 'POST', 'DELETE', 'PROPFIND', 'REPORT'])('is refused %s, and told what it may', async (method) => {
    const answer = await curl('-X', method, '-H', 'Content-Type: text/calendar', '--data-binary', 'BEGIN:VCALENDAR');
    expect(answer.status).toBe('405');
    expect(field(answer.head, 'allow')).toMatch(/^GET, HEAD\b/);
  });
});
