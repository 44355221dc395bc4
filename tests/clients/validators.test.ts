/** Strict readers from Python's world: every kind of feed must pass without a word. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { describeWith, patience, runClient } from '#tests/support/calendar-clients.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';
import { anySeries } from '#tests/support/random-series.ts';
import { anyText, anyTitle } from '#tests/support/random-text.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

const seed = Date.now() & 0x7fffffff;

const feeds = ['', '?kategori=klub', '?kategori=klub,mad&gratis=1', '?by=haderslev&alene=1', '?q=caf%C3%A9'].map(
  (query) => `haderslev.ics${query}`,
);

describeWith(['python3-icalendar', 'python3-vobject'], 'strict readers', () => {
  let random: ServedHub;
  let lived: ServedHub;
  const files: string[] = [];

  beforeAll(async () => {
    [random, lived] = await Promise.all([serveHub(), serveHub({ demo: true })]);
    const series = fc.sample(fc.tuple(anySeries, anyTitle, anyText), { seed, numRuns: 60 });
    for (const [{ overrides, excludedDates, extraDates, ...times }, said, more] of series) {
      const dates = { overrides: [...overrides], excludedDates: [...excludedDates], extraDates: [...extraDates] };
      const words = { title: said, summary: more.slice(0, 100), text: more, organiser: said, category: 'klub' };
      await createEvent(random.hub, 'haderslev', { ...times, ...dates, ...words });
    }
    for (const [name, home] of Object.entries({ random, lived })) {
      for (const [index, feed] of feeds.entries()) {
        const answer = await fetch(`${home.url}/feeds/${feed}`);
        expect(answer.status, feed).toBe(200);
        const file = join(random.folder, `${name}-${index}.ics`);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        expectCleanFeed(bytes);
        writeFileSync(file, bytes);
        files.push(file);
      }
    }
  });
  afterAll(() => Promise.all([random.stop(), lived.stop()]));

  test.each(['with_icalendar.py', 'with_vobject.py'])(
    '%s',
    async (script) => {
      const program = fileURLToPath(new URL(script, import.meta.url));
      const { stdout, stderr } = await runClient('/usr/bin/python3', [program, ...files], random.folder);
      expect(`${stdout}${stderr}`, `seed ${seed}`).toBe('');
    },
    patience,
  );
});
