/** Files with columns, as spreadsheets in Denmark write them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFile, previewFile, readUpload } from '#services/source/upload.ts';
import { refused } from '../refused.ts';
import { openReading, type ReadingHub } from './reading.ts';

let at: ReadingHub;
beforeAll(async () => {
  at = await openReading();
});
afterAll(() => at.close());

const look = (text: string | Uint8Array) =>
  previewFile(at.editor, 'haderslev', typeof text === 'string' ? new TextEncoder().encode(text) : text);
const first = async (text: string | Uint8Array): Promise<string[]> =>
  (await look(text)).events.map(({ title, start, end, place }) => [title, start, end, place?.name].join(' | '));

describe('the letters are right', () => {
  const text = 'Titel;Dato;Sted\r\nÆblefest på Øen;24.6.2027;Åsen\r\n';
  test.each([
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16 big', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
  ])('in %s', async (_, bytes) => {
    expect(await first(bytes)).toEqual(['Æblefest på Øen | 2027-06-24 | 2027-06-25 | Åsen']);
  });
});

test.each([
  ['semicolons', 'Titel;Dato\nFest, og mere;24.6.2027\n'],
  ['commas', 'Titel,Dato\n"Fest, og mere",2027-06-24\n'],
  ['tabs', 'Titel\tDato\nFest, og mere\t24/6-2027\n'],
])('columns are parted by %s', async (_, text) => {
  expect(await first(text)).toEqual(['Fest, og mere | 2027-06-24 | 2027-06-25 | ']);
});

test.each([
  ['24.6.2027', '19.30', '22', '2027-06-24T19:30', '2027-06-24T22:00'],
  ['24-06-2027', 'kl. 19', '', '2027-06-24T19:00', '2027-06-24T20:00'],
  ['24. juni 2027', '22:00', '04:00', '2027-06-24T22:00', '2027-06-25T04:00'],
  ['2027-06-24', '19-21', '', '2027-06-24T19:00', '2027-06-24T21:00'],
  ['24.6.2027 kl. 19', '', '21.00', '2027-06-24T19:00', '2027-06-24T21:00'],
  ['24-06-2027 19:00:00', '', '', '2027-06-24T19:00', '2027-06-24T20:00'],
])('%s %s %s is read as a Dane would', async (date, from, to, start, end) => {
  expect(await first(`Titel;Dato;Starttid;Sluttid\nFest;${date};${from};${to}\n`)).toEqual([
    `Fest | ${start} | ${end} | `,
  ]);
});

test('what cannot be read is said by its row, and the others are taken', async () => {
  const text = 'Titel;Dato\nFest;24.6.2027\nUmulig;31.2.2027\n;1.7.2027\nTom;\n';
  const id = await addFile(
    at.editor,
    'haderslev',
    { bytes: Buffer.from(text), columns: { title: 'Titel', date: 'Dato' } },
    { name: 'Plan', category: 'klub' },
  );
  expect((await at.source(id)).remarks.map(({ da }) => da)).toEqual([
    'Række 3: dato og tid kan ikke læses: »31.2.2027«.',
    'Række 4: der er ingen titel.',
    'Række 5: dato og tid kan ikke læses: »«.',
  ]);
  expect(await at.waiting()).toEqual(['create Fest']);
  const key = { municipality: 'haderslev', id };
  const newer = Buffer.from('Titel;Dato\nFest;24.6.2027\nNy fest;25.6.2027\n');
  expect(await readUpload(at.editor, key, newer)).toMatchObject({ proposed: 1 });
  expect(await at.waiting()).toEqual(['create Fest', 'create Ny fest']);
});

test('text and addresses are made harmless', async () => {
  const text =
    'Titel;Dato;Beskrivelse;Link\n<b>Fest</b>;24.6.2027;"<script>alert(1)</script>Kom <a href=""javascript:x"">her</a>";javascript:alert(1)\n';
  const [told] = (await look(text)).events;
  expect(told).toMatchObject({ title: 'Fest' });
  expect(JSON.stringify(told)).not.toMatch(/script|alert/);
});

test.each([
  ['nothing', '', 'Vælg en fil.'],
  ['a letter', 'Kære alle\nHej', /ikke en tabel/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 59, 10, 59]), /ikke en tabel|gået i stykker/],
  ['too much', Buffer.alloc(5_000_001, 'a;b\n'), /fylder for meget/],
])('%s is no file to read', async (_, text, sentence) => {
  const { complaints } = await refused(look(text));
  expect(complaints).toMatchObject([{ field: 'file', da: expect.stringMatching(sentence) as string }]);
});
