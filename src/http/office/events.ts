/** Events, whatever their status. */
import { Hono } from 'hono';
import { z } from 'zod';
import { Event, EventStatus } from '#domain/event.ts';
import { flag, searchText } from '#domain/query.ts';
import { WallText } from '#domain/schemas.ts';
import { occurrenceStatuses } from '#domain/series.ts';
import { changeEvent, EventChange } from '#services/event/change.ts';
import { createEvent, NewEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { walkOfficeEvents } from '#services/event/office-walk.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { pageOf } from '../api/nouns.ts';
import { linked } from '../api/page.ts';
import { office, takes } from './describe.ts';
import { mine, officeQuery, paging, partOf } from './query.ts';
import type { OfficeEnv } from './token.ts';

/** An event with all that the office knows of it. */
export const OfficeEvent = Event.meta({ id: 'OfficeEvent', description: 'An event, whatever its status.' });

const OfficeEventLine = Event.pick({
  id: true,
  title: true,
  start: true,
  end: true,
  rule: true,
  status: true,
  visibility: true,
  example: true,
  extraDates: true,
  excludedDates: true,
})
  .extend({
    date: z
      .object({ recurrenceId: WallText, start: WallText, end: WallText, status: z.enum(occurrenceStatuses) })
      .nullable()
      .describe('Its next date, or its last when it is over; null when none is written out yet.'),
    owner: z.string().nullable().describe('What the colleague is called who keeps it right; null for nobody.'),
    stale: z.boolean().describe('Somebody should say that it is still right.'),
  })
  .meta({ id: 'OfficeEventLine' });

const listQuery = z.strictObject({
  status: EventStatus.optional().describe('Only those of one status.'),
  q: searchText.optional().describe('Search: every word must begin a word of the title.'),
  tid: z.enum(['kommer', 'slut']).optional().describe('Time: what is coming, or what is over; both unless said.'),
  tjek: flag.optional().describe('Check: `1` keeps only what somebody should say is still right.'),
  mine,
  ...paging,
});

const tag = 'office-events';
const one = ['id'] as const;

/** `/events`: list, make, read, change and delete. */
export function officeEventRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/events',
      office(
        { operationId: 'listOfficeEvents', tag, summary: 'Events: what comes next first, then what is over' },
        { answer: pageOf(OfficeEventLine) },
      ),
      officeQuery(listQuery),
      async (c) => {
        const { ctx, home } = c.var;
        const { efter, antal, tid, status = null, q = null, mine: own = false, tjek = false } = c.req.valid('query');
        const over = tid === undefined ? null : tid === 'slut';
        const filter = { status, title: q, mine: own, stale: tjek, over };
        const page = await walkOfficeEvents(ctx, await getMunicipality(ctx, home), filter, partOf({ efter, antal }));
        return c.json(linked(c, page, (item) => item));
      },
    )
    .post(
      '/events',
      office(
        { operationId: 'createEvent', tag, summary: 'Make an event; published unless it says otherwise' },
        { body: NewEvent, answer: OfficeEvent },
      ),
      takes(NewEvent),
      async (c) => c.json(await createEvent(c.var.ctx, c.var.home, c.req.valid('json'))),
    )
    .get(
      '/events/:id',
      office({ operationId: 'getOfficeEvent', tag, path: one, summary: 'An event' }, { answer: OfficeEvent }),
      async (c) => {
        const { ctx, home } = c.var;
        return c.json(await getEventForOffice(ctx, await getMunicipality(ctx, home), c.req.param('id')));
      },
    )
    .patch(
      '/events/:id',
      office(
        { operationId: 'changeEvent', tag, path: one, summary: 'Say something else about an event' },
        { body: EventChange, answer: OfficeEvent },
      ),
      takes(EventChange),
      async (c) => c.json(await changeEvent(c.var.ctx, keyOf(c), c.req.valid('json'))),
    )
    .delete(
      '/events/:id',
      office({ operationId: 'deleteEvent', tag, path: one, summary: 'Delete it as if it had never been' }, {}),
      async (c) => {
        await deleteEvent(c.var.ctx, keyOf(c));
        return c.body(null, 204);
      },
    );
}

type Named = { var: OfficeEnv['Variables']; req: { param: (name: 'id') => string } };

/** The event that an address names. */
export function keyOf({ var: { home }, req }: Named): { municipality: string; id: string } {
  return { municipality: home, id: req.param('id') };
}
