/** The list of a noun, whatever the status of what is in it, and one of them. */
import { Hono } from 'hono';
import type { z } from 'zod';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { pageOf } from '../api/nouns.ts';
import { linked } from '../api/page.ts';
import { office } from './describe.ts';
import { officeQuery, paging, partOf } from './query.ts';
import type { OfficeEnv } from './token.ts';

type Part = ReturnType<typeof partOf>;

/** How a noun is listed and read. `plural` is several of them in generated clients. */
export type Reading<Said = never> = {
  plural: string;
  query: z.ZodObject;
  line: z.ZodType;
  list: (ctx: Ctx, home: Municipality, said: Said, part: Part) => Promise<Page<object>>;
  detail: z.ZodType;
  read: (ctx: Ctx, home: Municipality, id: string) => Promise<object>;
};

/** Binds a query to the verb that takes what it reads. */
export function reading<Query extends z.ZodObject>({
  query,
  ...rest
}: Reading<z.output<Query>> & { query: Query }): Reading {
  return { query, ...rest };
}

const tag = 'office-items';

/** The list, and one by its id. */
export function readingRoutes({ path, name, reading: noun }: { path: string; name: string; reading: Reading }) {
  const { plural, query, line, list, detail, read } = noun;
  return new Hono<OfficeEnv>()
    .get(
      path,
      office(
        { operationId: `listOffice${plural}`, tag, summary: `Everything there is (${plural}), a page at a time` },
        { answer: pageOf(line) },
      ),
      officeQuery(query.extend(paging)),
      async (c) => {
        const { efter, antal, ...said } = c.req.valid('query') as { efter?: string; antal?: number };
        const { ctx, home } = c.var;
        const page = await list(ctx, await getMunicipality(ctx, home), said as never, partOf({ efter, antal }));
        return c.json(linked(c, page, (item) => item));
      },
    )
    .get(
      `${path}/:id`,
      office(
        { operationId: `getOffice${name}`, tag, path: ['id'], summary: `One, whatever its status (${name})` },
        { answer: detail },
      ),
      async (c) => {
        const { ctx, home } = c.var;
        return c.json(await read(ctx, await getMunicipality(ctx, home), c.req.param('id')));
      },
    );
}
