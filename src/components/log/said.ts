/** A verb as a person says it. */
import type { WorkDone } from '#domain/audit.ts';
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
