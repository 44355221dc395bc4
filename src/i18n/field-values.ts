/** What a field of a form says, as a person reads it: days, choices and names instead of codes. */
import { listDiff, textDiff, type FieldChange, type Piece } from '#domain/field-diff.ts';
import { referenceOf, type Names } from '#domain/field-names.ts';
import { dayOf, type Day } from '#domain/time.ts';
import { formatClock, formatDay } from './dates.ts';
import { words, type Lang } from './index.ts';

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
const times = new Set(['from', 'to']);
const ticks = new Set(['wholeDay', 'comeAlone', 'fromAfar', 'online', 'placeholder']);
const ticked = new Set(['ja', 'on', 'true', '1', 'yes']);
/** What somebody wrote, compared word by word. */
const prose = new Set(['title', 'summary', 'text', 'helpsWith', 'pictureAlt', 'accessText', 'whoPays', 'hours']);

/** One value of a field in words. What cannot be read is said as it was typed. */
export function sayValue(field: string, value: string, { lang, today, names }: Reading): string {
  const { fields } = words(lang);
  const to = referenceOf(field);
  if (to !== null) return names[to].get(value) ?? (/^[a-z0-9]{8}$/.test(value) ? fields.gone : value);
  if (ticks.has(field)) return ticked.has(value) ? fields.yes : fields.no;
  if (days.has(field)) return sayDay(value, lang, today);
  if (times.has(field) && /^\d\d:\d\d$/.test(value)) return formatClock(`2000-01-01T${value}`, lang);
  if (field === 'languages') return sayLanguage(value, lang);
  return fields.choices[field]?.[value] ?? value;
}

/** What a change reads as: the pieces of one text, or values that stand apart. */
export type SaidChange = { pieces: Piece[]; apart: boolean };

/** A change in words: a text word by word, of all else the values that stay, go and come. */
export function sayChange({ field, before, after }: FieldChange, reading: Reading): SaidChange {
  const [old] = before;
  const [now] = after;
  if (prose.has(field) && old !== undefined && now !== undefined) {
    return { pieces: textDiff(old, now), apart: false };
  }
  const say = (values: readonly string[]): string[] => values.map((value) => sayValue(field, value, reading));
  return { pieces: listDiff(say(before), say(after)), apart: true };
}

function sayDay(value: string, lang: Lang, today: Day): string {
  const read = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?$/.exec(value);
  if (read === null || !isDay(dayOf(value))) return value;
  const day = formatDay(dayOf(value), lang, today);
  return read[2] === undefined ? day : `${day} ${formatClock(value, lang)}`;
}

function isDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
}

function sayLanguage(tag: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
