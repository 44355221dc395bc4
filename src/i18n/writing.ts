/** Small matters of writing that every sentence shares. */
import type { Lang } from './index.ts';

/** `a, b og c`; one word stands alone. */
export function listed(words: readonly string[], lang: Lang): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${lang === 'da' ? 'og' : 'and'} ${last}`;
}

/** The same text with a capital first letter, for headings. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
