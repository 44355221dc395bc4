/**
 * **announcement**: that something public was published, changed, moved, cancelled, or taken back. Written in the
 * transaction of the change itself; what is told to followers and to other systems is told from here.
 */
import type { DraftNoun } from './draft.ts';
import { seen } from './event-change.ts';
import { isListed, type Event } from './event.ts';
import { expandRule } from './recurrence.ts';
import { emptyOverride, type Override } from './series.ts';
import { mover, ruleAlong } from './series-move.ts';
import { dayOf, nominalLength, shift, type Wall } from './time.ts';

export const announcementKinds = ['published', 'changed', 'moved', 'cancelled', 'reinstated', 'withdrawn'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** One thing to tell. `recurrenceId` names the date it is about; null is all of it. */
export type Announcement = {
  noun: DraftNoun;
  itemId: string;
  recurrenceId: string | null;
  kind: AnnouncementKind;
  /** Why, as the public may read it. */
  reason: string | null;
};

/**
 * What the public would be told of an event that became another; nothing for what nobody can see. Every difference is
 * told once: with the whole event where that says it, by its date otherwise. `why` is why the whole was moved, which
 * the event itself does not keep.
 */
export function announcementsOf(before: Event | null, after: Event, why: string | null = null): Announcement[] {
  const all = wholeKind(before, after);
  const reason = after.status === 'cancelled' ? after.reason : all === 'moved' ? why : null;
  const whole = all === null ? [] : [told(after, null, all, reason)];
  const dates = all === null || all === 'changed' || all === 'moved' ? dateAnnouncements(before, after) : [];
  return [...whole, ...dates];
}

function told(event: Event, recurrenceId: Wall | null, kind: AnnouncementKind, reason: string | null): Announcement {
  return { noun: 'event', itemId: event.id, recurrenceId, kind, reason };
}

/** What happened to all of it; null when nothing did, or only to single dates. */
function wholeKind(before: Event | null, after: Event): AnnouncementKind | null {
  const [was, is] = [before !== null && isListed(before), isListed(after)];
  if (!is) return was ? 'withdrawn' : null;
  if (before === null || !was) return before !== null && wasTakenBack(before) ? 'reinstated' : 'published';
  if (before.status !== after.status) return after.status === 'cancelled' ? 'cancelled' : 'reinstated';
  if (isMoved(before, after)) return 'moved';
  return JSON.stringify(words(before)) === JSON.stringify(words(after)) ? null : 'changed';
}

function isMoved(before: Event, after: Event): boolean {
  return before.start !== after.start || before.end !== after.end;
}

function wasTakenBack({ status, visibility }: Event): boolean {
  return status === 'withdrawn' && visibility === 'public';
}

/** What an event says of itself, its single dates aside. */
function words(event: Event): [string, unknown][] {
  const dates = new Set(['excludedDates', 'extraDates', 'overrides']);
  return seen(event).filter(([name]) => !dates.has(name));
}

/** What was decided for single dates, beyond what the whole says. */
function dateAnnouncements(before: Event | null, after: Event): Announcement[] {
  if (before === null || !isListed(after)) return [];
  const stay = dateNews(before, after, (wall) => wall);
  // Where all moved, its dates moved along under other names, or kept their own: whichever leaves less to tell.
  const along = dateNews(before, after, mover(before.start, after.start));
  return along.length < stay.length ? along : stay;
}

function dateNews(before: Event, after: Event, along: (wall: Wall) => Wall): Announcement[] {
  const then = decided(before, along);
  const now = decided(after, (wall) => wall);
  // Another rule is other dates: which there are is what the whole has told, and one that is no more has nothing to tell.
  const sameRule = ruleAlong(before.rule, along) === after.rule;
  return [...new Set([...then.names, ...now.names])].toSorted().flatMap((recurrenceId) => {
    const [was, is] = [then.on(recurrenceId), now.on(recurrenceId)];
    if (!sameRule && (was.given !== is.given || !isGiven(after, recurrenceId))) return [];
    const kind = was.given === is.given ? dateKind(was, is) : givenKind(was, is);
    return kind === null ? [] : [told(after, recurrenceId, kind, is.override.reason)];
  });
}

/** True when the rule or the extra dates of an event give it a date with that name. */
function isGiven({ start, rule, extraDates }: Event, name: Wall): boolean {
  return extraDates.includes(name) || expandRule(start, rule, dayOf(name)).includes(name);
}

/** A date, and what it comes to: a title that was its own and is everybody's by now makes no difference. */
type Decided = { given: 'by the rule' | 'taken out' | 'extra'; override: Override; shown: string };

/** The dates that something was decided about, by the names they have `along`, and any date of an event. */
function decided(event: Event, along: (wall: Wall) => Wall): { names: Wall[]; on: (name: Wall) => Decided } {
  const overrides = new Map(event.overrides.map((one) => [along(one.recurrenceId), one]));
  const [extra, out] = [new Set(event.extraDates.map(along)), new Set(event.excludedDates.map(along))];
  const on = (name: Wall): Decided => {
    const override = { ...(overrides.get(name) ?? emptyOverride(name)), recurrenceId: name };
    const given = out.has(name) ? 'taken out' : extra.has(name) ? 'extra' : 'by the rule';
    return { given, override, shown: JSON.stringify(shownOn(event, override)) };
  };
  return { names: [...overrides.keys(), ...extra, ...out], on };
}

function shownOn(event: Event, override: Override): Override {
  const start = override.start ?? override.recurrenceId;
  return {
    ...override,
    start,
    end: override.end ?? shift(start, nominalLength(event.start, event.end)),
    title: override.title ?? event.title,
    summary: override.summary ?? event.summary,
    placeId: override.placeId ?? event.placeId,
  };
}

function givenKind(was: Decided, is: Decided): AnnouncementKind {
  if (is.given === 'taken out') return 'withdrawn';
  if (is.override.cancelled) return 'cancelled';
  if (is.given === 'extra') return 'published';
  return was.given === 'extra' ? 'withdrawn' : 'reinstated';
}

function dateKind(was: Decided, is: Decided): AnnouncementKind | null {
  if (JSON.stringify(was.override) === JSON.stringify(is.override) || was.shown === is.shown) return null;
  if (was.override.cancelled !== is.override.cancelled) return is.override.cancelled ? 'cancelled' : 'reinstated';
  return timesOf(was) === timesOf(is) ? 'changed' : 'moved';
}

function timesOf({ override: { start, end } }: Decided): string {
  return [start, end].join();
}
