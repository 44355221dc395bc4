/** Line 9: one zone, declared once, in the one shape every program reads. */
import { happensTwice } from '#domain/time.ts';
import { insideOf, propertiesOf, valueOf, type Component } from './components.ts';
import { momentsIn, type Entry } from './entries.ts';
import { when, type Finding } from './finding.ts';
import { homeZone, type Moment } from './moments.ts';

/** Zones named and zones declared. */
export function zoneRules(calendar: Component, entries: readonly Entry[]): Finding[] {
  const zones = insideOf(calendar, 'VTIMEZONE');
  const declared = new Set(zones.map((zone) => valueOf(zone, 'TZID')));
  const moments = entries.flatMap(momentsIn);
  return [
    ...entries.flatMap((entry) => entryRules(entry, declared)),
    ...countRule(calendar, zones, moments),
    ...zones.flatMap(shapeRule),
  ];
}

function entryRules(entry: Entry, declared: ReadonlySet<string | undefined>): Finding[] {
  const moments = momentsIn(entry).filter((moment) => !isNecessaryUtc(moment, entry));
  return moments.flatMap((moment) => momentRules(moment, declared));
}

/** A start or an end that the clock on the wall shows twice is said in UTC, and the other one with it. */
function isNecessaryUtc(moment: Moment, { start, end }: Entry): boolean {
  const times = [start, end].filter((one) => one !== null);
  const ambiguous = times.some(({ wall }) => happensTwice(homeZone, wall));
  return times.includes(moment) && ambiguous && times.every(({ kind }) => kind === 'utc');
}

function momentRules({ kind, zone, line }: Moment, declared: ReadonlySet<string | undefined>): Finding[] {
  const unknown = kind === 'zoned' && declared.size > 0 && !declared.has(zone ?? undefined);
  return [
    ...when(kind === 'floating', 'floating-time-9', line.number, `${line.name} has no zone.`),
    ...when(kind === 'utc', 'utc-time-9', line.number, `${line.name} is in UTC; a person reads local time.`),
    ...when(unknown, 'undeclared-zone-9', line.number, `No VTIMEZONE declares ${zone ?? ''}.`),
  ];
}

function countRule(calendar: Component, zones: readonly Component[], moments: readonly Moment[]): Finding[] {
  const timed = moments.some(({ kind }) => kind !== 'day');
  const ours = zones.filter((zone) => valueOf(zone, 'TZID') === homeZone).length;
  const wrong = zones.length > 1 || ours !== zones.length || (timed && ours !== 1);
  const line = zones.at(-1)?.line ?? calendar.line;
  return when(wrong, 'zone-count-9', line, `There must be exactly one VTIMEZONE, of ${homeZone}.`);
}

function shapeRule(zone: Component): Finding[] {
  const names = zone.inside.map(({ name }) => name).toSorted();
  const wrong = names.join() !== 'DAYLIGHT,STANDARD' || !zone.inside.every(isYearlyFrom1970);
  const message = 'A VTIMEZONE has one DAYLIGHT and one STANDARD, each from 1970 with a yearly rule and its offsets.';
  return when(wrong, 'zone-shape-9', zone.line, message);
}

const offset = /^[+-]\d{4}$/;

function isYearlyFrom1970(half: Component): boolean {
  return (
    /^1970\d{4}T\d{6}$/.test(valueOf(half, 'DTSTART') ?? '') &&
    propertiesOf(half, 'RRULE').length === 1 &&
    /^FREQ=YEARLY;(BYMONTH=\d+;BYDAY=-?\d[A-Z]{2}|BYDAY=-?\d[A-Z]{2};BYMONTH=\d+)$/.test(
      valueOf(half, 'RRULE') ?? '',
    ) &&
    offset.test(valueOf(half, 'TZOFFSETFROM') ?? '') &&
    offset.test(valueOf(half, 'TZOFFSETTO') ?? '')
  );
}
