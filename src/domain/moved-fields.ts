/** A form that is used again: its dates moved to where they would be next. */
import { fieldText, type Fields } from './draft.ts';
import { HjemegnError } from './errors.ts';
import { reading } from './form-reading.ts';
import { readDay } from './form-time.ts';
import { repeatIn, ruleIn, weekdayOf } from './recurrence-fields.ts';
import { expandRule, normaliseRule, withUntil, type Rule } from './recurrence.ts';
import { addDays, type Day } from './time.ts';

/** How far the next fitting date is looked for. */
const farthest = 366 * 5;

/**
 * The form with its first date on the next that fits, from `today` on: the next that its rule gives, or the next such
 * weekday where nothing repeats. What ends, ends as much later; single dates that are over are left out. A form without a
 * date, or with one to come, stays as it is.
 */
export function movedToNext(fields: Fields, today: Day): Fields {
  const date = readDay(fieldText(fields, 'date'), today);
  if (date === null || date >= today) return fields;
  const next = nextFitting(fields, date, today);
  const by = Temporal.PlainDate.from(date).until(next, { largestUnit: 'day' }).days;
  const moved = { ...fields, date: [next], ...later(fields, 'endDate', by, today) };
  const until = readDay(fieldText(fields, 'until'), today);
  const lists = { excluded: stillAhead(fields.excluded, next), extra: stillAhead(fields.extra, next) };
  return {
    ...moved,
    ...lists,
    ...(until !== null && until < next ? later(fields, 'until', by, today) : {}),
    verifyBy: [],
  };
}

function nextFitting(fields: Fields, date: Day, today: Day): Day {
  const dates = expandRule(date, ruleWithoutEnd(fields, date, today), addDays(today, farthest));
  return dates.find((day) => day >= today) ?? today;
}

function ruleWithoutEnd(fields: Fields, date: Day, today: Day): Rule {
  const weekly = `FREQ=WEEKLY;BYDAY=${weekdayOf(date)}`;
  const form = reading({ ...fields, until: [] }, today);
  const rule = repeatIn(fields) === 'never' ? weekly : ruleIn(form, date);
  if (rule === null || form.complaints.length > 0) return weekly;
  try {
    return normaliseRule(date, withUntil(rule, null));
  } catch (error) {
    if (error instanceof HjemegnError) return weekly;
    throw error;
  }
}

function later(fields: Fields, name: string, by: number, today: Day): Fields {
  const day = readDay(fieldText(fields, name), today);
  return day === null ? {} : { [name]: [addDays(day, by)] };
}

/** Weeks and other words are kept; a day says whether it is over. */
function stillAhead(values: readonly string[] | undefined, from: Day): string[] {
  return (values ?? []).filter((value) => !/^\d{4}-\d\d-\d\d/.test(value) || value.slice(0, 10) >= from);
}
