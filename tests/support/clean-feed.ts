/** Every feed a test gets from us goes through the linter. */
import { expect } from 'vitest';
import { lintCalendar } from '#feeds/lint/calendar.ts';
import { reportLines } from '#feeds/lint/report.ts';

/** Fails with every finding, by line, when a feed is not clean. */
export function expectCleanFeed(feed: string | Uint8Array): void {
  const findings = lintCalendar(feed);
  const shown = findings.slice(0, 20);
  expect(findings.length, reportLines('feed', shown).join('\n')).toBe(0);
}
