/** Single dates of an event. */
import { Hono } from 'hono';
import { z } from 'zod';
import { CancelReason } from '#domain/event.ts';
import { WallText } from '#domain/schemas.ts';
import { occurrenceStatuses } from '#domain/series.ts';
import { getOfficeDate, listOfficeDates } from '#services/event/office-dates.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { changeOccurrence, OccurrenceChange } from '#services/occurrence/change.ts';
import { moveOccurrence, OccurrenceMove } from '#services/occurrence/move.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { pageOf } from '../api/nouns.ts';
import { linked } from '../api/page.ts';
import { office, takes } from './describe.ts';
import { OfficeEvent } from './events.ts';
import { officeQuery, paging, partOf } from './query.ts';
import type { OfficeEnv } from './token.ts';

const tag = 'office-events';
const one = ['id', 'date'] as const;
const answer = OfficeEvent;

const OfficeDateItem = z
  .object({
    recurrenceId: WallText,
    start: WallText,
    end: WallText,
    status: z.enum(occurrenceStatuses),
    title: z.string().nullable().describe('What this date alone is called.'),
    reason: z.string().nullable().describe('Why this date was moved or cancelled.'),
  })
  .meta({ id: 'OfficeDate' });

/** `/events/:id/dates`: those that are not over, and one by its original start. */
export function dateListRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/events/:id/dates',
      office(
        { operationId: 'listDates', tag, path: ['id'], summary: 'The dates that are not over, the next first' },
        { answer: pageOf(OfficeDateItem) },
      ),
      officeQuery(z.strictObject(paging)),
      async (c) => {
        const { ctx, home: slug } = c.var;
        const home = await getMunicipality(ctx, slug);
        const { id } = await getEventForOffice(ctx, home, c.req.param('id'));
        return c.json(linked(c, await listOfficeDates(ctx, home, id, partOf(c.req.valid('query'))), (date) => date));
      },
    )
    .get(
      '/events/:id/dates/:date',
      office({ operationId: 'getDate', tag, path: one, summary: 'A date, past ones too' }, { answer: OfficeDateItem }),
      async (c) => {
        const home = await getMunicipality(c.var.ctx, c.var.home);
        return c.json(await getOfficeDate(c.var.ctx, home, c.req.param('id'), c.req.param('date')));
      },
    );
}

/** `/events/:id/dates/:date`: what happens to one date; each answers the event as it became. */
export function dateRoutes() {
  return new Hono<OfficeEnv>()
    .patch(
      '/events/:id/dates/:date',
      office(
        { operationId: 'changeDate', tag, path: one, summary: 'Say something else about one date' },
        { body: OccurrenceChange, answer },
      ),
      takes(OccurrenceChange),
      async (c) => c.json(await changeOccurrence(c.var.ctx, dateOf(c), c.req.valid('json'))),
    )
    .post(
      '/events/:id/dates/:date/move',
      office({ operationId: 'moveDate', tag, path: one, summary: 'Move one date' }, { body: OccurrenceMove, answer }),
      takes(OccurrenceMove),
      async (c) => c.json(await moveOccurrence(c.var.ctx, dateOf(c), c.req.valid('json'))),
    )
    .post(
      '/events/:id/dates/:date/cancel',
      office(
        { operationId: 'cancelDate', tag, path: one, summary: 'Cancel one date, with a reason' },
        { body: CancelReason, answer },
      ),
      takes(CancelReason),
      async (c) => c.json(await cancelOccurrence(c.var.ctx, dateOf(c), c.req.valid('json').reason)),
    )
    .post(
      '/events/:id/dates/:date/publish',
      office({ operationId: 'publishDate', tag, path: one, summary: 'Put one date back as the others' }, { answer }),
      async (c) => c.json(await publishOccurrence(c.var.ctx, dateOf(c))),
    )
    .post(
      '/events/:id/dates/:date/withdraw',
      office({ operationId: 'withdrawDate', tag, path: one, summary: 'Take one date out' }, { answer }),
      async (c) => c.json(await withdrawOccurrence(c.var.ctx, dateOf(c))),
    );
}

type Named = { var: OfficeEnv['Variables']; req: { param: (name: 'id' | 'date') => string } };

function dateOf({ var: { home }, req }: Named) {
  return { municipality: home, id: req.param('id'), recurrenceId: req.param('date') };
}
