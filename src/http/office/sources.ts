/** Somebody else's calendars: what there is, what is decided about each, and what came from it. */
import { Hono } from 'hono';
import { z } from 'zod';
import { flag } from '#domain/query.ts';
import { SourceDetails, SourceMaps } from '#domain/source.ts';
import { addSource } from '#services/source/add.ts';
import { changeSource, mapSource, pauseSource, trustSource, type SourceKey } from '#services/source/change.ts';
import type { Ctx } from '#services/hub.ts';
import { previewSource } from '#services/source/preview.ts';
import { getSource, listCameFrom, listOwnNames, listSources } from '#services/source/queries.ts';
import { readSource } from '#services/source/read.ts';
import { removeSource } from '#services/source/remove.ts';
import { query } from '../api/query.ts';
import { office, takes } from './describe.ts';
import { AddressLook, CameFrom, Outcome, SourceItem as answer } from './source-shapes.ts';
import type { OfficeEnv } from './token.ts';

const tag = 'office-sources';
const one = ['id'] as const;

const Address = z.strictObject({ url: z.string().max(500) }).meta({ id: 'SourceAddress' });
const Added = SourceDetails.extend(Address.shape).meta({ id: 'NewSource' });
const listQuery = z.strictObject({
  fejler: flag.optional().describe('Failing: 1 for those that cannot be read just now.'),
  betroet: flag.optional().describe('Trusted: 1 for those whose events are published straight away.'),
});

/** `/sources`: list, look, add, read and remove. */
export function sourceRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/sources',
      office(
        { operationId: 'listSources', tag, summary: 'Sources, those that fail first' },
        { answer: z.object({ items: z.array(answer) }) },
      ),
      query(listQuery),
      async (c) => {
        const { fejler, betroet } = c.req.valid('query');
        const all = await listSources(c.var.ctx, c.var.home);
        const failing = all.filter(({ failure }) => fejler === undefined || failure !== null);
        return c.json({ items: failing.filter(({ trusted }) => betroet === undefined || trusted) });
      },
    )
    .post(
      '/sources/preview',
      office(
        { operationId: 'previewSource', tag, summary: 'Look at an address and keep nothing' },
        { body: Address, answer: AddressLook },
      ),
      takes(Address),
      async (c) => c.json(await previewSource(c.var.ctx, c.var.home, c.req.valid('json').url)),
    )
    .post(
      '/sources',
      office(
        { operationId: 'addSource', tag, summary: 'Add what stands at an address', description: waits },
        { body: Added, answer },
      ),
      takes(Added),
      async (c) => {
        const { url, ...details } = c.req.valid('json');
        const id = await addSource(c.var.ctx, c.var.home, url, details);
        return c.json(await getSource(c.var.ctx, c.var.home, id));
      },
    );
}

const waits = 'Answers when it has been read, which takes as long as the other server does: half a minute at most.';

/** `/sources/:id`: one of them. */
export function oneSourceRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/sources/:id',
      office({ operationId: 'getSource', tag, path: one, summary: 'A source' }, { answer }),
      async (c) => c.json(await getSource(c.var.ctx, c.var.home, c.req.param('id'))),
    )
    .get(
      '/sources/:id/events',
      office(
        { operationId: 'listCameFrom', tag, path: one, summary: 'What came from it last, and what waits' },
        { answer: CameFrom },
      ),
      async (c) => {
        const source = await getSource(c.var.ctx, c.var.home, c.req.param('id'));
        const [items, ownNames] = await Promise.all([
          listCameFrom(c.var.ctx, source, 200),
          listOwnNames(c.var.ctx, source),
        ]);
        return c.json({ items, ownNames });
      },
    )
    .delete(
      '/sources/:id',
      office({ operationId: 'removeSource', tag, path: one, summary: 'Remove a source; what it brought stays' }, {}),
      async (c) => {
        await removeSource(c.var.ctx, { municipality: c.var.home, id: c.req.param('id') });
        return c.body(null, 204);
      },
    )
    .post(
      '/sources/:id/read',
      office(
        { operationId: 'readSource', tag, path: one, summary: 'Read it now', description: waits },
        { answer: Outcome },
      ),
      async (c) => c.json(await readSource(c.var.ctx, c.var.home, c.req.param('id'))),
    );
}

/** Something that is decided about a source. */
type Decision<Schema extends z.ZodType> = {
  method: 'PUT' | 'POST';
  path: string;
  operationId: string;
  summary: string;
  body: Schema;
  decide: (ctx: Ctx, key: SourceKey, said: z.output<Schema>) => Promise<void>;
};

/** `/sources/:id`: what was decided about one; each answers the source as it became. */
export function sourceChangeRoutes() {
  const Paused = z.strictObject({ paused: z.boolean() }).meta({ id: 'SourcePause' });
  const Trusted = z.strictObject({ trusted: z.boolean() }).meta({ id: 'SourceTrust' });
  return new Hono<OfficeEnv>()
    .route(
      '/',
      decision({
        ...{ method: 'PUT', path: '', operationId: 'changeSource', summary: 'Decide otherwise about one' },
        body: SourceDetails.omit({ trusted: true }).meta({ id: 'SourceChange' }),
        decide: changeSource,
      }),
    )
    .route(
      '/',
      decision({
        ...{ method: 'PUT', path: '/map', operationId: 'mapSource', summary: 'Say what its names mean here' },
        body: SourceMaps,
        decide: mapSource,
      }),
    )
    .route(
      '/',
      decision({
        ...{ method: 'POST', path: '/pause', operationId: 'pauseSource', summary: 'Pause it, or go on' },
        body: Paused,
        decide: (ctx, key, { paused }) => pauseSource(ctx, key, paused),
      }),
    )
    .route(
      '/',
      decision({
        ...{ method: 'POST', path: '/trust', operationId: 'trustSource' },
        summary: 'Publish straight away, or no longer',
        body: Trusted,
        decide: (ctx, key, { trusted }) => trustSource(ctx, key, trusted),
      }),
    );
}

function decision<Schema extends z.ZodType>({ method, path, body, decide, ...words }: Decision<Schema>) {
  return new Hono<OfficeEnv>().on(
    method,
    `/sources/:id${path}`,
    office({ ...words, tag, path: one }, { body, answer }),
    takes(body),
    async (c) => {
      const key = { municipality: c.var.home, id: c.req.param('id') };
      await decide(c.var.ctx, key, c.req.valid('json'));
      return c.json(await getSource(c.var.ctx, c.var.home, key.id));
    },
  );
}
