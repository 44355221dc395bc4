/** What a change does to an event's identity and stamps. */
import type { Event } from './event.ts';

/** The fields nobody outside the office sees; changing them is not a change to those who follow. */
const unseen: ReadonlySet<string> = new Set(['sequence', 'modified', 'created', 'ownerRole', 'verifyBy']);

/** True when somebody who follows the event would see a difference. */
function visiblyDiffers(before: Event, after: Event): boolean {
  return JSON.stringify(seen(before)) !== JSON.stringify(seen(after));
}

/**
 * The event as it is to be kept: a visible change raises SEQUENCE and sets the time of change, because
 * some calendar programs look at nothing else (RFC 5545 §3.8.7.4; MS-OXCICAL).
 */
export function revised(before: Event, after: Event, now: Temporal.Instant): Event {
  if (!visiblyDiffers(before, after)) return { ...after, sequence: before.sequence, modified: before.modified };
  return { ...after, sequence: before.sequence + 1, modified: stampOf(now) };
}

/** A UTC stamp in whole seconds, `2026-11-23T18:05:00Z`. */
export function stampOf(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

/** What those who follow see of an event, field by field in a fixed order. */
export function seen(event: Event): [string, unknown][] {
  return Object.entries(event)
    .filter(([name]) => !unseen.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
