/** What moves along when a whole series moves. */
import { untilOf, withUntil, type Rule } from './recurrence.ts';
import { dayOf, isWholeDay, nominalLength, plainDateTime, wallOf, type Wall } from './time.ts';

/** Moves a wall time as far as the start moves; what becomes a whole day loses its time of day. */
export function mover(from: Wall, to: Wall): (wall: Wall) => Wall {
  const by = nominalLength(from, to);
  return (wall) => {
    const there = wallOf(plainDateTime(wall).add(by));
    return isWholeDay(to) ? dayOf(there) : there;
  };
}

/** A rule whose end moves along. */
export function ruleAlong(rule: Rule | null, along: (wall: Wall) => Wall): Rule | null {
  const until = rule === null ? null : untilOf(rule);
  return rule === null || until === null ? rule : withUntil(rule, along(until));
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * A rule that is weekly on some days, so many days later: `BYDAY=TH` a day later is `BYDAY=FR`. All others, which
 * could come to mean something else, as they are.
 */
export function ruleDaysLater(rule: Rule, days: number): Rule {
  if (!rule.startsWith('FREQ=WEEKLY')) return rule;
  const later = (day: string): string => weekdays[(weekdays.indexOf(day) + (days % 7) + 7) % 7] ?? day;
  return rule.replace(/\bBYDAY=([A-Z,]+)/, (_, list: string) => `BYDAY=${list.split(',').map(later).join(',')}`);
}
