/** A verb as a person says it. */
import type { WorkDone } from '#domain/audit.ts';
import { draftNouns, type DraftNoun } from '#domain/draft.ts';
import { words, type Lang } from '#i18n/index.ts';

/** What was done, to stand after who did it. */
export function said(verb: string, lang: Lang): string {
  const { did, other } = words(lang).log;
  return did[verb] ?? other;
}

/** What the office did, in the same place. */
export function saidOfWork({ noun, verb, many, name }: WorkDone, lang: Lang): string {
  const { deeds, things, other } = words(lang).log;
  const [deed, thing] = [deeds[verb], things[noun]];
  if (deed === undefined || thing === undefined) return other;
  if (many > 1) return deed(`${many} ${thing.some}`);
  return deed(name === null ? thing.one : thing.named(name));
}

/** Something with a page at the office, that is there still. */
type Item = { noun: DraftNoun; itemId: string; name: string };

/** True for what was done to one thing that has a history to look into. */
export function isItem(work: WorkDone): work is WorkDone & Item {
  return work.itemId !== null && work.name !== null && draftNouns.some((noun) => noun === work.noun);
}
