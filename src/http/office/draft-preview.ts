/** What publishing a draft would do, before anybody does it. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Draft } from '#domain/draft.ts';
import type { Remark } from '#domain/form-reading.ts';
import type { Municipality } from '#domain/municipality.ts';
import { readOpportunityFields } from '#domain/opportunity-fields.ts';
import { typedPlace } from '#domain/place.ts';
import type { Occurrence } from '#domain/series.ts';
import { occurrenceStatuses } from '#domain/series.ts';
import { WallText } from '#domain/schemas.ts';
import { dayAt } from '#domain/time.ts';
import { entryAsRead, type EntryRead } from '#feeds/ics/as-read.ts';
import { surroundingsOf } from '#feeds/ics/surroundings.ts';
import { formatRule } from '#i18n/rules.ts';
import { changedMeanwhile } from '#services/draft/merge.ts';
import { previewDraft, type EventPreview } from '#services/event/preview-draft.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality, listCategories, listTowns } from '#services/municipality/queries.ts';
import { listPlacesForOffice } from '#services/place/office-queries.ts';
import { reviewDraft } from '#services/review/view.ts';
import { ComplaintItem } from '../problem.ts';
import { office } from './describe.ts';
import { AlikeItem, DateSpanItem, FieldChangeItem } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

const spans = z.array(DateSpanItem);
const DateChangesItem = z
  .object({
    added: spans,
    removed: spans,
    moved: z.array(z.object({ from: DateSpanItem, to: DateSpanItem })),
    changed: spans.describe('On at the same time, but said otherwise.'),
    lost: z.array(WallText).describe('Dates, by their original start, for which something was decided that goes.'),
  })
  .meta({ id: 'DateChanges' });

const Preview = z
  .object({
    version: z.number().int(),
    complaints: z.array(ComplaintItem).describe('What keeps it from being published, by field; none when it can be.'),
    remarks: z.array(ComplaintItem).describe('What was taken for granted, by field.'),
    changes: z.array(FieldChangeItem).describe('What would change; for something new, all that it says.'),
    alike: z.array(AlikeItem).describe('Of a new event: others of the same name that begin on the same day.'),
    event: z
      .object({
        repeats: z.string().nullable().describe('The rule said back in Danish; null when it happens once.'),
        dates: z.array(DateSpanItem.extend({ recurrenceId: WallText, status: z.enum(occurrenceStatuses) })),
        dateChanges: DateChangesItem.describe('What becomes of the dates; of something new, all are added.'),
        entry: DateSpanItem.extend({ summary: z.string(), location: z.string(), description: z.string() })
          .nullable()
          .describe('One date as a calendar program shows it.'),
      })
      .nullable()
      .describe('Of an event that can be read: its dates, a year and a half ahead.'),
  })
  .meta({ id: 'DraftPreview' });

/** `/drafts/:id/preview`. */
export function draftPreviewRoutes() {
  return new Hono<OfficeEnv>().get(
    '/drafts/:id/preview',
    office(
      { operationId: 'previewDraft', tag: 'office-drafts', path: ['id'], summary: 'What publishing it would do' },
      { answer: Preview },
    ),
    async (c) => c.json(await previewOf(c.var.ctx, c.var.home, c.req.param('id'))),
  );
}

async function previewOf(ctx: Ctx, municipality: string, id: string): Promise<z.infer<typeof Preview>> {
  const { draft, changes, complaints, overtaken, alike } = await reviewDraft(ctx, municipality, id);
  const { version } = draft;
  if (draft.noun === 'event' && draft.proposal !== 'cancel') {
    const preview = await previewDraft(ctx, municipality, id);
    const event = await eventOf(ctx, await getMunicipality(ctx, municipality), preview);
    return { version, changes, complaints: [...preview.complaints], remarks: preview.remarks, alike, event };
  }
  const open = overtaken ? [changedMeanwhile] : [];
  const remarks = draft.noun === 'opportunity' ? await remarksOn(ctx, draft) : [];
  return { version, changes, complaints: [...complaints, ...open], remarks, alike, event: null };
}

async function remarksOn(ctx: Ctx, { municipality, fields }: Draft): Promise<Remark[]> {
  const { timeZone } = await getMunicipality(ctx, municipality);
  return readOpportunityFields(fields, dayAt(ctx.clock(), timeZone)).remarks;
}

async function eventOf(ctx: Ctx, home: Municipality, preview: EventPreview): Promise<z.infer<typeof Preview>['event']> {
  const { event, dates, changes } = preview;
  if (event === null) return null;
  const { lost, ...spans } = changes;
  return {
    repeats: formatRule(event, 'da', dayAt(ctx.clock(), home.timeZone)),
    dates: dates.map(({ recurrenceId, start, end, status }) => ({ recurrenceId, start, end, status })),
    dateChanges: { ...spans, lost: lost.map(({ recurrenceId }) => recurrenceId) },
    entry: await entryOf(ctx, home, preview),
  };
}

/** More than anybody has. */
const mostPlaces = 5000;

async function entryOf(ctx: Ctx, home: Municipality, { event, newPlace, ...preview }: EventPreview) {
  const date = shownDate(ctx, preview);
  if (event === null || date === undefined) return null;
  const [kept, towns, categories] = await Promise.all([
    listPlacesForOffice(ctx, home, { text: null, retired: null, limit: mostPlaces }),
    listTowns(ctx, home.code),
    listCategories(ctx, home.code),
  ]);
  const fresh = newPlace === null ? null : typedPlace(home.slug, newPlace);
  const places = [...kept.map(({ place }) => place), ...(fresh === null ? [] : [fresh])];
  const telling = { lang: 'da', publicUrl: ctx.settings.publicUrl, today: dayAt(ctx.clock(), home.timeZone) } as const;
  const placed = fresh === null ? event : { ...event, placeId: fresh.id };
  return entryAsRead(placed, surroundingsOf({ places, towns, categories }, telling), date) satisfies EntryRead | null;
}

/** The date that the draft is about, or the next that happens, or the last. */
function shownDate({ clock }: Ctx, { draft, dates }: Pick<EventPreview, 'draft' | 'dates'>): Occurrence | undefined {
  const now = Math.floor(clock().epochMilliseconds / 1000);
  const about =
    draft.scope === 'one' ? dates.find(({ recurrenceId }) => recurrenceId === draft.recurrenceId) : undefined;
  return about ?? dates.find(({ endsAt, status }) => endsAt > now && status !== 'cancelled') ?? dates.at(-1);
}
