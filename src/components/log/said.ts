/** A verb as a person says it. */
import { words, type Lang } from '#i18n/index.ts';

/** What was done, to stand after who did it. */
export function said(verb: string, lang: Lang): string {
  const { did, other } = words(lang).log;
  return did[verb] ?? other;
}
