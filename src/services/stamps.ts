/** Stamps between rows, which keep epoch seconds, and values, which say it as text. */
import { stampOf } from '#domain/event-change.ts';
import { instantOf, type EpochSeconds } from '#domain/time.ts';

/** `2026-11-23T18:05:00Z` of epoch seconds. */
export function stampAt(seconds: EpochSeconds): string {
  return stampOf(instantOf(seconds));
}

/** Epoch seconds of `2026-11-23T18:05:00Z`. */
export function secondsOf(stamp: string): EpochSeconds {
  return Math.floor(Temporal.Instant.from(stamp).epochMilliseconds / 1000);
}
