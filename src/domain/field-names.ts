/** What the fields of a form refer to by an identifier, and what those are called. */
import type { Fields } from './draft.ts';

const references = {
  category: 'category',
  placeId: 'place',
  contactId: 'contact',
  deputyId: 'contact',
  town: 'town',
  pictureId: 'picture',
} as const satisfies Record<string, string>;
export type Reference = (typeof references)[keyof typeof references];

/** What they are called, by identifier or slug. */
export type Names = Readonly<Record<Reference, ReadonlyMap<string, string>>>;

/** What a field refers to; null for one that says it itself. */
export function referenceOf(field: string): Reference | null {
  return field in references ? references[field as keyof typeof references] : null;
}

/** All that some forms refer to, each once. */
export function referencesIn(forms: readonly Fields[]): Record<Reference, string[]> {
  const found: Record<Reference, Set<string>> = {
    category: new Set(),
    place: new Set(),
    contact: new Set(),
    town: new Set(),
    picture: new Set(),
  };
  for (const [field, values] of forms.flatMap((form) => Object.entries(form))) {
    const to = referenceOf(field);
    if (to !== null) for (const value of values) found[to].add(value);
  }
  const listed = Object.entries(found).map(([to, values]) => [to, [...values].filter((value) => value !== '')]);
  return Object.fromEntries(listed) as Record<Reference, string[]>;
}
