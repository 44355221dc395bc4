/** What is wrong with when something is, or worth knowing of it, for whoever looks after the source. */
import type { Complaint } from '#domain/errors.ts';
import { dayOf, existsIn, happensTwice, isWholeDay, type Wall } from '#domain/time.ts';

/** A sentence in both languages, to stand after what it is about. */
export type Said = Omit<Complaint, 'field'>;

/** From when to when; the end is exclusive. */
export type Span = { start: Wall; end: Wall };

/** Why it cannot be: it ends before it starts, or at a time that no clock shows. Null for what can. */
export function whyImpossible({ start, end }: Span, timeZone: string): Said | null {
  if (end <= start) return endsTooEarly;
  const skipped = [start, end].find((wall) => !existsIn(timeZone, wall));
  return skipped === undefined ? null : skippedHour(skipped);
}

/** That it is in the hour that comes twice, the first of which is meant (RFC 5545 §3.3.5). Null for what is not. */
export function whichOfTwo({ start, end }: Span, timeZone: string): Said | null {
  const twice = [start, end].find((wall) => happensTwice(timeZone, wall));
  if (twice === undefined) return null;
  return {
    da: `${danish(twice)} kommer to gange, fordi uret stilles tilbage. Vi bruger den første.`,
    en: `${english(twice)} comes twice, because the clocks go back. The first is used.`,
  };
}

/** That no clock shows it, and which time it is taken for (RFC 5545 §3.3.5). */
export function readAs(wall: Wall, start: Wall): Said {
  const { da, en } = skippedHour(wall);
  return { da: `${da} Vi læser det som ${danish(start)}.`, en: `${en} It is read as ${english(start)}.` };
}

function skippedHour(wall: Wall): Said {
  return {
    da: `${danish(wall)} findes ikke, fordi uret stilles frem.`,
    en: `${english(wall)} does not exist, because the clocks go forward.`,
  };
}

/** That nobody can tell when it is. */
export function notWhen(text: string): Said {
  const shown = text.slice(0, 40);
  return {
    da: `dato og tid kan ikke læses: »${shown}«.`,
    en: `the date and time cannot be read: “${shown}”.`,
  };
}

/** A sentence of something, as a remark on what was read. */
export function remarkOn(what: Said, { da, en }: Said): Complaint {
  return { field: 'file', da: `${what.da}: ${da}`, en: `${what.en}: ${en}` };
}

/** An event by its title. */
export function quoted(title: string): Said {
  return { da: `»${title.slice(0, 80)}«`, en: `“${title.slice(0, 80)}”` };
}

const endsTooEarly: Said = { da: 'den slutter, før den begynder.', en: 'it ends before it begins.' };

function danish(wall: Wall): string {
  const { day, month, year } = Temporal.PlainDate.from(dayOf(wall));
  const date = `den ${day}.${month}.${year}`;
  return isWholeDay(wall) ? date : `kl. ${wall.slice(11).replace(':', '.')} ${date}`;
}

function english(wall: Wall): string {
  return isWholeDay(wall) ? wall : `${wall.slice(11)} on ${dayOf(wall)}`;
}
