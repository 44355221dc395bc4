/** What a feed has room for. A big client silently drops the rest of a longer one. */
import type { Entry } from './event.ts';

/** VEVENTs, and octets with something left for the calendar around them. */
type Size = { entries: number; octets: number };
const most: Size = { entries: 1000, octets: 900_000 - 5_000 };

/**
 * The entries of as many events as fit, whole events in the order given; `cutOff` when some did not. One that
 * would not fit on its own is passed over: it must not empty the calendar.
 */
export function fit(events: Iterable<readonly Entry[]>): { entries: Entry[]; cutOff: boolean } {
  const entries: Entry[] = [];
  let taken: Size = { entries: 0, octets: 0 };
  let cutOff = false;
  for (const event of events) {
    const size = sizeOf(event);
    const both = { entries: taken.entries + size.entries, octets: taken.octets + size.octets };
    cutOff ||= !fits(both);
    if (!fits(size)) continue;
    if (!fits(both)) break;
    entries.push(...event);
    taken = both;
  }
  return { entries, cutOff };
}

function sizeOf(event: readonly Entry[]): Size {
  return { entries: event.length, octets: event.reduce((sum, { size }) => sum + size, 0) };
}

function fits({ entries, octets }: Size): boolean {
  return entries <= most.entries && octets <= most.octets;
}
