/** A draft of an event as it would be: its dates, its place, and what a calendar and a sheet would say of it. */
import { dateChanges, type DateChanges } from '#domain/date-changes.ts';
import type { ContactDetail } from '#domain/contact.ts';
import type { Draft } from '#domain/draft.ts';
import { stampOf } from '#domain/event-change.ts';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { standingOf } from '#domain/event-moved.ts';
import type { Remark } from '#domain/form-reading.ts';
import type { Event } from '#domain/event.ts';
import type { Listing } from '#domain/listing.ts';
import type { Category } from '#domain/municipality.ts';
import { typedPlace, type Place } from '#domain/place.ts';
import { isOnce, occurrencesOf, type Occurrence } from '#domain/series.ts';
import { slugOf } from '#domain/slug.ts';
import { addDays } from '#domain/time.ts';
import type { Lang } from '#i18n/index.ts';
import { getContact } from '#services/contact/queries.ts';
import type { Plan } from '#services/event/draft-plan.ts';
import { previewEventDraft } from '#services/event/preview.ts';
import type { Ctx } from '#services/hub.ts';
import { entryAsRead, type EntryRead } from '#feeds/ics/as-read.ts';
import { surroundingsOf } from '#feeds/ics/surroundings.ts';
import { aroundNow, type DatesAroundNow } from '#components/event/dates.ts';
import type { Ground } from '#components/draft-form/fields.ts';

export type Preview = {
  event: Event;
  place: Place | null;
  dates: DatesAroundNow;
  townName: string | null;
  contact: ContactDetail | null;
  category: Category | null;
  /** What it is looked at by: the date it is about, or the next. */
  shown: Listing | null;
  entry: EntryRead | null;
  /** What happens to the dates of what is changed; null for something new. */
  changes: DateChanges | null;
  /** What was taken for granted, by field. */
  remarks: readonly Remark[];
};

/** How far ahead dates are shown and compared. */
const daysAhead = 550;

/** What publishing the draft would show, or what is wrong with it. */
export async function previewOrComplaints(
  ctx: Ctx,
  draft: Draft,
  ground: Ground,
  lang: Lang,
): Promise<{ preview: Preview | null; complaints: readonly Complaint[] }> {
  try {
    return { preview: await previewOf(ctx, draft, ground, lang), complaints: [] };
  } catch (error) {
    if (!(error instanceof HjemegnError) || error.code !== 'invalid') throw error;
    return { preview: null, complaints: error.complaints };
  }
}

async function previewOf(ctx: Ctx, draft: Draft, ground: Ground, lang: Lang): Promise<Preview> {
  const plan = await previewEventDraft(ctx, draft);
  const event = eventOf(ctx, plan, draft);
  const place = placeOf(plan, event, ground);
  const dates = aroundNow(listingsOf(event, place, ground), Math.floor(ctx.clock().epochMilliseconds / 1000));
  const about = draft.scope === 'one' ? draft.recurrenceId : null;
  const all = [...dates.coming, ...dates.past];
  const shown = all.find(({ recurrenceId }) => recurrenceId === about) ?? dates.next ?? dates.past[0] ?? null;
  const entry =
    shown === null ? null : entryOf({ ...event, placeId: place?.id ?? null }, shown, place, ground, ctx, lang);
  const contact =
    event.contactId === null ? null : await getContact(ctx, ground.home, event.contactId).catch(() => null);
  const townName = ground.towns.find(({ slug }) => slug === place?.town)?.name ?? null;
  const category = ground.categories.find(({ slug }) => slug === event.category) ?? null;
  const { remarks } = plan;
  return { event, place, townName, contact, category, dates, shown, entry, remarks, changes: changesOf(plan, ground) };
}

function eventOf({ clock, newId }: Ctx, { after, created }: Plan, draft: Draft): Event {
  const planned = created ?? after;
  if (planned === null) throw new Error('A draft of nothing.');
  const now = stampOf(clock());
  const fresh = { id: newId(), uid: 'udkast', sequence: 0, created: now, modified: now, moved: null };
  return {
    ...fresh,
    ...planned,
    municipality: draft.municipality,
    slug: slugOf(planned.title),
    status: 'published',
    reason: null,
  };
}

function placeOf({ newPlace }: Plan, { placeId, municipality }: Event, { places }: Ground): Place | null {
  if (newPlace === null) return places.find(({ id }) => id === placeId) ?? null;
  return typedPlace(municipality, newPlace);
}

function listingsOf(event: Event, place: Place | null, { home, today, places, towns }: Ground): Listing[] {
  const named = (id: string | null): Listing['place'] => {
    const found = id === event.placeId ? place : (places.find((one) => one.id === id) ?? null);
    if (found === null) return null;
    const townName = towns.find(({ slug }) => slug === found.town)?.name ?? null;
    return { id: found.id, name: found.name, town: found.town, townName, online: found.online };
  };
  const { id, ...said } = event;
  return occurrencesOf(event, home.timeZone, addDays(today, daysAhead)).map((date) => ({
    ...said,
    ...ofDate(event, date),
    ...standingOf(date, { event, override: date.override }),
    eventId: id,
    place: named(date.override?.placeId ?? event.placeId),
    repeats: !isOnce(event),
  }));
}

function ofDate(event: Event, { override, ...date }: Occurrence) {
  return {
    ...date,
    title: override?.title ?? event.title,
    summary: override?.summary ?? event.summary,
  };
}

/** What the calendar says of the date that is shown. */
function entryOf(
  event: Event,
  shown: Listing,
  place: Place | null,
  ground: Ground,
  { settings }: Ctx,
  lang: Lang,
): EntryRead | null {
  const isKnown = place === null || ground.places.some(({ id }) => id === place.id);
  const known: readonly Place[] = isKnown ? ground.places : [...ground.places, place];
  const around = surroundingsOf(
    { ...ground, places: known },
    { lang, publicUrl: settings.publicUrl, today: ground.today },
  );
  return entryAsRead(event, around, shown);
}

function changesOf({ before, after, created }: Plan, { home, today }: Ground): DateChanges | null {
  if (before === null) return null;
  const becomes = [after, created].filter((one) => one !== null);
  return dateChanges(before, becomes, { timeZone: home.timeZone, from: today, to: addDays(today, daysAhead) });
}
