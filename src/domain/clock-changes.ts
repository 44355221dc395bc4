/** Dates of a series that fall into an hour that a change of clocks skips or repeats. */
import type { Remark } from './form-reading.ts';
import { expandRule, untilOf, type Rule } from './recurrence.ts';
import { addDays, dayOf, epochSeconds, existsIn, happensTwice, isWholeDay, type Day, type Wall } from './time.ts';

/** A rule without end is looked at for two years. */
const looked = 731;

/** What to say, at the start's time of day, of the dates after the first that the clocks do something to. */
export function remarksAboutClocks(start: Wall, rule: Rule | null, timeZone: string): Remark[] {
  if (rule === null || isWholeDay(start)) return [];
  const horizon = dayOf(untilOf(rule) ?? addDays(dayOf(start), looked));
  const later = expandRule(start, rule, horizon).slice(1);
  const changing = later.filter((wall) => hasOtherLength(dayOf(wall), timeZone));
  return changing.flatMap((wall) => {
    if (!existsIn(timeZone, wall)) return [fallsOut(wall)];
    return happensTwice(timeZone, wall) ? [comesTwice(wall)] : [];
  });
}

function hasOtherLength(day: Day, timeZone: string): boolean {
  return epochSeconds(addDays(day, 1), timeZone) - epochSeconds(day, timeZone) !== 86_400;
}

function fallsOut(wall: Wall): Remark {
  return {
    field: 'from',
    da: `Den ${danish(wall)} stilles uret frem, og klokken ${clock(wall)} findes ikke: den dato falder ud.`,
    en: `On ${dayOf(wall)} the clocks go forward, and there is no ${wall.slice(11)}: that date is left out.`,
  };
}

function comesTwice(wall: Wall): Remark {
  return {
    field: 'from',
    da: `Den ${danish(wall)} kommer klokken ${clock(wall)} to gange, fordi uret stilles tilbage. Det er den første.`,
    en: `On ${dayOf(wall)} ${wall.slice(11)} comes twice, because the clocks go back. It is the first.`,
  };
}

function danish(wall: Wall): string {
  const { day, month, year } = Temporal.PlainDate.from(dayOf(wall));
  return `${day}.${month}.${year}`;
}

function clock(wall: Wall): string {
  return wall.slice(11).replace(':', '.');
}
