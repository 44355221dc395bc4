/** Databases of a size: as many events as asked for, spread over a year back and a year ahead. */
import { sql } from 'drizzle-orm';
import { dayAt } from '#domain/time.ts';
import type { Hub } from '#services/hub.ts';

/**
 * Fills a hub's database with single-date events, written by the database itself because a hundred
 * thousand are many. Every seventh is free, every ninth from afar, a third for ages 13 to 18. Wall
 * time is taken for UTC: good enough to be sorted.
 */
export async function fill(hub: Hub, events: number, spread: { back: number; ahead: number }): Promise<void> {
  const today = dayAt(hub.clock(), 'Europe/Copenhagen');
  await hub.db.write(async (tx) => {
    await tx.run(
      sql`INSERT INTO place (id, municipality, name, town) SELECT substr('00000000' || rowid, -8), '0510', name, slug FROM town`,
    );
    await tx.run(sql`CREATE TEMP TABLE sample AS ${samples(events, today, spread)}`);
    await tx.run(eventsOfSamples);
    await tx.run(datesOfSamples);
    await tx.run(sql`DROP TABLE sample`);
  });
}

/** The id of the n-th event. */
export function idOf(number: number): string {
  return String(number).padStart(8, '0');
}

function samples(events: number, today: string, { back, ahead }: { back: number; ahead: number }) {
  return sql`
    WITH RECURSIVE n(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM n WHERE number < ${events - 1}),
      venue AS (SELECT id, town, row_number() OVER (ORDER BY id) - 1 AS turn, count(*) OVER () AS venues FROM place),
      kind AS (SELECT slug, position AS turn, count(*) OVER () AS kinds FROM category)
    SELECT number, printf('%08d', number) AS id, kind.slug AS category, venue.id AS place, venue.town AS town,
      date(${today}, (number * ${back + ahead} / ${events} - ${back}) || ' days') || printf('T%02d:', 8 + number % 13) AS hour
    FROM n JOIN venue ON venue.turn = number % venues JOIN kind ON kind.turn = number % kinds
    ORDER BY number`;
}

const eventsOfSamples = sql`
  INSERT INTO event (id, municipality, slug, uid, title, summary, text, category, place_id, start, "end",
    excluded_dates, extra_dates, age_from, age_to, price, sign_up, languages, access, come_alone, from_afar,
    visibility, example, status, sequence, created_at, modified_at)
  SELECT id, '0510', 'aktivitet-' || number, id || '-0000-4000-8000-000000000000', 'Aktivitet ' || number || ' på øen',
    'Kom, som du er. Vi laver mad og spiller bagefter.',
    'Vi mødes ved døren. Der er plads til alle, og der er altid en voksen, du kan tale med. Nummer ' || number || '.',
    category, place, hour || '00', hour || '45', '[]', '[]', iif(number % 3 = 0, 13, NULL), iif(number % 3 = 0, 18, NULL),
    iif(number % 7 = 0, 0, 2500), 'none', '["da"]', '[]', number % 2, number % 9 = 0, 'public', 0, 'published', 0,
    1790000000, 1790000000
  FROM sample`;

const datesOfSamples = sql`
  INSERT INTO occurrence (event_id, recurrence_id, municipality, start, "end", starts_at, ends_at, status, listed, long,
    category, town, place_id, age_from, age_to, free, from_afar, come_alone, example)
  SELECT id, hour || '00', '0510', hour || '00', hour || '45', unixepoch(hour || '00'), unixepoch(hour || '45'),
    'scheduled', 1, 0, category, town, place, iif(number % 3 = 0, 13, NULL), iif(number % 3 = 0, 18, NULL),
    number % 7 = 0, number % 9 = 0, number % 2, 0
  FROM sample`;
