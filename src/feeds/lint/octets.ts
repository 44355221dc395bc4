/** Line 1: what can be seen before anything is understood. */
import { when, type Finding } from './finding.ts';

/** A line as it lies in the file, without its line break, still folded. */
export type PhysicalLine = { number: number; octets: Uint8Array };

/** Splits on line feeds; a carriage return before one belongs to the break. */
export function physicalLines(octets: Uint8Array): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let from = 0;
  while (from < octets.length) {
    const found = octets.indexOf(lineFeed, from);
    const to = found === -1 ? octets.length : found;
    const end = octets[to - 1] === carriageReturn && to > from ? to - 1 : to;
    lines.push({ number: lines.length + 1, octets: octets.subarray(from, end) });
    from = to + 1;
  }
  return lines;
}

/** Line breaks, byte order mark, line lengths and control characters. */
export function octetRules(octets: Uint8Array, lines: readonly PhysicalLine[]): Finding[] {
  return [
    ...bareBreaks(octets),
    ...when(
      octets.at(-1) !== lineFeed || octets.at(-2) !== carriageReturn,
      'final-crlf-1',
      Math.max(1, lines.length),
      'The last line does not end in CRLF.',
    ),
    ...when(
      octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf,
      'byte-order-mark-1',
      1,
      'The file begins with a byte order mark.',
    ),
    ...lines.flatMap(lengthRule),
    ...lines.flatMap(controlRule),
  ];
}

function bareBreaks(octets: Uint8Array): Finding[] {
  const findings: Finding[] = [];
  let line = 1;
  for (let at = octets.indexOf(lineFeed); at !== -1; at = octets.indexOf(lineFeed, at + 1)) {
    const bare = octets[at - 1] !== carriageReturn && at !== octets.length - 1;
    findings.push(...when(bare, 'bare-lf-1', line, 'The line ends in LF alone.'));
    line += 1;
  }
  return findings;
}

function lengthRule({ number, octets }: PhysicalLine): Finding[] {
  return when(octets.length > 75, 'long-line-1', number, `The line is ${octets.length} octets long; 75 are allowed.`);
}

function controlRule({ number, octets }: PhysicalLine): Finding[] {
  const found = octets.find((octet) => (octet < 0x20 && octet !== tab) || octet === 0x7f);
  return when(found !== undefined, 'control-character-1', number, `The line holds the control character ${found}.`);
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
