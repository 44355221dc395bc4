/** Dates and times as feeds and pages write them (ISO 8601), on the clock at home. */
import { addDays, isWholeDay, wallOf, type Wall } from '#domain/time.ts';

/** The wall time at home; null for what is no time. A time without an offset is one at home. */
function wallFromIso(text: string, home: string): Wall | null {
  const said = text.trim().replace(' ', 'T');
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return Temporal.PlainDate.from(said).toString();
    if (!/(Z|[+-]\d{2}:?\d{2})$/i.test(said)) return wallOf(Temporal.PlainDateTime.from(said));
    return wallOf(Temporal.Instant.from(said).toZonedDateTimeISO(home).toPlainDateTime());
  } catch {
    return null;
  }
}

/** From when to when: the last day of whole days counts, and what does not say when it ends lasts an hour. */
export function spanFromIso(from: string, to: string, home: string): { start: Wall; end: Wall } | null {
  const start = wallFromIso(from, home);
  if (start === null) return null;
  const said = wallFromIso(to, home);
  const end = said !== null && isWholeDay(said) === isWholeDay(start) ? said : null;
  if (isWholeDay(start)) return { start, end: addDays(end !== null && end >= start ? end : start, 1) };
  const anHourLater = wallOf(Temporal.PlainDateTime.from(start).add({ hours: 1 }));
  return { start, end: end !== null && end > start ? end : anHourLater };
}
