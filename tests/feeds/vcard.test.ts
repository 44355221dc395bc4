import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { ContactListing } from '#domain/contact.ts';
import type { Place } from '#domain/place.ts';
import { writeCards, type Card } from '#feeds/vcard.ts';
import { python, testWith } from '#tests/support/calendar-clients.ts';

const around = { lang: 'da', publicUrl: 'https://hjemegn.example' } as const;

const worker: ContactListing = {
  ...{ id: 'c4d6f8h2', municipality: 'haderslev', slug: 'ungemedarbejder', role: 'Ungemedarbejder' },
  ...{ organisation: 'Haderslev Kommune', helpsWith: 'Alt; stort, småt \\ imellem', text: 'Intet er **for** småt.' },
  ...{
    phone: '116111',
    email: 'ung@hjemegn.example',
    url: 'https://hjemegn.example/a,b;c',
    hours: 'Hverdage, 10–15',
    schedules: [],
  },
  ...{ answersWithinDays: 2, deputyId: 'd5f7h9k3', placeId: null, verified: null, verifyBy: null },
  ...{ placeholder: false, example: false, position: 1, modified: '2026-11-01T09:30:00Z', current: true },
};
const deputy: ContactListing = { ...worker, id: 'd5f7h9k3', role: 'Fritidsvejleder', phone: '112', deputyId: null };
const place: Place = {
  ...{ id: 'place001', municipality: 'haderslev', name: 'Bispen', town: 'haderslev', streetAddress: null },
  ...{ postalCode: '6100', latitude: 55.25, longitude: 9.49, online: false, accessText: null },
};

function cardOf(said: Partial<ContactListing> = {}, more: Partial<Card> = {}): string {
  return writeCards([{ contact: { ...worker, ...said }, deputy: null, place: null, ...more }], around);
}

/** What a program reads. */
function read(card: string, name: string): unknown {
  return new ICAL.Component(ICAL.parse(card) as never).getFirstPropertyValue(name);
}

describe('a card', () => {
  test('is a role with its service, and how to reach it', () => {
    const card = cardOf();
    expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0\r\n/);
    expect(card).toMatch(/\r\nEND:VCARD\r\n$/);
    expect(read(card, 'fn')).toBe('Ungemedarbejder');
    expect(read(card, 'org')).toBe('Haderslev Kommune');
    expect(read(card, 'tel')).toBe('116111');
    expect(read(card, 'email')).toBe('ung@hjemegn.example');
    expect(read(card, 'rev')?.toString()).toBe('2026-11-01T09:30:00Z');
  });

  test('notes when one can just come', () => {
    const schedules = [{ byday: 'TU', opensAt: '15:00', closesAt: '17:00' } as const];
    expect(read(cardOf({ schedules }), 'note')).toContain('\nKom forbi: tirsdag kl. 15.00–17.00\n');
    expect(cardOf()).not.toContain('Kom forbi');
  });

  test('leaves an address of the web as it is, and escapes text', () => {
    const card = cardOf();
    expect(card).toContain('\r\nURL:https://hjemegn.example/a,b;c\r\n');
    expect(card).toContain(String.raw`NOTE:Alt\; stort\, småt \\ imellem\nHvornår: Hverdage\, 10–15`);
  });

  test('notes what it helps with, when, how fast, who else, and where more is written', () => {
    expect(read(cardOf({ helpsWith: 'Alt muligt' }, { deputy }), 'note')).toBe(
      [
        'Alt muligt',
        'Hvornår: Hverdage, 10–15',
        'Svarer inden for 2 hverdage',
        'Afløser: Fritidsvejleder, 112',
        'Intet er for småt.',
        'https://hjemegn.example/haderslev/kontakt/ungemedarbejder-c4d6f8h2',
      ].join('\n'),
    );
  });

  test('of a place has its postcode and position', () => {
    const card = cardOf({}, { place });
    expect(card).toContain('\r\nADR;TYPE=WORK:;Bispen;;;;6100;\r\nGEO:55.25;9.49\r\n');
  });

  test('that waits for the municipality says so, and invents nothing', () => {
    const card = cardOf({ placeholder: true, example: true, phone: null, email: null, hours: null, url: null });
    expect(read(card, 'note')).toMatch(/^Eksempel: .*\nKommunen udfylder: /);
    expect(card).not.toMatch(/\r\n(TEL|EMAIL)/);
    expect(card).toContain('\r\nURL:https://hjemegn.example/haderslev/kontakt/ungemedarbejder-c4d6f8h2\r\n');
  });
});

const anyWords = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 150 })
  .map((text) => text.replaceAll(/[\p{Cc}]/gu, ''));
const anyCard = fc
  .tuple(anyWords, anyWords, anyWords)
  .map(([role, organisation, text]) => cardOf({ role: role || 'x', organisation, text }));

test('no line is longer than 75 octets, whatever people write, and each ends with CRLF', () => {
  fc.assert(
    fc.property(anyCard, (card) => {
      expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(card.isWellFormed()).toBe(true);
    }),
  );
});

const program = `
import json, sys, vobject
def told(card):
    card.validate(raiseException=True)
    return [card.fn.value, card.org.value[0], card.note.value]
print(json.dumps([[told(card) for card in vobject.readComponents(text)] for text in json.load(sys.stdin)]))
`;

testWith(['python3-vobject'], 'vobject reads all of them, one after the other', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 });
  const said = fc.sample(
    words.map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029\ufeff]/gu, '').trim() || 'x'),
    { numRuns: 150 },
  );
  const cards = said.map((role) => ({ contact: { ...worker, role, organisation: role }, deputy, place }));
  const [read] = python(program, [writeCards(cards, around)]) as [[string, string, string][]];
  expect(read.map(([name]) => name)).toEqual(said);
  expect(read.every(([, , note]) => note.startsWith('Alt; stort, småt \\ imellem\n'))).toBe(true);
});
