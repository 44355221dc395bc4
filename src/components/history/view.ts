/** What a record says, in words. */
import type { RecordActor, RecordStep, Undoable } from '#domain/item-record.ts';
import { dayOf, type Day } from '#domain/time.ts';
import { formatDay } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';

/** `Aflyst torsdag den 3. december: Sygdom`. */
export function sayStep({ kind, recurrenceId, reason }: RecordStep, lang: Lang, today: Day): string {
  const { told } = words(lang).officeEvents;
  const what = told.kinds[kind];
  const on = recurrenceId === null ? what : told.on(what, formatDay(dayOf(recurrenceId), lang, today));
  return reason === null || reason === '' ? on : told.because(on, reason);
}

/** A colleague's name, or what kind of somebody it was. */
export function sayWho(who: RecordActor, lang: Lang): string {
  const said = words(lang).history.who;
  return who.kind === 'staff' ? (who.name ?? said.staff) : said[who.kind];
}

/** What was done last, as a sentence of the thing itself, and by whom. */
export function sayLast({ verb, who }: Pick<Undoable, 'verb' | 'who'>, lang: Lang): string {
  const { last, lastOther, by } = words(lang).history;
  return `${last[verb] ?? lastOther} ${by(sayWho(who, lang))}`;
}

/** What was done, to stand after who did it. */
export function sayVerb(verb: string, lang: Lang): string {
  const { did, other } = words(lang).history;
  return did[verb] ?? other;
}
