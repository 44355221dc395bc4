/** Two admins on one page: what a decision was made from goes with it, so that nothing decided meanwhile is lost unseen. */
import { createHash } from 'node:crypto';
import { conflict, type Complaint } from '#domain/errors.ts';

/** What a page showed of a thing, in short; null from programs, which write without having looked. */
export type Seen = string | null;

/** A thing as it is shown, in short. How its lines end is not shown. */
export function seenOf(thing: unknown): string {
  const shown = JSON.stringify(thing).replaceAll(String.raw`\r\n`, String.raw`\n`);
  return createHash('sha256').update(shown).digest('base64url').slice(0, 16);
}

/** True when a thing is no longer as it was seen. */
export function isChangedSince(seen: Seen, now: unknown): boolean {
  return seen !== null && seen !== seenOf(now);
}

/** Throws `conflict` when a thing is no longer as it was seen. */
export function refuseUnseen(seen: Seen, now: unknown, complaint: Complaint): void {
  if (isChangedSince(seen, now)) throw conflict(complaint);
}
