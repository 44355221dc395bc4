/** The properties of an event that are read; all others never get further than this. */
import ICAL from 'ical.js';
import type { Component } from './components.ts';
import type { ContentLine } from './content-lines.ts';
import { wrongLine } from './failures.ts';

/** One property, its value still as the file says it (jCal, RFC 7265 §3.4). */
export type Property = {
  line: number;
  name: string;
  params: Readonly<Record<string, string>>;
  values: readonly unknown[];
  /** The value as it is written. */
  written: string;
};

/** An event's properties by name, in lower case. */
export type Properties = ReadonlyMap<string, readonly Property[]>;

/** No attendee, organiser, comment, contact, attachment or alarm is ever looked at. */
const wanted = new Set([
  'UID',
  'RECURRENCE-ID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'SUMMARY',
  'DESCRIPTION',
  'X-ALT-DESC',
  'LOCATION',
  'GEO',
  'X-APPLE-STRUCTURED-LOCATION',
  'CATEGORIES',
  'STATUS',
  'CLASS',
  'URL',
]);

/** Reads the wanted properties of an event. Throws `invalid` with line and reason. */
export function propertiesOf(event: Component): Properties {
  const lines = event.lines.filter(({ text }) => wanted.has(nameOf(text)));
  return Map.groupBy(lines.map(readProperty), ({ name }) => name);
}

function nameOf(text: string): string {
  return text.slice(0, text.search(/[;:]/)).toUpperCase();
}

function readProperty({ line, text }: ContentLine): Property {
  try {
    const readable = nameOf(text) === 'RRULE' ? text.toUpperCase() : text;
    const [name, params, , ...values] = ICAL.parse.property(readable) as [string, Record<string, string>, string];
    return { line, name, params, values, written: text.replace(/^(?:"[^"]*"|[^":])*:/, '') };
  } catch {
    throw wrongLine(line, `${nameOf(text)} kan ikke læses.`, `${nameOf(text)} cannot be read.`);
  }
}

/** The one property of a name, or null. Throws `invalid` when there are several. */
export function only(properties: Properties, name: string): Property | null {
  const [first, second] = properties.get(name) ?? [];
  if (second === undefined) return first ?? null;
  const said = name.toUpperCase();
  throw wrongLine(second.line, `${said} står to gange i aktiviteten.`, `${said} stands twice in the event.`);
}

/** The text of a property, or the empty text. */
export function textOf(properties: Properties, name: string): string {
  const value = properties.get(name)?.[0]?.values[0];
  return typeof value === 'string' ? value : '';
}
