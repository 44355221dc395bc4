/** A file's events, one reading for each: a series with its dates, or what stands alone. */
import { HjemegnError } from '#domain/errors.ts';
import type { Category } from '#domain/municipality.ts';
import { slugOf } from '#domain/slug.ts';
import { breathe } from '../breathe.ts';
import type { Component } from './components.ts';
import { datesOf } from './dates.ts';
import type { Desk } from './desk.ts';
import { atLine, wrongLine } from './failures.ts';
import { placeOf } from './location.ts';
import { lineFrom } from './plain-text.ts';
import { only, propertiesOf, textOf, type Properties, type Property } from './properties.ts';
import { withInstances, type Instance } from './said-override.ts';
import type { Reading, Said } from './said.ts';
import { isPrivate, statusOf } from './status.ts';
import { wordsOf } from './words.ts';

type Master = { line: number; properties: Properties };
type Group = { uid: string; masters: Master[]; instances: Instance[] };

const groupsAtOnce = 50;

/** Reads every event. `step` hears how many have been read. Throws `invalid` with line and reason at the first that cannot be. */
export async function readEvents(
  events: readonly Component[],
  desk: Desk,
  step: (done: number) => void,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const groups = await groupsOf(events, desk);
  for (const [at, group] of groups.entries()) {
    readings.push(...(forgiven(desk, group.uid, () => readGroup(group, desk)) ?? []));
    if (at % groupsAtOnce !== 0) continue;
    step(at);
    await breathe();
  }
  return readings;
}

/** What is read; null for what cannot be and is forgiven. */
function forgiven<Result>({ forgive }: Desk, uid: string | null, read: () => Result): Result | null {
  if (forgive === undefined) return read();
  try {
    return read();
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    forgive(uid, error.complaints);
    return null;
  }
}

async function groupsOf(events: readonly Component[], desk: Desk): Promise<Group[]> {
  const groups = new Map<string, Group>();
  for (const [at, event] of events.entries()) {
    forgiven(desk, writtenUid(event), () => addTo(groups, event));
    if (at % groupsAtOnce === 0) await breathe();
  }
  return [...groups.values()];
}

function addTo(groups: Map<string, Group>, event: Component): void {
  const { line } = event;
  const properties = propertiesOf(event);
  const uid = uidOf(properties, line);
  const group = groups.get(uid) ?? { uid, masters: [], instances: [] };
  const recurrence = only(properties, 'recurrence-id');
  if (recurrence === null) group.masters.push({ line, properties });
  else group.instances.push(instanceOf(line, properties, recurrence));
  groups.set(uid, group);
}

/** The UID as it stands there, however the rest reads. */
function writtenUid({ lines }: Component): string | null {
  return lines.map(({ text }) => /^UID[^:]*:(.*)$/i.exec(text)?.[1]?.trim()).find((uid) => uid !== undefined) ?? null;
}

function instanceOf(line: number, properties: Properties, recurrence: Property): Instance {
  if (recurrence.params.range === undefined) return { line, properties, recurrence };
  throw wrongLine(
    recurrence.line,
    'RANGE=THISANDFUTURE kan ikke læses: lav de følgende datoer til en aktivitet for sig.',
    'RANGE=THISANDFUTURE cannot be read: make the following dates an event of their own.',
  );
}

function uidOf(properties: Properties, line: number): string {
  const uid = textOf(properties, 'uid').trim();
  if (uid === '') throw wrongLine(line, 'aktiviteten mangler UID.', 'the event has no UID.');
  return uid.slice(0, 500);
}

function readGroup({ uid, masters, instances }: Group, desk: Desk): Reading[] {
  const [master, second] = masters;
  if (second !== undefined) throw sameUid(master?.line ?? 0, second.line);
  if (master !== undefined) return [read(uid, master, instances, desk)];
  return instances.map((alone) => read(`${uid} ${String(alone.recurrence.values[0])}`, alone, [], desk));
}

function sameUid(first: number, second: number) {
  return wrongLine(
    second,
    `to aktiviteter har samme UID, så ingen af dem kommer med; den første begynder på linje ${first}.`,
    `two events have the same UID, so neither is taken; the first begins on line ${first}.`,
  );
}

function read(uid: string, { line, properties }: Master, instances: readonly Instance[], desk: Desk): Reading {
  if (isPrivate(properties)) return { uid, line, said: null, categories: [] };
  const said = atLine(line, () => saidBy(properties, line, instances, desk));
  return { uid, line, said, categories: categoriesOf(properties) };
}

function saidBy(properties: Properties, line: number, instances: readonly Instance[], desk: Desk): Said {
  const status = statusOf(properties);
  const words = wordsOf(properties, status === 'cancelled');
  const place = placeOf(properties, desk.towns);
  const {
    periods: _,
    overrides,
    ...dates
  } = withInstances({ dates: datesOf(properties, line, desk), words, place }, instances, desk);
  return {
    ...words,
    category: categoryOf(properties, desk),
    visibility: desk.visibility,
    place,
    ...dates,
    status,
    overrides,
  };
}

/** The first of its categories that the municipality has, by name or slug. */
function categoryOf(properties: Properties, { categories, category }: Desk): string {
  return knownCategory(categoriesOf(properties), categories) ?? category;
}

/** Its own words for what it is. */
function categoriesOf(properties: Properties): string[] {
  const said = (properties.get('categories') ?? []).flatMap(({ values }) =>
    values.map((value) => lineFrom(String(value))),
  );
  return [...new Set(said)].filter((name) => name !== '').slice(0, 20);
}

/** The first of some names that the municipality has a category of, by name or slug. */
export function knownCategory(said: readonly string[], categories: readonly Category[]): string | null {
  const slugs = new Set(said.map((name) => slugOf(name)));
  const known = categories.find(
    ({ slug, name, nameEn }) => slugs.has(slug) || slugs.has(slugOf(name)) || slugs.has(slugOf(nameEn)),
  );
  return known?.slug ?? null;
}
