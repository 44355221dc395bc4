/** Ages as a person reads them. */
import type { Lang } from './index.ts';

/** `14–18 år`, `fra 15 år`, `til og med 17 år`; null when everybody may. Both ends included. */
export function formatAges(from: number | null, to: number | null, lang: Lang): string | null {
  const words = lang === 'da' ? da : en;
  if (from !== null && to !== null) return from === to ? words.only(from) : words.between(from, to);
  if (from !== null) return words.from(from);
  return to === null ? null : words.upTo(to);
}

const da = {
  only: (age: number) => `${age} år`,
  between: (from: number, to: number) => `${from}–${to} år`,
  from: (age: number) => `fra ${age} år`,
  upTo: (age: number) => `til og med ${age} år`,
};

const en: typeof da = {
  only: (age) => `age ${age}`,
  between: (from, to) => `ages ${from}–${to}`,
  from: (age) => `from age ${age}`,
  upTo: (age) => `up to and including age ${age}`,
};
