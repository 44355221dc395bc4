import { alsoWith, healthyFile, put, replaced } from '#tests/support/healthy-calendar.ts';
import type { Fault } from './fault.ts';

const healthy = Buffer.from(healthyFile);

function spliced(at: number, remove: number, ...insert: number[]): Uint8Array {
  return Buffer.concat([healthy.subarray(0, at), Buffer.from(insert), healthy.subarray(at + remove)]);
}

const insideÅ = healthy.indexOf('Åben') + 1;

/** Bytes, escapes and quotes. */
export const octetFaults: Fault[] = [
  ['bare-lf-1', 'one line ends in LF', healthyFile.replace('\r\nVERSION', '\nVERSION')],
  ['final-crlf-1', 'no CRLF at the end', healthyFile.slice(0, -2)],
  ['final-crlf-1', 'LF at the end', `${healthyFile.slice(0, -2)}\n`],
  ['long-line-1', 'a fold is missing', healthyFile.replace(/\r\n /, '')],
  ['split-character-1', 'a fold inside Å', spliced(insideÅ, 0, 13, 10, 32)],
  ['invalid-utf8-1', 'half of Å is gone', spliced(insideÅ, 1)],
  ['invalid-utf8-1', 'Å in Latin-1', spliced(insideÅ - 1, 2, 0xc5)],
  ['byte-order-mark-1', 'a byte order mark', `\uFEFF${healthyFile}`],
  ['control-character-1', 'a backspace', healthyFile.replace('SUMMARY:Koncert', 'SUMMARY:Kon\bcert')],
  ['control-character-1', 'a carriage return', healthyFile.replace('SUMMARY:Koncert', 'SUMMARY:Kon\rcert')],
  ['unreadable-line', 'a line break that was not escaped', alsoWith('SUMMARY:Koncert', 'og mere')],
  ['unreadable-line', 'an empty line', alsoWith('SUMMARY:Koncert', '')],
  ['unescaped-text-2', 'a bare comma', replaced('SUMMARY:Koncert', 'SUMMARY:Koncert, dans')],
  ['unescaped-text-2', 'a comma after an escaped backslash', replaced('SUMMARY:Koncert', 'SUMMARY:Koncert\\\\, dans')],
  ['unescaped-text-2', 'a semicolon among categories', replaced('CATEGORIES', 'CATEGORIES:Klub;Mad')],
  ['wrong-escape-2', 'a colon escaped', replaced('SUMMARY:Koncert', 'SUMMARY:Koncert\\: dans')],
  ['wrong-escape-2', 'a backslash at the end', replaced('SUMMARY:Koncert', 'SUMMARY:Koncert\\')],
  ['escaped-uri-2', 'a comma of an address escaped', put('SOURCE', (line) => line.replace(',mad', '\\,mad'))],
  ['escaped-uri-2', 'a semicolon of an address escaped', put('URL', (line) => `${line}\\;a`)],
  [
    'unquoted-parameter-2',
    'an address without quotes',
    replaced('LOCATION', 'LOCATION;ALTREP=https://hjemegn.example/sted:Bispebroen'),
  ],
  ['unquoted-parameter-2', 'a comma without quotes', replaced('LOCATION', 'LOCATION;X-HALL=Stor,lille:Bispebroen')],
  ['unquoted-parameter-2', 'a semicolon without quotes', replaced('LOCATION', 'LOCATION;X-HALL=Stor;lille:Bispebroen')],
  ['unquoted-parameter-2', 'a quote inside', replaced('LOCATION', 'LOCATION;X-HALL=Den "store":Bispebroen')],
];
