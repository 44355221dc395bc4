/** A hand on a page that counts: what costs a youth worker time is taps and keys. */
import type { Locator, Page } from 'playwright-core';

export type Hand = {
  tap: (what: Locator) => Promise<void>;
  /** One tap into a field, and a key for each letter. */
  type: (field: Locator, text: string) => Promise<void>;
  /** A field that a phone fills in with its own keys: one tap, and so many keys. */
  fill: (field: Locator, value: string, keys: number) => Promise<void>;
  /** A list that opens: one tap for the list, one for the choice. */
  choose: (list: Locator, which: { index: number }) => Promise<void>;
  taps: () => number;
  keys: () => number;
};

/** Begins to count. */
export function tapping(page: Page): Hand {
  let taps = 0;
  let keys = 0;
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.click();
  };
  return {
    tap,
    type: async (field, text) => {
      await tap(field);
      keys += text.length;
      await page.keyboard.type(text);
    },
    fill: async (field, value, pressed) => {
      taps += 1;
      keys += pressed;
      await field.fill(value);
    },
    choose: async (list, which) => {
      taps += 2;
      await list.selectOption(which);
    },
    taps: () => taps,
    keys: () => keys,
  };
}
