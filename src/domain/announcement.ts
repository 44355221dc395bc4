/**
 * **announcement**: that something public was published, changed, moved, cancelled, or taken back. Written in the
 * transaction of the change itself; what is told to followers and to other systems is told from here.
 */
import { isListed, type Event } from './event.ts';
import type { Override } from './series.ts';
import type { DraftNoun } from './draft.ts';

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

/** What the public would be told of an event that became another. Nothing for what nobody can see. */
export function announcementsOf(before: Event | null, after: Event): Announcement[] {
  const told = (kind: AnnouncementKind, reason: string | null = null): Announcement[] => [
    { noun: 'event', itemId: after.id, recurrenceId: null, kind, reason },
  ];
  if (before === null || !isListed(before)) return isListed(after) ? told('published') : [];
  if (!isListed(after)) return told('withdrawn');
  if (before.status !== after.status) {
    return after.status === 'cancelled' ? told('cancelled', after.reason) : told('reinstated');
  }
  const whole = wholeKind(before, after);
  return [...(whole === null ? [] : told(whole)), ...dateAnnouncements(before, after)];
}

function wholeKind(before: Event, after: Event): AnnouncementKind | null {
  if (before.start !== after.start || before.end !== after.end || before.rule !== after.rule) return 'moved';
  const { sequence: _s, modified: _m, overrides: _o, ownerRole: _r, verifyBy: _v, ...said } = before;
  const names = Object.keys(said) as (keyof typeof said)[];
  return names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])) ? 'changed' : null;
}

function dateAnnouncements(before: Event, after: Event): Announcement[] {
  const last = new Map(before.overrides.map((one) => [one.recurrenceId, one]));
  const now = new Map(after.overrides.map((one) => [one.recurrenceId, one]));
  return [...new Set([...last.keys(), ...now.keys()])].toSorted().flatMap((recurrenceId) => {
    const kind = dateKind(last.get(recurrenceId), now.get(recurrenceId));
    const reason = now.get(recurrenceId)?.reason ?? null;
    return kind === null ? [] : [{ noun: 'event' as const, itemId: after.id, recurrenceId, kind, reason }];
  });
}

function dateKind(before: Override | undefined, after: Override | undefined): AnnouncementKind | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const [was, is] = [isCancelled(before), isCancelled(after)];
  if (was !== is) return is ? 'cancelled' : 'reinstated';
  return timesOf(before) === timesOf(after) ? 'changed' : 'moved';
}

function isCancelled(date: Override | undefined): boolean {
  return date?.cancelled ?? false;
}

function timesOf(date: Override | undefined): string {
  return [date?.start, date?.end].map((wall) => wall ?? '').join();
}
