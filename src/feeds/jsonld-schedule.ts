/** A rule as a schema.org Schedule. */
import { untilOf, type Rule } from '#domain/recurrence.ts';
import type { Series } from '#domain/series.ts';
import { dayOf, isWholeDay } from '#domain/time.ts';

const units: Record<string, string> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };

/** The schedule of a series; null when the rule says more than a Schedule can. */
export function scheduleOf(series: Series, rule: Rule, timeZone: string): Record<string, unknown> | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const unit = units[parts.get('FREQ') ?? ''];
  if (unit === undefined || parts.has('BYSETPOS')) return null;
  const until = untilOf(rule);
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${parts.get('INTERVAL') ?? '1'}${unit}`,
    startDate: dayOf(series.start),
    ...(until === null ? {} : { endDate: dayOf(until) }),
    ...times(series),
    ...lists(parts),
    ...(series.excludedDates.length === 0 ? {} : { exceptDate: series.excludedDates.map(dayOf) }),
    scheduleTimezone: timeZone,
  };
}

function times({ start, end }: Series): Record<string, string> {
  return isWholeDay(start) ? {} : { startTime: `${start.slice(11)}:00`, endTime: `${end.slice(11)}:00` };
}

/** Days are told as in the rule itself, which schema.org allows for `byDay`: `TH`, `-1SU`. */
function lists(parts: ReadonlyMap<string, string>): Record<string, unknown> {
  const [days, monthDays, months] = [parts.get('BYDAY'), parts.get('BYMONTHDAY'), parts.get('BYMONTH')];
  return {
    ...(days === undefined ? {} : { byDay: days.split(',') }),
    ...(monthDays === undefined ? {} : { byMonthDay: monthDays.split(',').map(Number) }),
    ...(months === undefined ? {} : { byMonth: months.split(',').map(Number) }),
  };
}
