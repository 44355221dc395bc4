import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { contentLine, escapeText, fold } from '#feeds/ics/text.ts';
import { anEvent, calendarOf, textOf, veventsOf } from './sample-event.ts';

const difficult = ['æ', 'ø', 'å', 'Æ', '🎲', '👩‍👩‍👧', ';', ',', '\\', ':', '"', '\n', '\r\n', ' ', '\u0007', '\ufeff'];
const anyCharacter = fc.oneof(fc.constantFrom(...difficult), fc.string({ unit: 'binary', maxLength: 1 }));
const anyText = fc.string({ unit: anyCharacter, maxLength: 300 });

describe('bytes', () => {
  test('1: every line ends with CRLF, also the last one, and none is over 75 octets', () => {
    const text = calendarOf(anEvent({ title: 'Æblemos, ærter & øl uden alkohol 🎲'.repeat(5), text: 'ø'.repeat(900) }));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('1: a fold never cuts a character, and unfolding gives back what was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeText(text);
        const line = contentLine('SUMMARY', escaped);
        const rows = line.split('\r\n').slice(0, -1);
        for (const row of rows) {
          expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
          expect(row.isWellFormed()).toBe(true);
        }
        expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${escaped}\r\n`);
        expect(fold(line)).toBe(line);
      }),
    );
  });

  test('1: a line of exactly 75 octets is left alone, one of 76 goes on', () => {
    expect(contentLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`);
    expect(contentLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
    expect(contentLine('X', `${'a'.repeat(72)}ø`)).toBe(`X:${'a'.repeat(72)}\r\n ø\r\n`);
  });

  test('1: no control character, byte order mark or half a pair is let through', () => {
    const [vevent] = veventsOf(
      anEvent({ title: '\ufeffKlub\u0000\u0007 \ud83d i \u2028aften', text: 'a\u001bb\u0085c' }),
    );
    expect(textOf(vevent, 'SUMMARY')).toBe('Klub \ufffd i aften');
    expect(textOf(vevent, 'DESCRIPTION')).toContain('abc');
  });

  test('2: text is escaped, so that a program reads what a person wrote', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = `BEGIN:VEVENT\r\n${contentLine('SUMMARY', escapeText(text))}END:VEVENT`;
        const read = new ICAL.Component(ICAL.parse(written) as never).getFirstPropertyValue('summary');
        const writable = text.replaceAll(/[\p{Cc}\u2028\u2029\ufeff]/gu, (one) => (/[\t\r\n]/.test(one) ? one : ''));
        expect(read).toBe(writable.toWellFormed().replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });

  test('2: an address is not escaped', () => {
    expect(veventsOf(anEvent())[0]).toContain(
      'URL;VALUE=URI:https://hjemegn.example/haderslev/det-sker/torsdagsklub-k3m5p7q9',
    );
  });
});
