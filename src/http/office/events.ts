/** Events, whatever their status. */
import { Hono } from 'hono';
import { z } from 'zod';
import { Event, EventStatus } from '#domain/event.ts';
import { Line } from '#domain/schemas.ts';
import { changeEvent, EventChange } from '#services/event/change.ts';
import { createEvent, NewEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { getEventForOffice, listEventsForOffice } from '#services/event/office-queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { query } from '../api/query.ts';
import { office, takes } from './describe.ts';
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
}).meta({ id: 'OfficeEventLine' });

const listQuery = z.strictObject({
  status: EventStatus.optional().describe('Only those of one status.'),
  titel: Line.optional().describe('Title: only those with these words in it.'),
});

const tag = 'office-events';
const one = ['id'] as const;

/** `/events`: list, make, read, change and delete. */
export function officeEventRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/events',
      office(
        { operationId: 'listOfficeEvents', tag, summary: 'Events, the latest start first' },
        { answer: z.object({ items: z.array(OfficeEventLine) }) },
      ),
      query(listQuery),
      async (c) => {
        const { ctx, home } = c.var;
        const { status = null, titel = null } = c.req.valid('query');
        const items = await listEventsForOffice(ctx, await getMunicipality(ctx, home), {
          status,
          title: titel,
          limit: 200,
        });
        return c.json({ items });
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
