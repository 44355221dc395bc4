/** What an event is once it has been changed, whoever changed it: a person here, or the calendar it is read from. */
import { revised } from '#domain/event-change.ts';
import { withMove } from '#domain/event-moved.ts';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import type { Hub } from '../hub.ts';

/** The event as it is to be kept: that it was moved, and `why`, its SEQUENCE and its time of change with it. */
export function became(
  { clock }: Pick<Hub, 'clock'>,
  { timeZone }: Municipality,
  before: Event,
  after: Event,
  why: string | null = null,
): Event {
  return revised(before, withMove(before, after, why, dayAt(clock(), timeZone), timeZone), clock());
}
