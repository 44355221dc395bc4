/** The dates of an event in the order a person asks for them: the next, those after it, those before. */
import type { Listing } from '#domain/listing.ts';
import type { EpochSeconds } from '#domain/time.ts';

/** An event's dates around now. `next` is the first that is not over and still happens; null when none is. */
export type DatesAroundNow = { next: Listing | null; coming: Listing[]; past: Listing[] };

/** Splits an event's dates, in order, by what is over. */
export function aroundNow(dates: readonly Listing[], now: EpochSeconds): DatesAroundNow {
  const coming = dates.filter(({ endsAt }) => endsAt > now);
  return {
    next: coming.find(({ status }) => status !== 'cancelled') ?? coming[0] ?? null,
    coming,
    past: dates.filter(({ endsAt }) => endsAt <= now).toReversed(),
  };
}
