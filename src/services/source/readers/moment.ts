/** Dates and times as feeds and pages write them (ISO 8601), on the clock at home. */
import { addDays, isWholeDay, wallOf, type Wall } from '#domain/time.ts';
import { notWhen, whyImpossible, type Said, type Span } from '../../import/times-said.ts';

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

/**
 * From when to when: the last day of whole days counts, and what does not say when it ends lasts an hour. A sentence
 * where that cannot be.
 */
export function spanFromIso(from: string, to: string, home: string): Span | Said {
  const start = wallFromIso(from, home);
  if (start === null) return notWhen(from);
  const span = { start, end: endOf(start, wallFromIso(to, home)) };
  return whyImpossible(span, home) ?? span;
}

function endOf(start: Wall, said: Wall | null): Wall {
  const end = said !== null && isWholeDay(said) === isWholeDay(start) ? said : start;
  if (isWholeDay(start)) return addDays(end, 1);
  return end === start ? wallOf(Temporal.PlainDateTime.from(start).add({ hours: 1 })) : end;
}
