/** The office's first page: what is coming, what needs me, what is getting stale. */
import { Hono } from 'hono';
import { z } from 'zod';
import { occurrenceStatuses } from '#domain/series.ts';
import { WallText } from '#domain/schemas.ts';
import { addDays, dayAt } from '#domain/time.ts';
import { listMyAnswers } from '#services/draft/answers.ts';
import type { Ctx } from '#services/hub.ts';
import { listMyHandOverNotes } from '#services/item/notes.ts';
import { listToVerify } from '#services/item/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { listComing } from '#services/office/coming.ts';
import { whatNeedsMe } from '#services/office/needs.ts';
import { listEndedSeries, listForgottenDrafts } from '#services/office/stale.ts';
import { office } from './describe.ts';
import { DraftLine } from './drafts.ts';
import { NoteItem } from './hand-over.ts';
import { ItemLineItem } from './item-lists.ts';
import { at } from './shapes.ts';
import type { OfficeEnv } from './token.ts';

const many = z.number().int();
const Coming = z
  .object({
    ...{ eventId: z.string(), recurrenceId: WallText, title: z.string(), start: WallText, end: WallText },
    startsAt: at,
    status: z.enum(occurrenceStatuses),
    place: z.string().nullable(),
    members: z.boolean().describe('Only young people with a profile see it.'),
  })
  .meta({ id: 'ComingDate' });
const Needs = z
  .object({
    returned: z.array(DraftLine).describe('My drafts that came back with a word.'),
    waiting: many.describe('Drafts that wait for an editor, counted to a hundred; 0 for who does not decide.'),
    verify: z.array(ItemLineItem).describe('Mine, to be said still right of within a fortnight.'),
    failing: z.array(z.object({ id: z.string(), name: z.string(), failingSince: at })),
    ownerless: many.describe('What nobody keeps right, counted to a hundred; 0 for who cannot give it to anybody.'),
    recoveries: many.describe('Young people who wait to be let in again.'),
    answers: z.array(DraftLine).describe('What became of what I sent, a fortnight back.'),
    notes: z.array(NoteItem),
  })
  .meta({ id: 'Needs' });
const Stale = z
  .object({
    overdue: z.array(ItemLineItem).describe('What somebody should have said is still right.'),
    ended: z.array(z.object({ id: z.string(), title: z.string(), lastAt: at })).describe('Series that ran out.'),
    forgotten: z.array(DraftLine).describe('Drafts that nobody has touched for thirty days.'),
  })
  .meta({ id: 'Stale' });
const Overview = z
  .object({ coming: z.array(Coming).describe('What begins within a week.'), needs: Needs, stale: Stale })
  .meta({ id: 'Overview', description: 'The first few of each; the lists themselves have all.' });

/** `/overview`. */
export function overviewRoutes() {
  return new Hono<OfficeEnv>().get(
    '/overview',
    office(
      { operationId: 'getOverview', tag: 'office-items', summary: 'What is coming, what needs me, what gets stale' },
      { answer: Overview },
    ),
    async (c) => c.json(await overviewOf(c.var.ctx, c.var.home)),
  );
}

const few = 5;

async function overviewOf(ctx: Ctx, slug: string) {
  const { timeZone } = await getMunicipality(ctx, slug);
  const until = addDays(dayAt(ctx.clock(), timeZone), -1);
  const [coming, needs, answers, notes, overdue, ended, forgotten] = await Promise.all([
    listComing(ctx, slug, { days: 7, limit: 12 }),
    whatNeedsMe(ctx, slug),
    listMyAnswers(ctx, slug, few),
    listMyHandOverNotes(ctx),
    listToVerify(ctx, slug, { owner: 'anybody', until, limit: few }),
    listEndedSeries(ctx, slug, few),
    listForgottenDrafts(ctx, slug, few),
  ]);
  return { coming, needs: { ...needs, answers, notes }, stale: { overdue, ended, forgotten } };
}
