/** Somebody else's calendars. */
import { Hono } from 'hono';
import { z } from 'zod';
import { SourceDetails, sourceFailures, sourceKinds, SourceMaps } from '#domain/source.ts';
import { addSource } from '#services/source/add.ts';
import { changeSource, mapSource, pauseSource, trustSource, type SourceKey } from '#services/source/change.ts';
import { getSource, listSources } from '#services/source/queries.ts';
import { readSource } from '#services/source/read.ts';
import { removeSource } from '#services/source/remove.ts';
import { office, takes } from './describe.ts';
import type { OfficeEnv } from './token.ts';

const at = z.number().int().nullable();
const SourceItem = SourceDetails.extend(SourceMaps.shape)
  .extend({
    id: z.string(),
    kind: z.enum(sourceKinds),
    url: z.string().nullable(),
    paused: z.boolean(),
    readAt: at.describe('Epoch seconds, as the next two.'),
    failingSince: at,
    nextAt: at,
    failure: z.enum(sourceFailures).nullable(),
    waiting: z.number().int().describe('Proposals that wait for an editor.'),
  })
  .meta({ id: 'Source', description: "Somebody else's calendar, feed or page that is read regularly." });

const Added = SourceDetails.extend({ url: z.string().max(500) }).meta({ id: 'NewSource' });
const Changed = SourceDetails.omit({ trusted: true }).meta({ id: 'SourceChange' });
const Paused = z.strictObject({ paused: z.boolean() }).meta({ id: 'SourcePause' });
const Trusted = z.strictObject({ trusted: z.boolean() }).meta({ id: 'SourceTrust' });
const Outcome = z
  .looseObject({ failure: z.enum(sourceFailures).nullable(), unchanged: z.boolean() })
  .meta({ id: 'SourceReading' });

const tag = 'office-sources';
const one = ['id'] as const;
const answer = SourceItem;

/** `/sources`: list, add, read and remove. */
export function sourceRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/sources',
      office(
        { operationId: 'listSources', tag, summary: 'Sources' },
        { answer: z.object({ items: z.array(SourceItem) }) },
      ),
      async (c) => c.json({ items: await listSources(c.var.ctx, c.var.home) }),
    )
    .post(
      '/sources',
      office({ operationId: 'addSource', tag, summary: 'Add what stands at an address' }, { body: Added, answer }),
      takes(Added),
      async (c) => {
        const { url, ...details } = c.req.valid('json');
        const id = await addSource(c.var.ctx, c.var.home, url, details);
        return c.json(await getSource(c.var.ctx, c.var.home, id));
      },
    )
    .get(
      '/sources/:id',
      office({ operationId: 'getSource', tag, path: one, summary: 'A source' }, { answer }),
      async (c) => c.json(await getSource(c.var.ctx, c.var.home, c.req.param('id'))),
    )
    .delete(
      '/sources/:id',
      office({ operationId: 'removeSource', tag, path: one, summary: 'Remove a source; what it brought stays' }, {}),
      async (c) => {
        await removeSource(c.var.ctx, keyOf(c));
        return c.body(null, 204);
      },
    )
    .post(
      '/sources/:id/read',
      office({ operationId: 'readSource', tag, path: one, summary: 'Read it now' }, { answer: Outcome }),
      async (c) => c.json(await readSource(c.var.ctx, c.var.home, c.req.param('id'))),
    );
}

/** `/sources/:id`: what was decided about one; each answers the source as it became. */
export function sourceChangeRoutes() {
  return new Hono<OfficeEnv>()
    .put(
      '/sources/:id',
      office(
        { operationId: 'changeSource', tag, path: one, summary: 'Decide otherwise about one' },
        { body: Changed, answer },
      ),
      takes(Changed),
      async (c) => {
        await changeSource(c.var.ctx, keyOf(c), c.req.valid('json'));
        return c.json(await getSource(c.var.ctx, c.var.home, c.req.param('id')));
      },
    )
    .put(
      '/sources/:id/map',
      office(
        { operationId: 'mapSource', tag, path: one, summary: 'Say what its names mean here' },
        { body: SourceMaps, answer },
      ),
      takes(SourceMaps),
      async (c) => {
        await mapSource(c.var.ctx, keyOf(c), c.req.valid('json'));
        return c.json(await getSource(c.var.ctx, c.var.home, c.req.param('id')));
      },
    )
    .post(
      '/sources/:id/pause',
      office({ operationId: 'pauseSource', tag, path: one, summary: 'Pause it, or go on' }, { body: Paused, answer }),
      takes(Paused),
      async (c) => {
        await pauseSource(c.var.ctx, keyOf(c), c.req.valid('json').paused);
        return c.json(await getSource(c.var.ctx, c.var.home, c.req.param('id')));
      },
    )
    .post(
      '/sources/:id/trust',
      office(
        { operationId: 'trustSource', tag, path: one, summary: 'Publish straight away, or no longer' },
        { body: Trusted, answer },
      ),
      takes(Trusted),
      async (c) => {
        await trustSource(c.var.ctx, keyOf(c), c.req.valid('json').trusted);
        return c.json(await getSource(c.var.ctx, c.var.home, c.req.param('id')));
      },
    );
}

type Named = { var: OfficeEnv['Variables']; req: { param: (name: 'id') => string } };

function keyOf({ var: { home }, req }: Named): SourceKey {
  return { municipality: home, id: req.param('id') };
}
