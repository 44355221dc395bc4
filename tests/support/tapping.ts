/** A hand on a page that counts: what costs a youth worker time is swipes, taps and keys. */
import type { Locator, Page } from 'playwright-core';

/** What a hand has done so far. */
export type Effort = { swipes: number; taps: number; keys: number };

export type Hand = {
  tap: (what: Locator) => Promise<void>;
  /** One tap into a field, and a key for each letter. */
  type: (field: Locator, text: string) => Promise<void>;
  /** A field that a phone fills in with its own keys: one tap, and so many keys. */
  fill: (field: Locator, value: string, keys: number) => Promise<void>;
  /** A list that opens: one tap for the list, one for the choice. */
  choose: (list: Locator, which: { index: number }) => Promise<void>;
  effort: () => Effort;
};

/** Begins to count. */
export function tapping(page: Page): Hand {
  const done: Effort = { swipes: 0, taps: 0, keys: 0 };
  /** What is not on the screen is swiped to, three quarters of a screen at a time. */
  const reach = async (what: Locator): Promise<void> => {
    const box = await what.boundingBox();
    const screen = page.viewportSize();
    if (box === null || screen === null) return;
    const beyond = Math.max(-box.y, box.y + box.height - screen.height, 0);
    done.swipes += Math.ceil(beyond / (screen.height * 0.75));
    await what.scrollIntoViewIfNeeded();
  };
  const tap = async (what: Locator): Promise<void> => {
    await reach(what);
    done.taps += 1;
    await what.click();
  };
  return {
    tap,
    type: async (field, text) => {
      await tap(field);
      done.keys += text.length;
      await page.keyboard.type(text);
    },
    fill: async (field, value, pressed) => {
      await reach(field);
      done.taps += 1;
      done.keys += pressed;
      await field.fill(value);
    },
    choose: async (list, which) => {
      await reach(list);
      done.taps += 2;
      await list.selectOption(which);
    },
    effort: () => ({ ...done }),
  };
}

/** Seconds that a thumb takes for one key: 20 words a minute, where 36 are usual (Palin et al., MobileHCI 2019). */
const key = 0.6;

/** Seconds for one tap: to think of it (1.35) and to point at it (1.1), by the keystroke-level model (Card et al., 1980). */
const tap = 2.45;

/** Seconds for one swipe, taken to be as long as pointing is by that model. */
const swipe = 1.1;

/** The seconds that it takes a person, by that model; the server's answers are measured elsewhere. */
export function secondsOf({ swipes, taps, keys }: Effort): number {
  return Math.round(swipes * swipe + taps * tap + keys * key);
}
