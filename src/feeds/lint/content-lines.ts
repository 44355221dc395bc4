/** Unfolds lines (RFC 5545 §3.1) and takes them apart: name, parameters, value. */
import { when, type Finding } from './finding.ts';
import type { PhysicalLine } from './octets.ts';

/** A parameter as written, and whether it stood in quotes. */
export type Parameter = { name: string; value: string; quoted: boolean };

/** A property, or a BEGIN or END; `number` is the line of the file it starts on. */
export type ContentLine = { number: number; name: string; parameters: Parameter[]; value: string };

/** Content lines, and what was wrong with reading them. */
export function contentLines(lines: readonly PhysicalLine[]): { lines: ContentLine[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const read: ContentLine[] = [];
  for (const chunks of foldedTogether(lines)) {
    const number = chunks[0]?.number ?? 1;
    findings.push(...characterRules(chunks));
    const line = contentLine(number, lenient.decode(joined(chunks)));
    if (line === null) findings.push({ rule: 'unreadable-line', line: number, message: 'This is no property.' });
    else read.push(line);
  }
  return { lines: read, findings };
}

function foldedTogether(lines: readonly PhysicalLine[]): PhysicalLine[][] {
  const logical: PhysicalLine[][] = [];
  for (const { number, octets } of lines) {
    const folded = octets[0] === 0x20 || octets[0] === 0x09;
    const last = logical.at(-1);
    if (folded && last !== undefined) last.push({ number, octets: octets.subarray(1) });
    else logical.push([{ number, octets }]);
  }
  return logical;
}

function joined(chunks: readonly PhysicalLine[]): Uint8Array {
  return Uint8Array.from(chunks.flatMap(({ octets }) => [...octets]));
}

function characterRules(chunks: readonly PhysicalLine[]): Finding[] {
  const broken = chunks.find(({ octets }) => !isUtf8(octets));
  if (broken === undefined) return [];
  return isUtf8(joined(chunks))
    ? when(true, 'split-character-1', broken.number, 'A fold splits a character.')
    : when(true, 'invalid-utf8-1', broken.number, 'The line is not UTF-8.');
}

function isUtf8(octets: Uint8Array): boolean {
  try {
    strict.decode(octets);
    return true;
  } catch {
    return false;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

const nameAtStart = /^[A-Za-z0-9-]+/;
const parameterAtStart = /^;([A-Za-z0-9-]+)(?:=("[^"]*"|[^;:]*))?/;

function contentLine(number: number, text: string): ContentLine | null {
  const name = nameAtStart.exec(text)?.[0];
  if (name === undefined) return null;
  const parameters: Parameter[] = [];
  let rest = text.slice(name.length);
  for (let match = parameterAtStart.exec(rest); match !== null; match = parameterAtStart.exec(rest)) {
    parameters.push(parameter(match[1] ?? '', match[2] ?? ''));
    rest = rest.slice(match[0].length);
  }
  return rest.startsWith(':') ? { number, name: name.toUpperCase(), parameters, value: rest.slice(1) } : null;
}

function parameter(name: string, written: string): Parameter {
  const quoted = written.length > 1 && written.startsWith('"') && written.endsWith('"');
  return { name: name.toUpperCase(), value: quoted ? written.slice(1, -1) : written, quoted };
}

/** The value of a parameter, in capitals as names of zones are not; undefined when it is not there. */
export function parameterOf(line: ContentLine, name: string): string | undefined {
  return line.parameters.find((one) => one.name === name)?.value;
}
