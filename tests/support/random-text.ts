/** What people paste into a form, at random: everything that has ever broken a line of a calendar. */
import fc from 'fast-check';

const awkward = [
  ',',
  ';',
  ':',
  '\\',
  '"',
  '\n',
  '\r\n',
  '^',
  '\t',
  ' ',
  'æ',
  'Å',
  '🎲',
  '👩‍👩‍👧',
  'e\u0301',
  '\u00a0',
  '\u2028',
  '\u0007',
];

/** Any text, line breaks and control characters included. */
export const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 180,
});

/** A title: one line, never empty. */
export const anyTitle = anyText.map((text) => `x${text.replaceAll(/[\r\n]/g, ' ')}`.slice(0, 180).toWellFormed());
