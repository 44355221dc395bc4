/** What publishing an event's draft would do, worked out without writing anything. */
import type { Reader, Transaction } from '#db/client.ts';
import { readDateFields } from '#domain/date-form.ts';
import type { Draft } from '#domain/draft.ts';
import { invalid, notFound, type Complaint } from '#domain/errors.ts';
import { readEventFields } from '#domain/event-form.ts';
import { labelled } from '#domain/event-labels.ts';
import { withMove } from '#domain/event-moved.ts';
import { changedDate, changedWhole, splitAt } from '#domain/event-plan.ts';
import type { Event, EventDetails } from '#domain/event.ts';
import type { Remark } from '#domain/form-reading.ts';
import { dayIsOver } from '#domain/move-form.ts';
import type { Municipality } from '#domain/municipality.ts';
import { complaintsAboutMeeting, hasDate, withSettledOverrides } from '#domain/override-rules.ts';
import { originalStarts, type Override } from '#domain/series.ts';
import { addDays, dayAt, dayOf, type Day, type Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { complaintsAboutPicture } from '../picture/references.ts';
import { complaintsAboutReferences } from './create.ts';
import { ownEvent } from './own-event.ts';

/** What is there now, what it becomes, and what goes on as an event of its own, if anything. */
export type Plan = {
  before: Event | null;
  /** What `before` becomes; null for something new. */
  after: Event | null;
  /** What is new: the event, or the part of a series that goes on from a date. */
  created: (EventDetails & { overrides: Override[] }) | null;
  /** A place typed by its name, to be found or made; what is planned has no place until then. */
  newPlace: string | null;
  remarks: Remark[];
};

/** Reads a draft's form against things as they are. Throws `invalid` by form field, and `not_found`. */
export async function planOf(ctx: Ctx, db: Reader | Transaction, home: Municipality, draft: Draft): Promise<Plan> {
  const before = draft.itemId === null ? null : await ownEvent(db, home, draft.itemId);
  const today = dayAt(ctx.clock(), home.timeZone);
  const plan = planned(draft, { home, today, before });
  const complaints: Complaint[] = [];
  for (const one of [plan.after, plan.created].filter((event) => event !== null)) {
    complaints.push(
      ...(await complaintsAboutReferences(db, home, one)),
      ...(await complaintsAboutPicture(db, home, one)),
    );
  }
  if (complaints.length > 0) throw invalid(...complaints.map(labelled));
  return { ...plan, after: told(plan, home, today) };
}

/** What is there already, saying that it was moved: a form asks for no reason. */
function told({ before, after }: Plan, { timeZone }: Municipality, today: string): Event | null {
  return before === null || after === null ? after : withMove(before, after, null, today, timeZone);
}

type Context = { home: Municipality; today: string; before: Event | null };

function planned(draft: Draft, context: Context): Plan {
  const { before } = context;
  const { timeZone } = context.home;
  if (before !== null) refuseGoneDate(before, draft, context);
  if (before !== null && draft.scope === 'one') return plannedDate(draft, { ...context, before });
  const { details, ...rest } = readEventFields(draft.fields, context);
  if (before === null) return { before, after: null, created: { ...details, overrides: [] }, ...rest };
  const split = draft.scope === 'following' ? splitAt(before, dateOf(draft), details, timeZone) : null;
  if (split !== null) return { before, after: split.ended, created: split.continued, ...rest };
  const after = withSettledOverrides(changedWhole(before, details, timeZone), timeZone);
  return { before, after, created: null, ...rest };
}

/** A date that a draft is about may be gone since: the series was moved. Throws `invalid` with the dates that there are. */
function refuseGoneDate(before: Event, { scope, recurrenceId }: Draft, { home: { timeZone }, today }: Context): void {
  if (scope === 'all' || recurrenceId === null || hasDate(before, timeZone, recurrenceId)) return;
  const starts = originalStarts(before, timeZone, addDays(today, daysToLook));
  throw invalid(dateGone(recurrenceId, starts.filter((start) => start >= today).slice(0, 3)));
}

/** As far as one looks for dates to name. */
const daysToLook = 200;

function dateGone(was: Wall, now: readonly Wall[]): Complaint {
  const [gone = '', ...next] = [was, ...now].map(danishDay);
  const there = next.length === 0 ? 'Der er ingen datoer fremover' : `De næste er ${next.join(', ')}`;
  return {
    field: 'date',
    da: `Den ${gone} findes ikke længere i rækken. ${there}. Kladden er gemt: find aktiviteten, vælg en dato, og ret den i stedet.`,
    en: `The series no longer has ${was.slice(0, 10)}. ${now.length === 0 ? 'There are no dates to come' : `The next are ${now.map(dayOf).join(', ')}`}. The draft is kept: find the activity, choose a date, and change that instead.`,
  };
}

/** `3.12.2026`. */
function danishDay(wall: Wall): string {
  const [year, month, day] = dayOf(wall).split('-').map(Number);
  return `${day}.${month}.${year}`;
}

function plannedDate(draft: Draft, context: Context & { before: Event }): Plan {
  const { before, home } = context;
  const { override, ...rest } = readDateFields(draft.fields, dateOf(draft), context);
  const after = withSettledOverrides(changedDate(before, override, home.timeZone), home.timeZone);
  const complaints = complaintsAboutMeeting(before, override, home.timeZone);
  if (isPutInThePast(before, override, context.today)) complaints.push(dayIsOver);
  if (complaints.length > 0) throw invalid(...complaints.map(labelled));
  return { before, after, created: null, ...rest };
}

/** True for another day than it was, that is over. */
function isPutInThePast(before: Event, { recurrenceId, start }: Override, today: Day): boolean {
  const was = before.overrides.find((one) => one.recurrenceId === recurrenceId)?.start ?? recurrenceId;
  return start !== null && dayOf(start) !== dayOf(was) && dayOf(start) < today;
}

function dateOf({ recurrenceId }: Draft): Wall {
  if (recurrenceId === null) throw notFound('date');
  return recurrenceId;
}
