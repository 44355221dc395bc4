/** Single dates of an event. */
import { Hono } from 'hono';
import { CancelReason } from '#domain/event.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { changeOccurrence, OccurrenceChange } from '#services/occurrence/change.ts';
import { moveOccurrence, OccurrenceMove } from '#services/occurrence/move.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { office, takes } from './describe.ts';
import { OfficeEvent } from './events.ts';
import type { OfficeEnv } from './token.ts';

const tag = 'office-events';
const one = ['id', 'date'] as const;
const answer = OfficeEvent;

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
