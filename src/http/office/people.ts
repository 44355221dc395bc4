/** Those who work here, and codes for young people. What gives or takes access asks for a fresh sign-in, and is not here. */
import { Hono } from 'hono';
import { z } from 'zod';
import { shownCode } from '#domain/code.ts';
import { roles } from '#domain/role.ts';
import { createCodes } from '#services/invitation/create.ts';
import { cancelCode, listCodes } from '#services/invitation/list.ts';
import { cancelInvitation, listInvitations } from '#services/staff/invitations.ts';
import { listColleagues, listStaff } from '#services/staff/queries.ts';
import { office, takes } from './describe.ts';
import type { OfficeEnv } from './token.ts';

const role = z.enum(roles);
const Colleague = z.object({ id: z.string(), name: z.string(), role }).meta({ id: 'Colleague' });
const Staff = Colleague.extend({
  email: z.string(),
  lastUsed: z.string().describe('A day, nothing finer.'),
}).meta({ id: 'Staff' });
const Invitation = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role, expiresAt: z.number().int() })
  .meta({ id: 'StaffInvitation', description: 'An invitation that can still be used; its code is not kept.' });
const ending = { id: z.string(), expiresAt: z.number().int().describe('Epoch seconds.') };
const CodeLine = z
  .object({ ...ending, kind: z.enum(['profile', 'recovery']), madeAt: z.number().int() })
  .meta({ id: 'CodeLine', description: 'A code without its letters, which are not kept.' });
const NewCode = z
  .object({ ...ending, code: z.string().describe('Said once and never again.') })
  .meta({ id: 'NewCode' });
const Sheet = z.strictObject({ many: z.number().int().min(1).max(16) }).meta({ id: 'CodeSheet' });

const tag = 'office-people';
const atKontoret =
  'Inviting, another role and the end of somebody’s access ask for a fresh sign-in: they are done at Kontoret.';

/** `/staff`, `/colleagues` and `/invitations`. */
export function staffRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/colleagues',
      office(
        { operationId: 'listColleagues', tag, summary: 'The others who work here, to hand over to' },
        { answer: z.object({ items: z.array(Colleague) }) },
      ),
      async (c) => {
        const { ctx, home } = c.var;
        return c.json({ items: await listColleagues(ctx, home, 'id' in ctx.actor ? ctx.actor.id : '') });
      },
    )
    .get(
      '/staff',
      office(
        { operationId: 'listStaff', tag, summary: 'Those who work here, for an admin', description: atKontoret },
        { answer: z.object({ items: z.array(Staff) }) },
      ),
      async (c) => {
        const all = await listStaff(c.var.ctx, c.var.home);
        return c.json({ items: all.map(({ municipality: _, ...one }) => one) });
      },
    )
    .get(
      '/invitations',
      office(
        { operationId: 'listInvitations', tag, summary: 'Colleagues who are invited, for an admin' },
        { answer: z.object({ items: z.array(Invitation) }) },
      ),
      async (c) => c.json({ items: await listInvitations(c.var.ctx, c.var.home) }),
    )
    .delete(
      '/invitations/:id',
      office({ operationId: 'cancelInvitation', tag, path: ['id'], summary: 'Take an invitation back' }, {}),
      async (c) => {
        await cancelInvitation(c.var.ctx, c.var.home, c.req.param('id'));
        return c.body(null, 204);
      },
    );
}

/** `/codes`: what lets young people join, to be printed on cards. */
export function codeRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/codes',
      office(
        { operationId: 'listCodes', tag, summary: 'Codes that have not ended; used ones look alike' },
        { answer: z.object({ items: z.array(CodeLine) }) },
      ),
      async (c) => c.json({ items: await listCodes(c.var.ctx, c.var.home) }),
    )
    .post(
      '/codes',
      office(
        {
          operationId: 'createCodes',
          tag,
          summary: 'Make codes that let young people join',
          description: 'A way back for somebody who lost everything is not made by programs: a worker stands for it.',
        },
        { body: Sheet, answer: z.object({ items: z.array(NewCode) }) },
      ),
      takes(Sheet),
      async (c) => {
        const made = await createCodes(c.var.ctx, c.var.home, 'profile', c.req.valid('json').many);
        return c.json({ items: made.map((one) => ({ ...one, code: shownCode(one.code) })) });
      },
    )
    .delete(
      '/codes/:id',
      office({ operationId: 'cancelCode', tag, path: ['id'], summary: 'Take a code back' }, {}),
      async (c) => {
        await cancelCode(c.var.ctx, c.var.home, c.req.param('id'));
        return c.body(null, 204);
      },
    );
}
