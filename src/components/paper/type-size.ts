/** How large a week can be set so that it fills one sheet of A4 and no more. Lengths in millimetres, type in points. */
import type { Entry } from '../week/entry.ts';

/** From a quiet week to the fullest that can still be read on a wall. */
export const typeSizes = [16, 14, 12.5, 11, 9.5, 8] as const;
export type TypeSize = (typeof typeSizes)[number];

/** The paper, as `print.css` divides it: the room for seven days, a day's least height, and its columns. */
const room = 219;
const leaf = 22;
const padding = 4;
const gap = 1.2;
const titleWidth = 66;
const whereWidth = 52;
const mmPerPoint = 0.3528;

/** The largest size at which every day fits; the smallest when none does, and then the week takes more paper. */
export function typeSizeFor(days: readonly (readonly Entry[])[]): TypeSize {
  return typeSizes.find((size) => sum(days.map((day) => dayHeight(day, size))) <= room) ?? 8;
}

function dayHeight(entries: readonly Entry[], size: TypeSize): number {
  return Math.max(leaf, padding + sum(entries.map((entry) => entryHeight(entry, size) + gap)));
}

function entryHeight({ title, where, notice }: Entry, size: TypeSize): number {
  const line = size * mmPerPoint * 1.15;
  const small = size * mmPerPoint * 0.75 * 1.25;
  const titleLines = linesOf(title, titleWidth, size);
  const whereLines = linesOf(where ?? '', whereWidth, size * 0.75);
  const said = notice === null ? 0 : small * linesOf(notice, titleWidth, size * 0.75);
  return Math.max(titleLines * line + said, whereLines * small);
}

/** A letter is a little over half as wide as the type is high. */
function linesOf(text: string, width: number, size: number): number {
  return Math.ceil((text.length * size * mmPerPoint * 0.53) / width);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
