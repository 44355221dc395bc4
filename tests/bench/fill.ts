/** Databases of a size: as many events as asked for, spread over a year back and a year ahead. */
import { event, occurrence } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import { categories } from '#db/seed/categories.ts';
import { towns } from '#db/seed/haderslev.ts';
import { addDays, dayAt, epochSeconds, type Day } from '#domain/time.ts';
import type { Hub } from '#services/hub.ts';

const code = '0510';
const zone = 'Europe/Copenhagen';
const atOnce = 400;

/** Fills a hub's database with single-date events. Every seventh is free, every ninth from afar. */
export async function fill(hub: Hub, events: number, spread: { back: number; ahead: number }): Promise<void> {
  const today = dayAt(hub.clock(), zone);
  await hub.db.write((tx) =>
    tx
      .insert(place)
      .values(towns.map(({ slug, name }) => ({ id: `place${slug}`, municipality: code, name, town: slug }))),
  );
  for (let from = 0; from < events; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, events - from) }, (_, index) => from + index);
    const values = numbers.map((number) => ({ number, day: dayFor(number, events, today, spread) }));
    await hub.db.write(async (tx) => {
      await tx.insert(event).values(values.map(eventValues));
      await tx.insert(occurrence).values(values.map(occurrenceValues));
    });
  }
}

type Sample = { number: number; day: Day };

function dayFor(number: number, events: number, today: Day, { back, ahead }: { back: number; ahead: number }): Day {
  return addDays(today, Math.floor((number / events) * (back + ahead)) - back);
}

function shared({ number, day }: Sample) {
  const hour = String(8 + (number % 13)).padStart(2, '0');
  const town = towns[number % towns.length]?.slug ?? 'haderslev';
  return {
    municipality: code,
    start: `${day}T${hour}:00`,
    end: `${day}T${hour}:45`,
    category: categories[number % categories.length]?.slug ?? 'klub',
    placeId: `place${town}`,
    town,
    ageFrom: number % 3 === 0 ? 13 : null,
    ageTo: number % 3 === 0 ? 18 : null,
    fromAfar: number % 9 === 0,
    comeAlone: number % 2 === 0,
    example: false,
  };
}

/** The id of the n-th event. */
export function idOf(number: number): string {
  return number.toString(16).padStart(8, '0');
}

function eventValues(sample: Sample): typeof event.$inferInsert {
  const { number } = sample;
  const { town: _, ...values } = shared(sample);
  return {
    ...values,
    id: idOf(number),
    slug: `aktivitet-${number}`,
    uid: `${idOf(number)}-0000-4000-8000-000000000000`,
    title: `Aktivitet ${number} på øen`,
    summary: 'Kom, som du er. Vi laver mad og spiller bagefter.',
    text: `Vi mødes ved døren. Der er plads til alle, og der er altid en voksen, du kan tale med. Nummer ${number}.`,
    excludedDates: [],
    extraDates: [],
    price: number % 7 === 0 ? 0 : 2500,
    signUp: 'none',
    languages: ['da'],
    access: [],
    visibility: 'public',
    status: 'published',
    sequence: 0,
    createdAt: 1_790_000_000,
    modifiedAt: 1_790_000_000,
  };
}

function occurrenceValues(sample: Sample): typeof occurrence.$inferInsert {
  const values = shared(sample);
  return {
    ...values,
    eventId: idOf(sample.number),
    recurrenceId: values.start,
    startsAt: epochSeconds(values.start, zone),
    endsAt: epochSeconds(values.end, zone),
    status: 'scheduled',
    listed: true,
    long: false,
    free: sample.number % 7 === 0,
  };
}
