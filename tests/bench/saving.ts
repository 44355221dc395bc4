/** Saving an event with 500 dates through a draft: a new one, and one that moves all its dates. */
import { dirname } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { filePath } from '#db/client.ts';
import { occurrence } from '#db/schema/event.ts';
import type { Draft, Fields } from '#domain/draft.ts';
import { dayAt } from '#domain/time.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { openHub } from '../../src/compose.ts';
import { atMost, median, type Result } from './result.ts';

const municipality = 'haderslev';
const dates = 500;
const cold = 3;
const rounds = 15;

/** Medians in milliseconds, and how often a plain insert of 500 such rows in the same database goes into each. */
export async function measureSaving(databaseUrl: string): Promise<Result[]> {
  const settings = settingsFor({ folder: dirname(filePath(databaseUrl) ?? ''), port: 4321, databaseUrl });
  const { hub, close } = await openHub(settings);
  const ctx: Ctx = { ...hub, actor: { kind: 'operator' } };
  try {
    const times = { created: [] as number[], changed: [] as number[], plain: [] as number[] };
    for (let round = 0; round < cold + rounds; round += 1) {
      const { itemId, time } = await savedNew(ctx, round);
      times.created.push(time);
      times.changed.push(await savedChange(ctx, itemId));
      times.plain.push(await plainInsert(ctx, itemId));
    }
    const [created, changed, plain] = Object.values(times).map((all) => median(all.slice(cold)));
    return resultsOf({ created: created ?? 0, changed: changed ?? 0, plain: plain ?? 1 });
  } finally {
    await close();
  }
}

function resultsOf({ created, changed, plain }: Record<'created' | 'changed' | 'plain', number>): Result[] {
  return [
    atMost(`a new event with ${dates} dates, saved`, created, 'ms', 150),
    atMost(`an event with ${dates} dates, all moved, saved`, changed, 'ms', 150),
    atMost(`a new event, beside a plain insert of its ${dates} rows`, created / plain, 'times', 5),
    atMost(`a changed event, beside the same`, changed / plain, 'times', 6),
  ];
}

async function savedNew(ctx: Ctx, round: number): Promise<{ itemId: string; time: number }> {
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  const fields: Fields = {
    title: [`Hver dag ${round}`],
    category: ['klub'],
    date: [today],
    from: ['19'],
    to: ['22'],
    repeat: ['other'],
    rule: [`FREQ=DAILY;COUNT=${dates}`],
  };
  const draft = await beginDraft(ctx, municipality, { proposal: 'create', noun: 'event' }, fields);
  return published(ctx, draft, { title: [`Hver dag, nr. ${round}`] });
}

async function savedChange(ctx: Ctx, itemId: string): Promise<number> {
  const target = { proposal: 'change', noun: 'event', itemId, scope: 'all' } as const;
  const draft = await beginDraft(ctx, municipality, target);
  return (await published(ctx, draft, { from: ['18'] })).time;
}

/** What one waits for: the form is kept, and published. */
async function published(ctx: Ctx, draft: Draft, fields: Fields): Promise<{ itemId: string; time: number }> {
  const key = { municipality, id: draft.id, version: draft.version };
  const began = performance.now();
  const saved = await saveDraft(ctx, key, { ...draft.fields, ...fields });
  const { itemId } = await publishDraft(ctx, { ...key, version: saved.version });
  const time = performance.now() - began;
  const rows = await ctx.db.read.$count(occurrence, eq(occurrence.eventId, itemId));
  if (rows !== dates) throw new Error(`The event has ${rows} dates instead of ${dates}.`);
  return { itemId, time };
}

/** The same rows again under another event, written by the database itself. */
async function plainInsert(ctx: Ctx, itemId: string): Promise<number> {
  const start = '2026-12-01T19:00';
  const { id } = await createEvent(ctx, municipality, {
    title: 'Én dag',
    category: 'klub',
    start,
    end: '2026-12-01T22:00',
  });
  const rest = sql.raw(
    'municipality, start, "end", starts_at, ends_at, status, listed, long, category, town, place_id, age_from, age_to, free, from_afar, come_alone, example',
  );
  const began = performance.now();
  await ctx.db.write((tx) =>
    tx.run(sql`INSERT OR IGNORE INTO occurrence (event_id, recurrence_id, ${rest})
      SELECT ${id}, recurrence_id, ${rest} FROM occurrence WHERE event_id = ${itemId}`),
  );
  return performance.now() - began;
}
