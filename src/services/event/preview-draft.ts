import { authorise } from '#domain/authorisation.ts';
import { dateChanges, type DateChanges } from '#domain/date-changes.ts';
import type { Draft } from '#domain/draft.ts';
import { HjemegnError, notFound, type Complaint } from '#domain/errors.ts';
import { statusAfter } from '#domain/event-plan.ts';
import type { Event } from '#domain/event.ts';
import type { Remark } from '#domain/form-reading.ts';
import type { Municipality } from '#domain/municipality.ts';
import { occurrencesOf, type Occurrence } from '#domain/series.ts';
import { dayAt } from '#domain/time.ts';
import { changedMeanwhile, mergedWithItem } from '../draft/merge.ts';
import { loadDraft } from '../draft/records.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { newEvent } from './create.ts';
import { planOf, type Plan } from './draft-plan.ts';
import { horizonOf } from './horizon.ts';

/** An event as its draft would make it. */
export type EventPreview = {
  draft: Draft;
  /** As it is now; null for something new. */
  before: Event | null;
  /** What it becomes; null while something keeps it from being published. Of a split series the part that goes on. */
  event: Event | null;
  /** The part of a split series that ends. */
  ended: Event | null;
  /** The name of a place that is found or made when it is published. */
  newPlace: string | null;
  /** The dates of `event` within the horizon. */
  dates: Occurrence[];
  changes: DateChanges;
  /** What keeps it from being published, by form field; `base` is the question what should hold of two changes. */
  complaints: readonly Complaint[];
  /** What was taken for granted, by form field. */
  remarks: Remark[];
};

/**
 * What publishing an event's draft would make of it, without writing anything: what is wrong with it is part of the
 * answer. Throws `not_found`, also for a draft of something else.
 */
export async function previewDraft(ctx: Ctx, municipality: string, id: string): Promise<EventPreview> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const draft = await loadDraft(ctx.db.read, home, id);
  if (draft.noun !== 'event') throw notFound('draft');
  try {
    const { merge } = await mergedWithItem(ctx, ctx.db.read, home, draft);
    const plan = await planOf(ctx, ctx.db.read, home, { ...draft, fields: merge.fields });
    const complaints = merge.questions.length > 0 ? [changedMeanwhile] : [];
    return { ...previewed(ctx, home, draft, plan), complaints };
  } catch (error) {
    if (!(error instanceof HjemegnError) || error.code !== 'invalid') throw error;
    return { ...nothing, draft, complaints: error.complaints };
  }
}

function previewed(ctx: Ctx, home: Municipality, draft: Draft, plan: Plan): EventPreview {
  const { before, after, created, newPlace, remarks } = plan;
  const status = before === null ? 'published' : statusAfter(before.status);
  const made = created === null ? null : newEvent(ctx, home, { ...created, status, reason: before?.reason ?? null });
  const event = made ?? after;
  const become = [after, made].filter((one) => one !== null);
  const horizon = horizonOf(ctx.clock, home.timeZone);
  const compared = { timeZone: home.timeZone, from: dayAt(ctx.clock(), home.timeZone), to: horizon };
  return {
    ...nothing,
    draft,
    before,
    event,
    ended: made === null || before === null ? null : after,
    newPlace,
    remarks,
    dates: event === null ? [] : occurrencesOf(event, home.timeZone, horizon),
    changes: dateChanges(before, become, compared),
  };
}

const nothing = {
  before: null,
  event: null,
  ended: null,
  newPlace: null,
  dates: [],
  changes: { added: [], removed: [], moved: [], changed: [], lost: [] },
  complaints: [],
  remarks: [],
};
