/** A served hub's public feed as khal shows it, and exactly what one deed does to it. */
import { join } from 'node:path';
import { expectCleanFeed } from './clean-feed.ts';
import { subscribe } from './khal.ts';
import type { ServedHub } from './served-hub.ts';

export type FollowedFeed = {
  /** The lines as they were last seen. */
  lines: () => readonly string[];
  /** The lines that went (−) and came (+) by one deed. */
  differenceOf: (act: () => Promise<unknown>) => Promise<string[]>;
};

/** Subscribes to Haderslev's feed and shows three weeks and a half from Tuesday 24 November 2026, in UTC; and where. */
export async function followFeed({ url, folder }: ServedHub, places = false): Promise<FollowedFeed> {
  const feed = `${url}/feeds/haderslev.ics`;
  const calendar = await subscribe(feed, join(folder, 'khal'));
  const shown = async (): Promise<string[]> => {
    expectCleanFeed(await (await fetch(feed)).text());
    await calendar.sync();
    const lines = await calendar.shown('2026-11-24', '2026-12-18', places);
    return lines.map((line) => line.replaceAll(':00Z', '').replaceAll('2026-', ''));
  };
  let before = await shown();
  return {
    lines: () => before,
    async differenceOf(act) {
      await act();
      const after = await shown();
      const [was, is] = [new Set(before), new Set(after)];
      before = after;
      return [...gone([...was.difference(is)]), ...come([...is.difference(was)])];
    },
  };
}

/** Lines that a deed takes away. */
export const gone = (lines: readonly string[]): string[] => lines.map((line) => `− ${line}`);

/** Lines that a deed brings. */
export const come = (lines: readonly string[]): string[] => lines.map((line) => `+ ${line}`);
