/** Days that are left out, between a holiday's ticks and a list that is typed: a day leaves one only for the other. */
import type { Tick } from './holiday-ticks.ts';

/** The values of the ticks that are set, and what stands in the field for typed days. */
export type LeftOut = { ticked: readonly string[]; typed: string };

/** What stands in the field for days: as one types them. */
export function daysAsTyped(days: readonly string[]): string {
  return days.map((day) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1')).join(', ');
}

/**
 * The same days left out when other ticks are offered. A holiday is ticked when all of its days are left out; what no
 * tick stands for any more is typed.
 */
export function carriedOver({ ticked, typed }: LeftOut, ticks: readonly Pick<Tick, 'value'>[]): LeftOut {
  const listed = typed.split(/[,;\n]/).map((text) => text.trim());
  const days = [...listed.filter((text) => text !== '').map(dayOrText), ...ticked.flatMap(daysOf)];
  const held = new Set(days);
  const whole = ticks.map(({ value }) => value).filter((value) => daysOf(value).every((day) => held.has(day)));
  const covered = new Set(whole.flatMap(daysOf));
  const rest = [...held].filter((day) => !covered.has(day));
  return { ticked: whole, typed: daysAsTyped(rest) };
}

/** The days that a tick stands for. */
export function daysOf(value: string): string[] {
  return value.split(',');
}

function dayOrText(text: string): string {
  return text.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');
}
