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
  ['/to-gopher', 'not-an-address'],
  ['/round', 'too-many-redirects'],
  ['/round-a', 'too-many-redirects'],
  ['/endless', 'too-large'],
  ['/gzip-bomb', 'too-large'],
  ['/brotli-bomb', 'too-large'],
  ['/gzip-in-gzip', 'broken'],
  ['/gzip-twice', 'not-a-calendar'],
  ['/zstd-bomb', 'broken'],
  ['/not-gzip', 'broken'],
  ['/not-chunks', 'broken'],
  ['/not-http', 'broken'],
  ['/huge-header', 'broken'],
  ['/too-short', 'broken'],
  ['/half', 'broken'],
  ['/stalls', 'too-slow'],
  ['/html', 'not-a-calendar'],
  ['/html-as-calendar', 'not-a-calendar'],
  ['/picture', 'not-a-calendar'],
  ['/empty', 'no-events'],
  ['/no-events', 'no-events'],
  ['/gone', 'not-found'],
  ['/findes-ikke', 'not-found'],
  ['/forbidden', 'refused'],
  ['/fails', 'server-error'],
  ['/busy', 'busy'],
] as const;

/** The heart of what is said of each. */
const says: Record<(typeof misdeeds)[number][1], string> = {
  'private-address': 'fører til et lukket net',
  'not-an-address': 'er ikke en adresse på nettet',
  'too-many-redirects': 'sender os videre i ring',
  'too-large': 'fylder for meget: højst 5 MB, og 20 MB pakket ud',
  'too-slow': 'for længe om at svare',
  'not-a-calendar': 'er ikke en kalender, men noget andet',
  'no-events': 'ingen aktiviteter i den. Det, der er her i forvejen, bliver stående',
  'not-found': 'ikke noget på adressen længere',
  'server-error': 'Serveren har en fejl',
  refused: 'får ikke lov til at læse den',
  busy: 'har for travlt',
  broken: 'er gået i stykker undervejs eller kan ikke læses',
};

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
      expect(sourceFailureComplaint(failure).da).toContain(says[failure]);
      expect(await everything()).toEqual(before);
    },
    20_000,
  );
});

describe('an address that is pasted', () => {
  test.each(['/html', '/html-as-calendar', '/gzip-bomb', '/to-loopback', '/empty', '/unchanged', '/huge-header'])(
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

describe('what is called otherwise than it is', () => {
  test.each(['text/html', 'application/octet-stream', 'image/png', ''])('a calendar as »%s« is read', async (type) => {
    const url = at.server.serve('/type', calendar(hour), type);
    expect(await previewSource(at.editor, 'haderslev', url)).toMatchObject({ kind: 'ics', coming: 1 });
  });

  test('the same under another tag is nothing new, and is asked for by that one; another under the same tag is taken', async () => {
    let [tag, body] = ['"a"', calendar(hour)];
    const heard: unknown[] = [];
    const url = at.server.put('/tag', (req, res) => {
      heard.push(req.headers['if-none-match']);
      res.writeHead(200, { 'content-type': 'text/calendar', etag: tag }).end(body);
    });
    const tagged = await addSource(at.editor, 'haderslev', url, { name: 'Mærket', category: 'klub' });
    tag = '"b"';
    expect(await readSource(at.editor, 'haderslev', tagged)).toMatchObject({ failure: null, unchanged: true });
    body = calendar(hour, [...hour, 'SUMMARY:Ny aften']);
    expect(await readSource(at.editor, 'haderslev', tagged)).toMatchObject({ failure: null, unchanged: false });
    expect(heard).toEqual([undefined, '"a"', '"b"']);
  });

  test('that nothing has changed is believed of what was read before', async () => {
    const before = await everything();
    at.server.put('/god', (_, res) => res.writeHead(304).end());
    expect(await readSource(at.editor, 'haderslev', id)).toMatchObject({ failure: null, unchanged: true });
    expect([await everything(), (await at.source(id)).failingSince]).toEqual([before, null]);
  });
});

test('every failure has a sentence in both languages, at the field it is about', () => {
  for (const failure of sourceFailures) {
    const { da, en, field } = sourceFailureComplaint(failure);
    expect([field, da.length > 20, en.length > 20, da !== en]).toEqual(['url', true, true, true]);
  }
});
