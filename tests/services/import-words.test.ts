import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import { revision } from '#db/schema/municipality.ts';
import { createPlace } from '#services/place/create.ts';
import { calendar, hour, openImporting, vevent, wrapped, type Importing } from './importing.ts';

let at: Importing;
beforeEach(async () => void (at = await openImporting()));
afterEach(() => at.close());

async function imported(...lines: string[]) {
  await at.import(calendar([...hour, ...lines]));
  return at.event('a');
}

describe('a description becomes plain words', () => {
  test.each<[string, string, { summary: string; text: string }]>([
    ['of one line', 'Kom, som du er.', { summary: 'Kom, som du er.', text: '' }],
    [
      'of several lines',
      'Kom.\\nVi laver mad.\\n\\nOg spiller.',
      { summary: 'Kom.', text: 'Vi laver mad.\n\nOg spiller.' },
    ],
    ['with escapes', 'Mad\\, musik\\; og \\\\o/', { summary: 'Mad, musik; og \\o/', text: '' }],
    [
      'of HTML',
      '<p>Kom.</p><ul><li>mad</li><li>musik &amp\\; dans</li></ul>',
      { summary: 'Kom.', text: '- mad\n- musik & dans' },
    ],
    ['with a script', 'Kom<script>alert(1)</script><b onclick="alert(1)"> nu</b>', { summary: 'Kom nu', text: '' }],
    ['with a picture', 'Kom<img src=x onerror=alert(1)> nu', { summary: 'Kom nu', text: '' }],
    ['with a bad link', '<a href="javascript:alert(1)">klik</a>', { summary: 'klik', text: '' }],
    [
      'with a good link',
      'Se<br><a href="https://example.org/">her</a>',
      { summary: 'Se', text: '[her](https://example.org/)' },
    ],
    [
      'with Markdown that does something',
      'Se\\n![x](http://example.org/spor.gif) [y](javascript:z)',
      { summary: 'Se', text: '![x] (http://example.org/spor.gif) [y] (javascript:z)' },
    ],
    ['with signs that are no HTML', 'Alder < 18 & > 12', { summary: 'Alder < 18 & > 12', text: '' }],
    ['with a disguise', 'Kom\u202e nu\u0007', { summary: 'Kom nu', text: '' }],
  ])('%s', async (_, description, expected) => {
    expect(await imported(`DESCRIPTION:${description}`)).toMatchObject(expected);
  });

  test('that is too long for a list or for a page is cut where it may be', async () => {
    const { summary, text } = await imported(`DESCRIPTION:${'ord '.repeat(6000)}`);
    expect(summary).toBe('');
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text.endsWith('ord…')).toBe(true);
  });

  test("Outlook's own HTML is read where there is nothing else", async () => {
    const html =
      'X-ALT-DESC;FMTTYPE=text/html:<html><body><p onclick="x">Mad\\,\\n musik</p><script>x</script></body></html>';
    expect(await imported(html)).toMatchObject({ summary: 'Mad, musik', text: '' });
  });
});

describe('a title', () => {
  test.each<[string, string, string]>([
    ['keeps emoji and æøå', 'SUMMARY:Håndbold 🤾 på Årø', 'Håndbold 🤾 på Årø'],
    ['is one line', 'SUMMARY:Mad\\nog musik', 'Mad og musik'],
    ['is cut at a word', `SUMMARY:${'langt ord '.repeat(30)}`, `${'langt ord '.repeat(20).trimEnd().slice(0, 195)}…`],
    ['is there even where there is none', 'SUMMARY:', 'Uden titel'],
  ])('%s', async (_, line, title) => {
    const event = await imported(line);
    expect(event.title.length).toBeLessThanOrEqual(200);
    expect(event.title.slice(0, 20)).toBe(title.slice(0, 20));
  });

  test('folded in the middle of a letter is whole', async () => {
    const [before, after] = [Buffer.from('SUMMARY:Br\u00c3'.slice(0, -1)), Buffer.from('\u00e6')];
    const line = Buffer.concat([
      before,
      after.subarray(0, 1),
      Buffer.from('\r\n '),
      after.subarray(1),
      Buffer.from('tspil'),
    ]);
    const [head = '', tail = ''] = wrapped(vevent('a', ...hour, 'SUMMARY:HER')).split('SUMMARY:HER');
    await at.import(Buffer.concat([Buffer.from(head), line, Buffer.from(tail)]));
    expect((await at.event('a')).title).toBe('Brætspil');
  });
});

describe('a file', () => {
  const danish = wrapped(vevent('a', ...hour, 'SUMMARY:Blåbær på øen'));

  test('in Windows-1252 is read, and that is said', async () => {
    const report = await at.import(Buffer.from(danish, 'latin1'));
    expect(report.remarks.map((remark) => remark.en)).toEqual([
      'The file is not UTF-8; it was read as Windows-1252. Check that æ, ø and å are right.',
    ]);
    expect((await at.event('a')).title).toBe('Blåbær på øen');
  });

  test.each<[string, Uint8Array | string]>([
    ['with a mark of UTF-8', `\ufeff${danish}`],
    ['in UTF-16', Buffer.from(`\ufeff${danish}`, 'utf16le')],
    ['with bare line feeds', danish.replaceAll('\r', '')],
    ['with blank lines', danish.replaceAll('\r\n', '\r\n\r\n')],
    ['with small letters', danish.replace('BEGIN:VEVENT', 'begin:vevent').replace('UID:', 'uid:')],
    ['without an end of its last line', danish.trimEnd()],
  ])('%s is read', async (_, file) => {
    expect((await at.import(file)).remarks).toEqual([]);
    expect((await at.event('a')).title).toBe('Blåbær på øen');
  });
});

describe('a place', () => {
  test.each<[string, string, object]>([
    ['and its town', 'Hallen\\nVojens', { name: 'Hallen', town: 'vojens' }],
    [
      'and its postcode',
      'Ungdomsklubben\\, 6100 Haderslev',
      { name: 'Ungdomsklubben', town: 'haderslev', postalCode: '6100' },
    ],
    ['named after its town', 'Biblioteket i Gram', { name: 'Biblioteket i Gram', town: 'gram' }],
    [
      'in full',
      'Bispen\\, Bispebroen 3\\, 6100 Haderslev\\, Danmark',
      { name: 'Bispen', streetAddress: 'Bispebroen 3', town: 'haderslev' },
    ],
    ['of two words', 'Hallen\\, Over Jerstal', { name: 'Hallen', town: 'over-jerstal' }],
    ['elsewhere', 'Kolding Bibliotek\\, 6000 Kolding', { name: 'Kolding Bibliotek', town: null, postalCode: '6000' }],
    ['whose name only begins like a town', 'Grammofonen', { name: 'Grammofonen', town: null }],
    ['that is a meeting', 'https://example.org/j/123?pwd=hemmelig', { name: 'Online', online: true, town: null }],
  ])('%s', async (_, location, expected) => {
    await imported(`LOCATION:${location}`);
    expect(await at.hub.db.read.select().from(place)).toMatchObject([expected]);
  });

  test('that is known is not made again', async () => {
    const known = await createPlace(at.hub, 'haderslev', { name: 'Hallen', town: 'vojens' });
    await createPlace(at.hub, 'haderslev', { name: 'Hallen', town: 'gram' });
    expect((await imported('LOCATION:hallen\\, Vojens')).placeId).toBe(known.id);
    expect(await at.hub.db.read.select().from(place)).toHaveLength(2);
  });

  test('has its position', async () => {
    await imported('LOCATION:Hallen', 'GEO:55.25;9.31');
    expect(await at.hub.db.read.select().from(place)).toMatchObject([{ latitude: 55.25, longitude: 9.31 }]);
  });
});

describe('what else it says', () => {
  test.each<[string, string, string]>([
    ['by name', 'CATEGORIES:Fodbold,Musik og fest', 'musik'],
    ['by slug', 'CATEGORIES:SPORT', 'sport'],
    ['unknown', 'CATEGORIES:Fodbold', 'klub'],
  ])('a category %s', async (_, line, category) => {
    expect((await imported(line)).category).toBe(category);
  });

  test('a category that was asked for is for those without one', async () => {
    await at.import(calendar([...hour, 'CATEGORIES:Mad'], hour), { category: 'natur' });
    expect([(await at.event('a')).category, (await at.event('b')).category]).toEqual(['mad', 'natur']);
  });

  test('a web address is its last paragraph, any other is not', async () => {
    expect((await imported('URL:https://example.org/klub')).text).toBe('https://example.org/klub');
    await at.import(wrapped(vevent('x', ...hour, 'URL:javascript:alert(1)')));
    expect((await at.event('x')).text).toBe('');
  });

  test.each<[string, string[], string, string | null]>([
    [
      'cancelled, with a reason',
      ['STATUS:CANCELLED', 'DESCRIPTION:Aflyst: for få tilmeldte\\nKom'],
      'cancelled',
      'for få tilmeldte',
    ],
    ['cancelled, without', ['STATUS:CANCELLED', 'DESCRIPTION:Kom'], 'cancelled', null],
    ['not certain', ['STATUS:TENTATIVE'], 'draft', null],
    ['certain', ['STATUS:CONFIRMED'], 'published', null],
  ])('it is %s', async (_, lines, status, reason) => {
    expect(await imported(...lines)).toMatchObject({ status, reason });
  });

  test('a title does not say twice that it is cancelled', async () => {
    expect((await imported('STATUS:CANCELLED', 'SUMMARY:AFLYST: Klubaften')).title).toBe('Klubaften');
  });

  test('drafts are asked for', async () => {
    expect(await at.import(calendar(hour, hour), { draft: true })).toMatchObject({ created: 2, drafts: 2 });
    expect((await at.event('a')).status).toBe('draft');
  });
});

test('what is for the owner, and who is in it, is kept nowhere', async () => {
  const secret = [
    'ATTENDEE;CN="Hemmelig Person":mailto:hemmelig@example.org',
    'ORGANIZER;CN="Hemmelig Leder":mailto:hemmelig@example.org',
    'COMMENT:hemmelig bemærkning',
    'CONTACT:hemmelig kontakt',
    'ATTACH:https://example.org/hemmelig.pdf',
    'X-HEMMELIG:ja',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:hemmelig påmindelse',
    'TRIGGER:-PT15M',
    'END:VALARM',
  ];
  const private_ = ['CLASS:PRIVATE', 'SUMMARY:hemmelig samtale', 'LOCATION:hemmeligt sted'];
  const report = await at.import(
    wrapped(
      vevent('a', ...hour, ...secret),
      vevent('b', ...hour, ...private_),
      vevent('c', ...hour, 'CLASS:CONFIDENTIAL'),
    ),
  );
  expect(report).toMatchObject({ created: 1, skipped: 2 });
  const kept = [event, place, revision].map((table) => at.hub.db.read.select().from(table));
  expect(JSON.stringify(await Promise.all(kept)).toLowerCase()).not.toContain('hemmelig');
});
