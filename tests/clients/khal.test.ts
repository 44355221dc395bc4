/** Many series at once, as khal shows them after vdirsyncer fetched our feed: every date, every end, every title. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { createEvent } from '#services/event/create.ts';
import { describeWith, patience } from '#tests/support/calendar-clients.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';
import { subscribe } from '#tests/support/khal.ts';
import { anySeries } from '#tests/support/random-series.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { differences, shownByUs } from '#tests/support/shown.ts';

/** As far as a feed reaches from the tests' own Monday, both changes of clocks in between. */
const [from, to] = ['2026-10-25', '2027-11-01'];
const seed = Date.now() & 0x7fffffff;

describeWith(['khal', 'vdirsyncer'], 'khal', () => {
  let home: ServedHub;
  const events: Event[] = [];

  beforeAll(async () => {
    home = await serveHub();
    for (const [index, series] of fc.sample(anySeries, { seed, numRuns: 80 }).entries()) {
      const { overrides, excludedDates, extraDates, ...times } = series;
      const dates = { overrides: [...overrides], excludedDates: [...excludedDates], extraDates: [...extraDates] };
      const title = `Nr. ${index}`;
      events.push(await createEvent(home.hub, 'haderslev', { ...times, ...dates, title, category: 'klub' }));
    }
  });
  afterAll(() => home.stop());

  test(
    'shows what we know',
    async () => {
      const feed = `${home.url}/feeds/haderslev.ics`;
      expectCleanFeed(await (await fetch(feed)).text());
      const calendar = await subscribe(feed, join(home.folder, 'khal'));
      await calendar.sync();
      const shown = await calendar.shown(from, to);
      const ours = events.flatMap((event) => shownByUs(event, from, to));
      expect(differences(shown, ours), `seed ${seed}`).toEqual([]);
      expect(shown.length).toBeGreaterThan(700);
    },
    patience,
  );
});
