/** What languages are called. */
import type { Lang } from './index.ts';

/** The name of a language by its tag (BCP 47), "dansk"; the tag itself where it is none. */
export function languageName(tag: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
