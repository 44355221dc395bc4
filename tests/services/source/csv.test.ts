/** Files with columns, as spreadsheets in Denmark write them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFile, previewFile, readUpload } from '#services/source/upload.ts';
import { listSources } from '#services/source/queries.ts';
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

test.each([
  ['Titel;Start;Slut', '24.6.2027 19:00;24.6.2027 21:00', '2027-06-24T19:00', '2027-06-24T21:00'],
  ['Titel;Dato;Start;Slut', '24.6.2027;19;21', '2027-06-24T19:00', '2027-06-24T21:00'],
  ['Titel;Dato;Start;Slut', '24.6.2027;24.6.2027 19:00;25.6.2027 01:00', '2027-06-24T19:00', '2027-06-25T01:00'],
  ['Titel;Tidspunkt;Hvornår', '10-12;24.6.2027', '2027-06-24T10:00', '2027-06-24T12:00'],
  ['Titel;Dato;Fra;Til', '24.6.2027;7:00 PM;10:30 PM', '2027-06-24T19:00', '2027-06-24T22:30'],
  ['Titel;Start;Slut', '2027-06-24 7:00:00 PM;2027-06-24 10:30:00 PM', '2027-06-24T19:00', '2027-06-24T22:30'],
  ['Titel;Dato;Kl', '24.6.2027;10-12', '2027-06-24T10:00', '2027-06-24T12:00'],
  ['Titel;Startdato;Slutdato', '24.6.2027 19:00;21:00', '2027-06-24T19:00', '2027-06-24T21:00'],
  ['Titel;Start;Slut', '24.6.2027;26.6.2027', '2027-06-24', '2027-06-27'],
])('%s is guessed, and %s read by it', async (header, row, start, end) => {
  expect(await first(`${header}\nFest;${row}\n`)).toEqual([`Fest | ${start} | ${end} | `]);
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
    'Række 3: dato og tid kan ikke læses: »31.2.2027«. Skriv dem som 3-12-2026 og 18:00.',
    'Række 4: der er ingen titel.',
    'Række 5: der er ingen dato.',
  ]);
  expect(await at.waiting()).toEqual(['create Fest']);
  const key = { municipality: 'haderslev', id };
  const newer = Buffer.from('Titel;Dato\nFest;24.6.2027\nNy fest;25.6.2027\n');
  expect(await readUpload(at.editor, key, newer)).toMatchObject({ proposed: 1 });
  expect(await at.waiting()).toEqual(['create Fest', 'create Ny fest']);
});

describe('a row that cannot be', () => {
  const header = 'Titel;Dato;Starttid;Slutdato;Sluttid\n';
  test.each([
    ['Fest;24.6.2027;;23.6.2027;', 'Række 2: den slutter, før den begynder.'],
    ['Fest;24.6.2027;19;24.6.2027;17', 'Række 2: den slutter, før den begynder.'],
    ['Fest;24.6.2027;19;;17', 'Række 2: den slutter, før den begynder.'],
    ['Fest;24.6.2027;19;23.6.2027;', 'Række 2: den slutter, før den begynder.'],
    ['Fest;28.3.2027;02.30;;05', 'Række 2: kl. 02.30 den 28.3.2027 findes ikke, fordi uret stilles frem.'],
    ['Fest;27.3.2027;22;;02.30', 'Række 2: kl. 02.30 den 28.3.2027 findes ikke, fordi uret stilles frem.'],
    ['Fest;24.6.2027;sent;;', 'Række 2: dato og tid kan ikke læses: »sent«. Skriv dem som 3-12-2026 og 18:00.'],
    [
      'Fest;24.6.2027;19;;til vi går hjem',
      'Række 2: dato og tid kan ikke læses: »til vi går hjem«. Skriv dem som 3-12-2026 og 18:00.',
    ],
    [
      'Fest;24.6.2027;25.6.2027;;',
      'Række 2: dato og tid kan ikke læses: »25.6.2027«. Skriv dem som 3-12-2026 og 18:00.',
    ],
    ['Fest;24.6.2027;19;engang;', 'Række 2: dato og tid kan ikke læses: »engang«. Skriv dem som 3-12-2026 og 18:00.'],
  ])('%s', async (row, sentence) => {
    const { events, coming, remarks } = await look(`${header}${row}\nDans;25.6.2027;;;\n`);
    expect(remarks.map(({ da }) => da)).toEqual([sentence]);
    expect([coming, events.map(({ title }) => title)]).toEqual([1, ['Dans']]);
  });

  test('is said again when the file is kept, and only the others come', async () => {
    const bytes = Buffer.from(`${header}Natfest;28.3.2027;02.30;;\nMorgen;28.3.2027;08;;\n`);
    const columns = { title: 'Titel', date: 'Dato', from: 'Starttid' };
    const id = await addFile(at.editor, 'haderslev', { bytes, columns }, { name: 'Nat', category: 'klub' });
    expect((await at.source(id)).remarks.map(({ da }) => da)).toEqual([expect.stringMatching(/^Række 2: kl. 02.30/)]);
    expect((await at.waiting()).filter((one) => /Natfest|Morgen/.test(one))).toEqual(['create Morgen']);
  });

  test('when it is every row, is refused at the file with the first of them, and nothing is kept', async () => {
    const before = await listSources(at.editor, 'haderslev');
    const file = { bytes: Buffer.from(`${header}Fest;24.6.2027;19;;17\n`), columns: { title: 'Titel', date: 'Dato' } };
    const columns = { ...file.columns, from: 'Starttid', to: 'Sluttid' };
    const added = addFile(at.editor, 'haderslev', { ...file, columns }, { name: 'Gal', category: 'klub' });
    const { complaints } = await refused(added);
    expect(complaints.map(({ field, da }) => `${field} ${da}`)).toEqual([
      'file Ingen af rækkerne kan læses. Der er ikke gemt noget.',
      'file Række 2: den slutter, før den begynder.',
    ]);
    expect(await listSources(at.editor, 'haderslev')).toEqual(before);
  });

  test('is not taken to be gone, so nobody is asked to cancel what it was', async () => {
    const columns = { title: 'Titel', date: 'Dato', uid: 'Nr' };
    const bytes = Buffer.from('Nr;Titel;Dato\n1;Kor;24.6.2027\n2;Bal;25.6.2027\n');
    const id = await addFile(at.editor, 'haderslev', { bytes, columns }, { name: 'Kor', category: 'klub' });
    await at.publish('Kor');
    await at.publish('Bal');
    const key = { municipality: 'haderslev', id };
    await readUpload(at.editor, key, Buffer.from('Nr;Titel;Dato\n1;Kor;31.6.2027\n2;Bal;25.6.2027\n'));
    expect((await at.waiting()).filter((one) => one.startsWith('cancel'))).toEqual([]);
    await readUpload(at.editor, key, Buffer.from('Nr;Titel;Dato\n2;Bal;25.6.2027\n'));
    expect((await at.waiting()).filter((one) => one.startsWith('cancel'))).toEqual(['cancel Kor']);
  });
});

test('the hour that comes twice is the first, and that is said', async () => {
  const { events, remarks, notes } = await look('Titel;Dato;Starttid;Sluttid\nFest;31.10.2027;02.30;05\n');
  expect(events).toMatchObject([{ start: '2027-10-31T02:30', end: '2027-10-31T05:00' }]);
  expect(remarks).toEqual([]);
  expect(notes.map(({ da }) => da)).toEqual([
    'Række 2: kl. 02.30 den 31.10.2027 kommer to gange, fordi uret stilles tilbage. Vi bruger den første.',
  ]);
});

test('two columns of start and end with their times, as booking systems write them', async () => {
  const rows = 'Titel;Starttidspunkt;Sluttidspunkt\nFest;24-06-2027 19:00:00;24-06-2027 21:30:00\n';
  const lejr = 'Lejr;25-06-2027 10:00;27-06-2027 14:00\nÅben;28-06-2027 10:00;30-06-2027\n';
  expect(await first(rows + lejr)).toEqual([
    'Fest | 2027-06-24T19:00 | 2027-06-24T21:30 | ',
    'Lejr | 2027-06-25T10:00 | 2027-06-27T14:00 | ',
    'Åben | 2027-06-28T10:00 | 2027-07-01T00:00 | ',
  ]);
});

test('every row is counted once: to come, over, wrong, or the same as another', async () => {
  const rows = ['Fest;24.6.2027', 'Fest;24.6.2027', 'Gammel;24.6.2020', 'Gal;31.6.2027'];
  const { coming, left, remarks } = await look(`Titel;Dato\n${rows.join('\n')}\n`);
  expect([coming, left, remarks.length]).toEqual([1, 1, 2]);
  expect(remarks[0]?.da).toBe('Række 3: er den samme som række 2.');
});

test('columns are told apart when two are called the same, or nothing', async () => {
  const { header, columns } = await look('Titel;Dato;Dato;;Titel\nFest;24.6.2027;25.6.2027;x;Andet\n');
  expect(header).toEqual(['Titel', 'Dato', 'Dato (2)', 'Kolonne 4', 'Titel (2)']);
  expect(columns).toMatchObject({ title: 'Titel', date: 'Dato' });
});

test('a newer file without the columns that were matched says which it lacks, and changes nothing', async () => {
  const bytes = Buffer.from('Titel;Dato\nMaling;24.6.2027\n');
  const file = { bytes, columns: { title: 'Titel', date: 'Dato' } };
  const id = await addFile(at.editor, 'haderslev', file, { name: 'Maling', category: 'klub' });
  const read = readUpload(at.editor, { municipality: 'haderslev', id }, Buffer.from('Hvad;Dato\nMaling;24.6.2027\n'));
  expect((await refused(read)).complaints.map(({ da }) => da)).toEqual([
    'Filen har ikke kolonnen »Titel«, som kilden er sat op med.',
  ]);
});

test.each([
  [{}, ['kolonne-title Sig, hvilken kolonne der er titlen.', 'kolonne-date Sig, hvilken kolonne der er datoen.']],
  [{ title: 'Titel' }, ['kolonne-date Sig, hvilken kolonne der er datoen.']],
  [{ title: 'Titel', date: 'Hvornår' }, ['file Filen har ikke kolonnen »Hvornår«, som kilden er sat op med.']],
])('columns that are matched as %j are not kept, and what is missing is said at its field', async (columns, said) => {
  const before = [await listSources(at.editor, 'haderslev'), await at.waiting()];
  const file = { bytes: Buffer.from('Titel;Dato\nUmatchet;24.6.2027\n'), columns };
  const { complaints } = await refused(addFile(at.editor, 'haderslev', file, { name: 'Plan', category: 'klub' }));
  expect(complaints.map(({ field, da }) => `${field} ${da}`)).toEqual(said);
  expect([await listSources(at.editor, 'haderslev'), await at.waiting()]).toEqual(before);
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
  ['a mark and nothing behind it', '\ufeff', /ikke en tabel/],
  ['empty lines', '\r\n;;\r\n\r\n', /ikke en tabel/],
  ['a letter', 'Kære alle\nHej', /ikke en tabel/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 59, 10, 59]), /ikke en tabel|gået i stykker/],
  ['too much', Buffer.alloc(5_000_001, 'a;b\n'), 'Filen fylder for meget: højst 5 MB.'],
  ['too many rows', `Titel;Dato\n${'a;b\n'.repeat(20_001)}`, /for mange rækker: højst 20\.000/],
  ['only a header', 'Titel;Dato\n', 'Filen har overskrifter, men ingen rækker under dem.'],
])('%s is no file to read', async (_, text, sentence) => {
  const { complaints } = await refused(look(text));
  expect(complaints).toMatchObject([{ field: 'file', da: expect.stringMatching(sentence) as string }]);
});

test('a calendar is no table, and what to do with it is said', async () => {
  const { complaints } = await refused(look('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'));
  expect(complaints.map(({ field }) => field)).toEqual(['file']);
  expect(complaints[0]?.da).toContain('Indsæt kalenderens adresse');
});
