/** Writing a feed of 1,000 events: from nothing, and after one of them changed. */
import { dirname } from 'node:path';
import { filePath } from '#db/client.ts';
import { everything } from '#domain/filter.ts';
import { calendarWriter, type CalendarWriter } from '#http/feed-calendar.ts';
import { changeEvent } from '#services/event/change.ts';
import type { Ctx, Hub } from '#services/hub.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { openHub } from '../../src/compose.ts';
import { idOf } from './fill.ts';
import { atMost, median, type Result } from './result.ts';

const rounds = 15;

/** Both figures, the database's part included; medians, the first rounds left out while the code is still cold. */
export async function measureRendering(databaseUrl: string): Promise<Result[]> {
  const settings = settingsFor({ folder: dirname(filePath(databaseUrl) ?? ''), port: 4321, databaseUrl });
  const { hub, close } = await openHub(settings);
  try {
    const cold: number[] = [];
    for (let round = -5; round < rounds; round += 1) cold.push(await timeOf(calendarWriter(hub)));
    return [
      atMost('feed of 1,000 events, cold', median(cold.slice(5)), 'ms', 60),
      atMost('feed of 1,000 events, one changed', median((await afterChanges(hub)).slice(5)), 'ms', 10),
    ];
  } finally {
    await close();
  }
}

async function afterChanges(hub: Hub): Promise<number[]> {
  const ctx: Ctx = { ...hub, actor: { kind: 'operator' } };
  const writer = calendarWriter(hub);
  await timeOf(writer);
  const times: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    await changeEvent(ctx, { municipality: 'haderslev', id: idOf(500 + round) }, { summary: `Ændret ${round}` });
    times.push(await timeOf(writer));
  }
  return times;
}

async function timeOf(writer: CalendarWriter): Promise<number> {
  const begun = performance.now();
  const calendar = await writer.feed('haderslev', everything);
  const time = performance.now() - begun;
  const events = calendar.split('BEGIN:VEVENT').length - 1;
  if (events !== 1000) throw new Error(`The feed holds ${events} events instead of 1,000.`);
  return time;
}
