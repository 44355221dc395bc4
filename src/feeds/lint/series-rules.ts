/** Lines 11, 13 and 14: rules, and the dates that overrides and exclusions name. */
import { expandRule, onTheWall } from '#domain/recurrence.ts';
import { dayOf, existsIn, isWholeDay, type Wall } from '#domain/time.ts';
import type { ContentLine } from './content-lines.ts';
import type { Entry } from './entries.ts';
import { when, type Finding } from './finding.ts';
import { homeZone, type Moment } from './moments.ts';

/** A master with its overrides. */
type Family = { master: Entry | undefined; overrides: Entry[] };

/** Every rule of the calendar against the dates that are named. */
export function seriesRules(entries: readonly Entry[]): Finding[] {
  return [...familiesOf(entries).values()].flatMap(familyRules);
}

function familiesOf(entries: readonly Entry[]): Map<string, Family> {
  const families = new Map<string, Family>();
  for (const entry of entries) {
    const family = families.get(entry.uid) ?? { master: undefined, overrides: [] };
    families.set(entry.uid, family);
    if (entry.recurrenceId === null) family.master ??= entry;
    else family.overrides.push(entry);
  }
  return families;
}

function familyRules({ master, overrides }: Family): Finding[] {
  if (master?.start == null || master.rule === undefined) return overrides.map((one) => orphan(one, 'no such series'));
  const wrong = ruleRules(master.rule, master.start);
  const dates = datesOf(master.start, master.rule, lastDayOf(master, overrides));
  if (dates === null) return [...wrong, badRule(master.rule)];
  return [...wrong, ...dateRules(master, master.rule, overrides, dates)];
}

function dateRules(master: Entry, rule: ContentLine, overrides: readonly Entry[], dates: readonly Wall[]): Finding[] {
  const outside = dates[0] !== master.start?.wall;
  if (outside) return when(true, 'start-outside-rule-11', rule.number, 'DTSTART is not a date of its own rule.');
  const excluded = new Set(master.excluded.map(({ wall }) => wall));
  const live = dates.filter((wall) => !excluded.has(wall) && existsIn(homeZone, wall));
  return [
    ...master.excluded.flatMap((moment) => exclusionRule(moment, dates)),
    ...overrides.flatMap((one) => orphanRule(one, live)),
    ...overrides.flatMap((one) => crossingRule(one, overrides, live)),
  ];
}

function ruleRules({ number, value }: ContentLine, start: Moment): Finding[] {
  const until = untilIn(value);
  const wholeDay = until?.length === 8;
  return [
    ...when(/\bCOUNT=/.test(value), 'count-11', number, 'A rule ends with UNTIL, not COUNT.'),
    ...when(
      until !== undefined && wholeDay !== isWholeDay(start.wall),
      'until-kind-11',
      number,
      'UNTIL is a day where DTSTART is a time, or the other way round.',
    ),
    ...when(
      until !== undefined && !wholeDay && !until.endsWith('Z'),
      'until-not-utc-11',
      number,
      'UNTIL is not in UTC.',
    ),
  ];
}

function untilIn(rule: string): string | undefined {
  return /\bUNTIL=([0-9TZ]+)/.exec(rule)?.[1];
}

/** The rule's dates on the wall up to a day; null when the rule cannot be read. */
function datesOf(start: Moment, { value }: ContentLine, last: Wall): Wall[] | null {
  try {
    return expandRule(start.wall, onTheWall(value, homeZone), dayOf(last));
  } catch {
    return null;
  }
}

function lastDayOf(master: Entry, overrides: readonly Entry[]): Wall {
  const named = [...master.excluded, ...overrides.flatMap(({ start, recurrenceId }) => [start, recurrenceId])];
  const walls = [master.start, ...named].filter((one) => one !== null).map(({ wall }) => wall);
  return walls.toSorted().at(-1) ?? '';
}

function exclusionRule({ wall, line }: Moment, dates: readonly Wall[]): Finding[] {
  return when(!dates.includes(wall), 'exdate-outside-rule-14', line.number, `${wall} is no date of the rule.`);
}

function orphanRule(override: Entry, live: readonly Wall[]): Finding[] {
  const named = override.recurrenceId?.wall ?? '';
  return live.includes(named) ? [] : [orphan(override, `${named} is no date of the series, or is excluded`)];
}

function crossingRule(override: Entry, overrides: readonly Entry[], live: readonly Wall[]): Finding[] {
  const at = live.indexOf(override.recurrenceId?.wall ?? '');
  const start = override.start?.wall;
  if (at === -1 || start === undefined || start === live[at]) return [];
  const day = dayOf(start);
  const crosses = [live[at - 1], live[at + 1]]
    .flatMap((neighbour) => (neighbour === undefined ? [] : [neighbour, movedTo(neighbour, overrides)]))
    .some((neighbour) => dayOf(neighbour) === day || neighbour < start !== neighbour < (live[at] ?? ''));
  const message = 'A moved date that crosses or shares a day with a neighbour is an event of its own.';
  return when(crosses, 'crossing-override-13', override.line, message);
}

function movedTo(date: Wall, overrides: readonly Entry[]): Wall {
  return overrides.find(({ recurrenceId }) => recurrenceId?.wall === date)?.start?.wall ?? date;
}

function orphan({ line }: Entry, why: string): Finding {
  return { rule: 'orphan-override-13', line, message: `RECURRENCE-ID without its date: ${why}.` };
}

function badRule({ number, value }: ContentLine): Finding {
  return { rule: 'bad-rule', line: number, message: `The rule ${value} cannot be read.` };
}
