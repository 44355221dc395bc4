/** Reads an event's form as it was typed. Complaints use the form's field names and come all at once. */
import { remarksAboutClocks } from './clock-changes.ts';
import { fieldText, type Fields } from './draft.ts';
import type { Complaint } from './errors.ts';
import { datesIn } from './event-date-lists.ts';
import { checkedDetails } from './event-rules.ts';
import { timesIn, type Times } from './event-times.ts';
import { farOff, isFarOff } from './event-slips.ts';
import { EventDetails, type Event } from './event.ts';
import { labelled } from './event-labels.ts';
import {
  dayIn,
  isTicked,
  listIn,
  numberIn,
  reading,
  settle,
  textOrNull,
  type Reading,
  type Remark,
} from './form-reading.ts';
import { gathering } from './form-gathering.ts';
import { readPrice } from './form-price.ts';
import { checkedInput } from './input.ts';
import type { Municipality } from './municipality.ts';
import { pictureUrlOf } from './picture-fields.ts';
import { fieldsOfRule, repeatIn, ruleIn, recurrenceFieldNames } from './recurrence-fields.ts';
import { normaliseRule, onTheWall, type Rule } from './recurrence.ts';
import { dayOf, type Day } from './time.ts';

/** Where a form is read: `before` is the event it changes, `today` the day in the municipality. */
export type EventContext = { home: Pick<Municipality, 'timeZone'>; today: Day; before: Event | null };

/** What a form says. `newPlace` is a place by its name, to be found or made; `placeId` is null then. */
export type EventForm = { details: EventDetails; newPlace: string | null; remarks: Remark[] };

/** What the form of a whole event says. Throws `invalid` with every complaint at once, by form field. */
export function readEventFields(fields: Fields, { home, today, before }: EventContext): EventForm {
  const form = reading(fields, today);
  const times = timesIn(form, home.timeZone);
  if (times !== null && times.start !== before?.start) lookAtTheDay(form, dayOf(times.start), dayOf(times.end));
  const series = times === null ? never : seriesIn(form, times, { home, today, before });
  const typed = { ...saidIn(form, before), ...(times ?? sometime), ...series, example: before?.example ?? false };
  const details = gathering(form, () => checkedInput(EventDetails, typed), labelled) ?? typed;
  gathering(form, () => checkedDetails({ ...typed, ...never }, home.timeZone), labelled);
  settle(form);
  return { details, newPlace: textOrNull(fields, 'newPlace'), remarks: form.remarks };
}

/** A new start is seldom years away, and what comes but once is rarely over. */
function lookAtTheDay(form: Reading, first: Day, last: Day): void {
  if (isFarOff(first, form.today)) form.complaints.push(farOff('date'));
  const once = ['', 'never'].includes(repeatIn(form.fields)) && listIn(form.fields, 'extra').length === 0;
  if (once && last < form.today) form.remarks.push(dayIsOver);
}

const dayIsOver: Remark = { field: 'date', da: 'Den dag er forbi.', en: 'That day is over.' };

/** Stands in for a time that could not be read, so that the rest is still looked at. */
const sometime: Times = { start: '2000-01-01', end: '2000-01-02' };
const never = { rule: null, excludedDates: [], extraDates: [] };

type SeriesSaid = Pick<EventDetails, 'rule' | 'excludedDates' | 'extraDates'>;

function seriesIn(form: Reading, times: Times, { home, before }: EventContext): SeriesSaid {
  const count = form.complaints.length;
  const typed = ruleIn(form, times.start);
  if (form.complaints.length > count) return never;
  const said = before !== null && isUnchanged(form.fields, before, times) ? before.rule : typed;
  const rule = said === null ? null : normalised(form, times, said, home.timeZone);
  if (form.complaints.length > count) return never;
  form.remarks.push(...remarksAboutClocks(times.start, rule, home.timeZone));
  return { rule, ...datesIn(form, { ...times, rule }, home.timeZone) };
}

/** A rule that can be written in several ways stays as it was written while nobody touches it. */
function isUnchanged(fields: Fields, before: Event, { start }: Times): boolean {
  if (before.start !== start) return false;
  const was = fieldsOfRule(before.start, before.rule);
  return recurrenceFieldNames.every((name) => listIn(was, name).join() === listIn(fields, name).join());
}

function normalised(form: Reading, { start }: Times, rule: Rule, timeZone: string): Rule | null {
  const field = repeatIn(form.fields) === 'other' ? 'rule' : 'until';
  const check = () => normaliseRule(start, onTheWall(rule.trim().toUpperCase(), timeZone));
  return gathering(form, check, (complaint) => ({ ...complaint, field }));
}

function saidIn(form: Reading, before: Event | null) {
  const { fields } = form;
  const text = (name: string) => textOrNull(fields, name);
  if (text('category') === null) form.complaints.push(categoryMissing);
  const ages = { least: 0, most: 120 };
  return {
    title: fieldText(fields, 'title'),
    summary: fieldText(fields, 'summary'),
    text: fields.text?.[0] ?? '',
    category: text('category') ?? 'andet',
    placeId: text('newPlace') === null ? text('placeId') : null,
    contactId: text('contactId'),
    organiser: text('organiser'),
    pictureUrl: pictureUrlOf(text('pictureId')),
    pictureAlt: text('pictureAlt'),
    ageFrom: numberIn(form, 'ageFrom', ages),
    ageTo: numberIn(form, 'ageTo', ages),
    price: priceIn(form),
    ...signUpIn(fields),
    languages: orDanish(listIn(fields, 'languages')),
    access: listIn(fields, 'access') as EventDetails['access'],
    comeAlone: isTicked(fields, 'comeAlone'),
    fromAfar: isTicked(fields, 'fromAfar'),
    visibility: (text('visibility') ?? before?.visibility ?? 'public') as EventDetails['visibility'],
    ownerRole: text('ownerRole'),
    verifyBy: dayIn(form, 'verifyBy'),
  };
}

/** A link typed without its `https://` is one all the same, and a link means that one signs up there. */
function signUpIn(fields: Fields): Pick<EventDetails, 'signUp' | 'signUpUrl'> {
  const typed = textOrNull(fields, 'signUpUrl');
  const signUpUrl = typed === null || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
  const said = textOrNull(fields, 'signUp') ?? (typed === null ? 'none' : 'link');
  return { signUp: said as EventDetails['signUp'], signUpUrl };
}

function orDanish(languages: string[]): string[] {
  return languages.length === 0 ? ['da'] : languages;
}

function priceIn(form: Reading): number | null {
  const price = readPrice(fieldText(form.fields, 'price'));
  if (price === undefined) form.complaints.push(notAPrice);
  if ((price ?? 0) <= highestPrice) return price ?? null;
  form.complaints.push(tooDear);
  return null;
}

const categoryMissing: Complaint = {
  field: 'category',
  da: 'Vælg, hvad det er for noget.',
  en: 'Choose what kind it is.',
};
/** In øre. */
const highestPrice = 10_000_000;
const tooDear: Complaint = {
  field: 'price',
  da: 'Prisen kan højst være 100.000 kr.',
  en: 'The price may be at most 100,000 kr.',
};
const notAPrice: Complaint = {
  field: 'price',
  da: 'Skriv prisen som et beløb, fx 50, eller »gratis«.',
  en: 'Write the price as an amount, like 50, or “gratis”.',
};
