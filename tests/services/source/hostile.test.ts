/** Sources that answer as badly as they can: each is a clear sentence on the source, and nothing is half-saved. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import { sourceItem } from '#db/schema/source.ts';
import { sourceFailureComplaint } from '#domain/source-failures.ts';
import { sourceFailures } from '#domain/source.ts';
import { addSource } from '#services/source/add.ts';
import { previewSource } from '#services/source/preview.ts';
import { listSources } from '#services/source/queries.ts';
import { readSource } from '#services/source/read.ts';
import { monday } from '#tests/support/hub.ts';
import { calendar, hour } from '../importing.ts';
import { refused } from '../refused.ts';
import { openReading, type ReadingHub } from './reading.ts';

let at: ReadingHub;
let id: string;
beforeAll(async () => {
  at = await openReading();
  id = await at.add(calendar(hour), { path: '/god' });
});
afterAll(() => at.close());

/** Everything that a reading could leave behind. */
async function everything(): Promise<number[]> {
  const { read } = at.hub.db;
  const counts = [event, draft, sourceItem, place].map(async (table) => (await read.select().from(table)).length);
  return Promise.all(counts);
}

const misdeeds = [
  ['/to-loopback', 'private-address'],
  ['/to-metadata', 'private-address'],
  ['/to-localhost', 'private-address'],
  ['/to-file', 'not-an-address'],
  ['/round', 'too-many-redirects'],
  ['/endless', 'too-large'],
  ['/gzip-bomb', 'too-large'],
  ['/brotli-bomb', 'too-large'],
  ['/not-gzip', 'broken'],
  ['/too-short', 'broken'],
  ['/half', 'broken'],
  ['/stalls', 'too-slow'],
  ['/html', 'not-a-calendar'],
  ['/picture', 'not-a-calendar'],
  ['/empty', 'no-events'],
  ['/no-events', 'no-events'],
  ['/gone', 'not-found'],
  ['/findes-ikke', 'not-found'],
  ['/forbidden', 'refused'],
  ['/fails', 'server-error'],
  ['/busy', 'busy'],
] as const;

describe('a source that was well and now answers', () => {
  let before: number[];
  let now = monday;
  beforeEach(async () => {
    now = now.add({ minutes: 15 });
    at.setNow(now);
    before = await everything();
  });

  test.each(misdeeds)(
    '%s is failing: %s',
    async (path, failure) => {
      at.server.put('/god', (_, res) => res.writeHead(302, { location: path }).end());

      expect(await readSource(at.editor, 'haderslev', id)).toMatchObject({ failure });
      expect(await at.source(id)).toMatchObject({ failure, failingSince: expect.any(Number) as number });
      expect(await everything()).toEqual(before);
    },
    20_000,
  );
});

describe('an address that is pasted', () => {
  test.each(['/html', '/gzip-bomb', '/to-loopback', '/empty'])(
    '%s is not added, and says why at its field',
    async (path) => {
      const before = await everything();
      const details = { name: 'Klubben', category: 'klub' };
      const seen = await refused(previewSource(at.editor, 'haderslev', at.server.url + path));
      expect(seen).toMatchObject({ code: 'invalid', complaints: [{ field: 'url' }] });
      const added = await refused(addSource(at.editor, 'haderslev', at.server.url + path, details));
      expect(added.complaints).toEqual(seen.complaints);
      expect(await everything()).toEqual(before);
      expect(await listSources(at.editor, 'haderslev')).toHaveLength(1);
    },
  );

  test.each([
    'http://127.0.0.1:1/',
    'http://localhost/',
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
  ])('%s is refused', async (address) => {
    const { complaints } = await refused(previewSource(at.editor, 'haderslev', address));
    expect(complaints[0]?.da).toMatch(/lukket net/);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://navn:kode@example.org/', ''])(
    '%s is no address',
    async (address) => {
      const { complaints } = await refused(previewSource(at.editor, 'haderslev', address));
      expect(complaints).toMatchObject([{ field: 'url', da: expect.stringContaining('adresse') as string }]);
    },
  );

  test('may begin with webcal, as calendar programs write it', async () => {
    const url = at.server.serve('/ny', calendar(hour));
    expect(await previewSource(at.editor, 'haderslev', url)).toMatchObject({ kind: 'ics', coming: 1 });
    const { complaints } = await refused(previewSource(at.editor, 'haderslev', url.replace('http:', 'webcal:')));
    expect(complaints[0]?.da).toMatch(/certifikat|gået i stykker|Ingen svarer/);
  });
});

test('every failure has a sentence in both languages, at the field it is about', () => {
  for (const failure of sourceFailures) {
    const { da, en, field } = sourceFailureComplaint(failure);
    expect([field, da.length > 20, en.length > 20, da !== en]).toEqual(['url', true, true, true]);
  }
});
