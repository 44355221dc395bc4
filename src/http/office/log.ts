/** What the office did. Who saw what of whom asks for a fresh sign-in, and is read at Kontoret alone. */
import { Hono } from 'hono';
import { z } from 'zod';
import { workNames } from '#domain/audit.ts';
import { DayText } from '#domain/schemas.ts';
import { readWorkLog } from '#services/audit/work.ts';
import { linked } from '../api/page.ts';
import { query } from '../api/query.ts';
import { office } from './describe.ts';
import type { OfficeEnv } from './token.ts';

const Line = z
  .object({
    number: z.number().int().describe('The record; one that did several kinds of things is several lines.'),
    at: z.number().int().describe('Epoch seconds.'),
    who: z.object({ name: z.string().nullable().describe('Null for somebody whose account is gone.') }),
    noun: z.string(),
    verb: z.string(),
    many: z.number().int(),
    itemId: z.string().nullable().describe('What it was, when it was one; null when it was several.'),
    name: z.string().nullable().describe('What it is called by now; null when it was several or is gone.'),
  })
  .meta({ id: 'WorkLine', description: 'Something that somebody of the office did.' });

const logQuery = z.strictObject({
  gruppe: z.enum(workNames).optional().describe('Group: `indhold` is what is published, `indstillinger` the settings.'),
  hvem: z.string().max(40).optional().describe('Who: the id of a member of staff.'),
  fra: DayText.optional().describe('From: a day.'),
  til: DayText.optional().describe('Until: a day, included.'),
  efter: z.string().max(20).optional().describe('After: `next` of the answer before.'),
});

/** `/log`. */
export function logRoutes() {
  return new Hono<OfficeEnv>().get(
    '/log',
    office(
      {
        operationId: 'readWorkLog',
        tag: 'office-people',
        summary: 'What the office did, the newest first, for an admin',
        description:
          'Who signed in, let somebody in or saw a young person’s name asks for a fresh sign-in, which no token has: that part of the log is read at Kontoret. That this was read is written there.',
      },
      { answer: z.object({ items: z.array(Line), next: z.string().nullable() }) },
    ),
    query(logQuery),
    async (c) => {
      const { gruppe = null, hvem = null, fra = null, til = null, efter = null } = c.req.valid('query');
      const page = await readWorkLog(c.var.ctx, c.var.home, { gruppe, hvem, fra, til, efter });
      const shown = linked(c, page, ({ work, who, ...line }) => ({ ...line, ...work, who: { name: who.name } }));
      return c.json(shown);
    },
  );
}
