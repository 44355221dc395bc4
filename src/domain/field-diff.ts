/** What differs between two versions of a form: which fields, and within a text which words. */
import { diffWordsWithSpace } from 'diff';
import type { Fields } from './draft.ts';

/** A field that says something else in the one than in the other. A field that is not there says nothing. */
export type FieldChange = { field: string; before: string[]; after: string[] };

/** A stretch that both have, or only the one. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

/** How many words may differ before a text counts as another one: comparing costs their square. */
const farApart = 800;

/** The fields that differ, in the order of the form: first as the new one has them, then what it lacks. */
export function fieldDiff(before: Fields, after: Fields): FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((field) => {
    const change = { field, before: said(before[field]), after: said(after[field]) };
    return isSame(change) ? [] : [change];
  });
}

/**
 * A text beside another, word by word: what is `same` and `removed` is the old one, `same` and `added` the new one.
 * Texts that have next to nothing in common are the one removed and the other added.
 */
export function textDiff(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: farApart });
  if (changes === undefined) return whole(before, after);
  const pieces = changes.map(({ added, removed, value }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return isRewritten(pieces) ? whole(before, after) : pieces;
}

/** Of the letters of either, fewer than this share in common is chance: "og", "en", a full stop. */
const leastInCommon = 0.3;

function isRewritten(pieces: readonly Piece[]): boolean {
  const letters = (kind: Piece['kind']): number =>
    pieces.reduce((sum, one) => sum + (one.kind === kind ? one.text.replaceAll(/[^\p{L}\p{N}]/gu, '').length : 0), 0);
  const [same, removed, added] = [letters('same'), letters('removed'), letters('added')];
  return removed > 0 && added > 0 && same < leastInCommon * (same + Math.min(removed, added));
}

/** Values beside others, such as dates that are left out: those of both, then those gone, then those that came. */
export function listDiff(before: readonly string[], after: readonly string[]): Piece[] {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...[...old].filter((text) => now.has(text)).map((text) => ({ kind: 'same' as const, text })),
    ...[...old].filter((text) => !now.has(text)).map((text) => ({ kind: 'removed' as const, text })),
    ...[...now].filter((text) => !old.has(text)).map((text) => ({ kind: 'added' as const, text })),
  ];
}

/** What a field says: a browser's line ends are ours, and an empty value is none. */
export function said(values: readonly string[] = []): string[] {
  return values.map((value) => value.replaceAll('\r\n', '\n').trim()).filter((value) => value !== '');
}

function isSame({ before, after }: FieldChange): boolean {
  return before.length === after.length && before.every((value, index) => value === after[index]);
}

function whole(before: string, after: string): Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}
