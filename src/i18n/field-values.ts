/** What a field of a form says, as a person reads it: days, choices and names instead of codes. */
import { listDiff, textDiff, type FieldChange, type Piece } from '#domain/field-diff.ts';
import { referenceOf, type Names } from '#domain/field-names.ts';
import { readPrice } from '#domain/form-price.ts';
import { readTimeOfDay, readWall } from '#domain/form-time.ts';
import type { Day } from '#domain/time.ts';
import { formatClock, formatDay } from './dates.ts';
import { words, type Lang } from './index.ts';
import { languageName } from './languages.ts';
import { formatPrice } from './money.ts';

/** Who reads it, when, and what things are called here. */
export type Reading = { lang: Lang; today: Day; names: Names };

const days = new Set([
  'date',
  'endDate',
  'until',
  'excluded',
  'extra',
  'verifyBy',
  'deadline',
  'shownUntil',
  'published',
]);
const ticks = new Set(['wholeDay', 'comeAlone', 'fromAfar', 'online', 'placeholder']);
const ticked = new Set(['ja', 'on', 'true', '1', 'yes']);
/** What somebody wrote, compared word by word. */
const prose = new Set(['title', 'summary', 'text', 'helpsWith', 'pictureAlt', 'accessText', 'whoPays', 'hours']);

/** One value of a field in words. What cannot be read is said as it was typed. */
export function sayValue(field: string, value: string, reading: Reading): string {
  const { fields } = words(reading.lang);
  const to = referenceOf(field);
  if (to !== null) return reading.names[to].get(value) ?? (looksLikeId.test(value) ? fields.gone : value);
  if (ticks.has(field)) return ticked.has(value) ? fields.yes : fields.no;
  if (days.has(field)) return sayWall(value, reading);
  return sayers[field]?.(value, reading) ?? fields.choices[field]?.[value] ?? value;
}

const looksLikeId = /^[a-z0-9]{8}$/;

/** Fields with a way of their own to be said; undefined for what cannot be read. */
const sayers: Readonly<Record<string, (value: string, reading: Reading) => string | undefined>> = {
  from: sayTime,
  to: sayTime,
  price: (value, { lang }) => formatPrice(readPrice(value) ?? null, lang) ?? undefined,
  languages: (value, { lang }) => languageName(value, lang),
};

/** What a change reads as: the pieces of one text, or values that stand apart. */
export type SaidChange = { field: string; pieces: Piece[]; apart: boolean };

/** Changes in words; one that only says the same in another way, `3/12` for `2026-12-03`, is none. */
export function sayChanges(changes: readonly FieldChange[], reading: Reading): SaidChange[] {
  return changes
    .map((change) => sayChange(change, reading))
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'));
}

/** A text word by word, of all else the values that stay, go and come. */
function sayChange({ field, before, after }: FieldChange, reading: Reading): SaidChange {
  const [old] = before;
  const [now] = after;
  if (prose.has(field) && old !== undefined && now !== undefined) {
    return { field, pieces: textDiff(old, now), apart: false };
  }
  const say = (values: readonly string[]): string[] => values.map((value) => sayValue(field, value, reading));
  return { field, pieces: listDiff(say(before), say(after)), apart: true };
}

function sayWall(value: string, { lang, today }: Reading): string {
  const read = readWall(value, today);
  if (read === null) return value;
  const day = formatDay(read.day, lang, today);
  return read.time === null ? day : `${day} ${formatClock(`${read.day}T${read.time}`, lang)}`;
}

function sayTime(value: string, { lang }: Reading): string | undefined {
  const read = readTimeOfDay(value);
  return read === null ? undefined : formatClock(`2000-01-01T${read}`, lang);
}
