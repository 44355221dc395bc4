/** Days as they were meant when they were typed: "i morgen" and "28/11" are other days the longer a draft waits. */
import type { Fields } from './draft.ts';
import { listIn } from './form-reading.ts';
import { readDay, readWall, wallFrom } from './form-time.ts';
import { addDays, type Day } from './time.ts';

/** Fields that are one day. */
const dayFields = ['date', 'endDate', 'until', 'deadline', 'shownUntil', 'verifyBy'] as const;

/** Fields with several days, each perhaps with a time; `uge 42` goes by the first date of its series, which is settled. */
const listFields = ['excluded', 'extra'] as const;

/** Later than any next 29th of February: a day without a year is then another. */
const muchLater = 3000;

/**
 * The form with every day that goes by `today` written as the day it is, `2026-11-28`. All else stays as it was typed,
 * and what is settled once stays so on any later day.
 */
export function settledDays(fields: Fields, today: Day): Fields {
  const settled: Fields = { ...fields };
  for (const name of dayFields) {
    const day = settledDay(fields[name]?.[0] ?? '', today);
    if (day !== null) settled[name] = [day];
  }
  for (const name of listFields) {
    const typed = listIn(fields, name);
    const walls = typed.map((text) => settledWall(text, today) ?? text);
    if (walls.some((text, at) => text !== typed[at])) settled[name] = walls;
  }
  return settled;
}

/** The day that a text means today; null for one that means the same on any day, and for what is no day. */
function settledDay(text: string, today: Day): Day | null {
  const day = readDay(text, today);
  return day === readDay(text, addDays(today, muchLater)) ? null : day;
}

function settledWall(text: string, today: Day): string | null {
  const [read, later] = [readWall(text, today), readWall(text, addDays(today, muchLater))];
  return read === null || read.day === later?.day ? null : wallFrom(read.day, read.time);
}
