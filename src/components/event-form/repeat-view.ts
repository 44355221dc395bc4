/** A repetition as the form says it back while it is typed: a sentence, the next dates, and what can be left out. */
import { fieldText, type Fields } from '#domain/draft.ts';
import { HjemegnError } from '#domain/errors.ts';
import { eventDefaults } from '#domain/event.ts';
import { readEventFields, type EventForm } from '#domain/event-form.ts';
import { listIn } from '#domain/form-reading.ts';
import { repeatIn, recurrenceFieldNames } from '#domain/recurrence-fields.ts';
import { untilOf } from '#domain/recurrence.ts';
import { originalStarts } from '#domain/series.ts';
import { addDays, dayOf, type Day, type Wall } from '#domain/time.ts';
import { dateTile, formatDay, formatWhen, type DateTile } from '#i18n/dates.ts';
import { inLang, words, type Lang } from '#i18n/index.ts';
import { formatRule } from '#i18n/rules.ts';
import { capitalised } from '#i18n/writing.ts';
import type { Ground } from '../draft-form/fields.ts';
import { daysAsTyped, daysOf } from './held-days.ts';
import { holidayTicks, type Tick } from './holiday-ticks.ts';

/** A date as a leaf of the calendar shows it, and as it is read aloud. */
export type DateLeaf = DateTile & { said: string };

/** What is said back. `times` remark on from and to, `remarks` on the rest; `rest` is what comes after the next few dates. */
export type RepeatView = {
  times: string[];
  sentence: string;
  remarks: string[];
  dates: DateLeaf[];
  rest: string;
  holidays: Tick[];
};

type Where = Pick<Ground, 'home' | 'today'>;

const shownDates = 6;
/** How far a repetition without end is looked at. */
const farAhead = 366;

/** Reads the times and the repetition of a form, whatever else is missing in it. */
export function repeatView(fields: Fields, where: Where, lang: Lang): RepeatView {
  const { eventForm: said } = words(lang);
  const nothing = { times: [], sentence: said.notYet, remarks: [], dates: [], rest: '', holidays: [] };
  if (fieldText(fields, 'date') === '') return nothing;
  try {
    const form = readWhen(fields, where);
    const view = repeatIn(fields) === 'never' ? {} : viewOf(form, where, lang);
    return { ...nothing, ...remarksOf(form, lang), ...view };
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    return { ...nothing, sentence: error.complaints.map((complaint) => inLang(complaint, lang)).join(' ') };
  }
}

const whenFields = ['date', 'from', 'endDate', 'to', 'wholeDay', ...recurrenceFieldNames, 'excluded', 'extra'];

/** Only what says when; the rest is filled in, so that it is not complained about here. */
function readWhen(fields: Fields, { home, today }: Where): EventForm {
  const when = Object.fromEntries(whenFields.map((name) => [name, fields[name] ?? []]));
  return readEventFields({ ...when, title: ['-'], category: ['andet'] }, { home, today, before: null });
}

function viewOf({ details }: EventForm, { home, today }: Where, lang: Lang): Partial<RepeatView> {
  const { eventForm: said } = words(lang);
  const series = { ...eventDefaults, ...details, overrides: [] };
  const last = lastDayOf(details.rule, dayOf(details.start), today);
  const all = originalStarts({ ...series, excludedDates: [] }, home.timeZone, last);
  const excluded = new Set(details.excludedDates);
  const dates = all.filter((wall) => !excluded.has(wall));
  const coming = dates.filter((wall) => dayOf(wall) >= today);
  return {
    sentence: `${capitalised(formatRule(details, lang, today) ?? formatWhen(details, lang, today))}.`,
    dates: coming
      .slice(0, shownDates)
      .map((wall) => ({ ...dateTile(wall, lang), said: formatDay(dayOf(wall), lang, today) })),
    rest: restOf(details.rule, coming, said),
    holidays: holidayTicks(all, details.excludedDates, lang, today),
  };
}

/** What was taken for granted: about the times beside them, about the repetition beside that. */
function remarksOf({ remarks }: EventForm, lang: Lang): Pick<RepeatView, 'times' | 'remarks'> {
  const isOfTimes = ({ field }: { field: string }): boolean => ['date', 'from', 'to', 'endDate'].includes(field);
  const { times = [], others = [] } = Object.groupBy(remarks, (remark) => (isOfTimes(remark) ? 'times' : 'others'));
  const said = (list: EventForm['remarks']): string[] => [...new Set(list.map((remark) => inLang(remark, lang)))];
  return { times: said(times), remarks: said(others) };
}

function lastDayOf(rule: string | null, first: Day, today: Day): Day {
  const until = rule === null ? null : untilOf(rule);
  return until === null ? addDays(first > today ? first : today, farAhead) : dayOf(until);
}

function restOf(rule: string | null, coming: readonly Wall[], said: ReturnType<typeof words>['eventForm']): string {
  if (rule !== null && untilOf(rule) === null) return said.noEnd;
  const rest = coming.length - shownDates;
  return rest > 0 ? said.more(rest) : '';
}

/** The days that were typed into a list, as one types them; those that a set tick of a holiday stands for are not said twice. */
export function typedDays(fields: Fields, name: 'excluded' | 'extra', holidays: readonly Tick[]): string {
  const ticked = new Set(holidays.filter(({ chosen }) => chosen).flatMap(({ value }) => daysOf(value)));
  return daysAsTyped([...new Set(listIn(fields, name))].filter((day) => name === 'extra' || !ticked.has(day)));
}
