/** What the pages of sources say of one. */
import type { Source } from '#domain/source.ts';
import type { Words } from '#i18n/index.ts';

/** When it was read and when it is read next, as a line under its name. */
export function stateLine(
  { kind, paused, trusted, readAt, nextAt, url }: Source,
  { sources }: Words,
  moment: (at: number) => string,
  now: number,
): string {
  const read = readAt === null ? sources.neverRead : sources.read(moment(readAt));
  const next = nextAt <= now ? sources.soon : sources.next(moment(nextAt));
  const coming = paused ? sources.paused : url === null ? null : next;
  return [sources.kinds[kind], trusted ? sources.trusted : null, read, coming]
    .filter((part) => part !== null)
    .join(' · ');
}

/** How often a source can be read, in hours. */
export const rhythms = [1, 3, 6, 12, 24, 168] as const;
