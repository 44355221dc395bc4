/** What people type for times, prices and ages, read into what is kept. */
import { addDays, dayOf, isWholeDay, type Wall } from '#domain/time.ts';
import type { Values } from './command.ts';
import { wrong } from './arguments.ts';

/** `2026-12-03 19:00`, `2026-12-03T19.00`, `2026-12-03`: a wall time or a whole day. Undefined when it was not typed. */
export function timeTyped(values: Values, name: string): Wall | undefined {
  const text = values.text(name);
  return text === undefined ? undefined : wallFrom(name, text);
}

/** The times of an option that may be given several times, also with commas between. */
export function timesTyped(values: Values, name: string): Wall[] | undefined {
  const texts = values.texts(name).flatMap((text) => text.split(','));
  return texts.length === 0 ? undefined : texts.map((text) => wallFrom(name, text));
}

function wallFrom(name: string, text: string): Wall {
  const [, day, hour, minute] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]+(?:kl\. ?)?(\d{1,2})[.:](\d{2}))?$/.exec(text.trim()) ?? [];
  const wall = hour === undefined ? (day ?? '') : `${day}T${hour.padStart(2, '0')}:${minute}`;
  if (isReal(wall)) return wall;
  throw wrong(`--${name}`, {
    da: `--${name} er ikke et tidspunkt: »${text}«. Skriv 2026-12-03 19:00, eller 2026-12-03 for en hel dag.`,
    en: `--${name} is not a time: “${text}”. Write 2026-12-03 19:00, or 2026-12-03 for a whole day.`,
  });
}

function isReal(wall: string): boolean {
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' }).year > 0;
  } catch {
    return false;
  }
}

/**
 * When it ends, exclusive: a time, `22:00` on the day it starts (or the next morning), or the last of
 * several whole days. A single whole day needs none.
 */
export function endTyped(values: Values, start: Wall): Wall | undefined {
  const text = values.text('end');
  if (text === undefined) return isWholeDay(start) ? addDays(start, 1) : undefined;
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  if (hour === undefined || isWholeDay(start)) return lastDayIncluded(wallFrom('end', text));
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  const day = dayOf(start);
  return wallFrom('end', `${clock > start.slice(11) ? day : addDays(day, 1)} ${clock}`);
}

function lastDayIncluded(end: Wall): Wall {
  return isWholeDay(end) ? addDays(end, 1) : end;
}

/** Kroner as øre: `50`, `1.250,50`, `gratis`. */
export function priceTyped(values: Values): number | null | undefined {
  const text = values.text('price')?.trim();
  if (text === undefined) return undefined;
  if (text === '') return null;
  if (/^(gratis|free)$/i.test(text)) return 0;
  const [, whole = '', part = ''] = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?(?: ?kr\.?)?$/i.exec(text) ?? [];
  if (whole !== '') return Number(whole.replaceAll('.', '')) * 100 + Number(part.padEnd(2, '0'));
  throw wrong('--price', {
    da: `--price er ikke et beløb: »${text}«. Skriv 50 eller 1.250,50 i kroner, eller gratis.`,
    en: `--price is not an amount: “${text}”. Write 50 or 1.250,50 in kroner, or free.`,
  });
}

/** A whole number; nothing between the quotes takes it away. */
export function numberTyped(values: Values, name: string): number | null | undefined {
  const text = values.text(name)?.trim();
  if (text === undefined) return undefined;
  if (text === '') return null;
  if (/^\d+$/.test(text)) return Number(text);
  throw wrong(`--${name}`, {
    da: `--${name} er ikke et helt tal: »${text}«.`,
    en: `--${name} is not a whole number: “${text}”.`,
  });
}

/** A text; nothing between the quotes takes it away. */
export function textTyped(values: Values, name: string): string | null | undefined {
  const text = values.text(name);
  return text === '' ? null : text;
}

/** Words with commas between. */
export function listTyped(values: Values, name: string): string[] | undefined {
  const texts = values.texts(name).flatMap((text) => text.split(','));
  return values.text(name) === undefined ? undefined : texts.map((text) => text.trim()).filter((text) => text !== '');
}
