/** Events that may be one and the same, written twice. */
import { slugOf } from './slug.ts';
import type { Wall } from './time.ts';

/** Something that a new event may be a second one of: out already, or written by a colleague. */
export type Alike = {
  kind: 'event' | 'draft';
  id: string;
  title: string;
  start: Wall;
};

/** True for titles that differ only in case, accents, spaces and signs. */
export function isSameTitle(one: string, other: string): boolean {
  return slugOf(one) === slugOf(other);
}
