/** What happens to an event with all its dates. */
import { Hono } from 'hono';
import { CancelReason } from '#domain/event.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { EventMove, moveEvent } from '#services/event/move.ts';
import { publishEvent } from '#services/event/publish.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { office, takes } from './describe.ts';
import { keyOf, OfficeEvent } from './events.ts';
import type { OfficeEnv } from './token.ts';

const tag = 'office-events';
const one = ['id'] as const;

/** `/events/:id/…`: each answers the event as it became. */
export function eventStepRoutes() {
  return new Hono<OfficeEnv>()
    .post(
      '/events/:id/move',
      office(
        { operationId: 'moveEvent', tag, path: one, summary: 'Move an event with all its dates' },
        { body: EventMove, answer: OfficeEvent },
      ),
      takes(EventMove),
      async (c) => c.json(await moveEvent(c.var.ctx, keyOf(c), c.req.valid('json'))),
    )
    .post(
      '/events/:id/cancel',
      office(
        { operationId: 'cancelEvent', tag, path: one, summary: 'Cancel all dates, with a reason' },
        { body: CancelReason, answer: OfficeEvent },
      ),
      takes(CancelReason),
      async (c) => c.json(await cancelEvent(c.var.ctx, keyOf(c), c.req.valid('json').reason)),
    )
    .post(
      '/events/:id/publish',
      office(
        { operationId: 'publishEvent', tag, path: one, summary: 'Publish it, or put it back' },
        { answer: OfficeEvent },
      ),
      async (c) => c.json(await publishEvent(c.var.ctx, keyOf(c))),
    )
    .post(
      '/events/:id/withdraw',
      office(
        { operationId: 'withdrawEvent', tag, path: one, summary: 'Take back what was a mistake' },
        { answer: OfficeEvent },
      ),
      async (c) => c.json(await withdrawEvent(c.var.ctx, keyOf(c))),
    );
}
