/** The routes that opportunities, contacts, stories and places have in common. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Ctx } from '#services/hub.ts';
import { office, takes } from './describe.ts';
import { readingRoutes, type Reading } from './noun-reading.ts';
import type { OfficeEnv } from './token.ts';

/** One item of one municipality. */
type Key = { municipality: string; id: string };

/** What somebody writes: how it is read, and the verb that keeps it. */
type Written = { body: z.ZodType; act: (ctx: Ctx, key: Key, input: unknown) => Promise<object> };

/** What can be done with a noun, beside what is written. */
type Steps = Readonly<Record<string, Step>>;
type Step = { name: string; summary: string } & (
  Written | { body?: never; act: (ctx: Ctx, key: Key) => Promise<object> }
);

/** A noun of the office. `name` is a single one in generated clients; `path` is that of the list. */
export type OfficeNoun = {
  path: string;
  name: string;
  reading: Reading;
  answer: z.ZodType;
  create: Written;
  change: Written;
  steps: Steps;
};

/** Binds a schema to the verb that takes what it reads. */
export function written<Schema extends z.ZodType>(
  body: Schema,
  act: (ctx: Ctx, key: Key, input: z.output<Schema>) => Promise<object>,
): Written {
  return { body, act: (ctx, key, input) => act(ctx, key, input as z.output<Schema>) };
}

const tag = 'office-items';
const one = ['id'] as const;

/** List, read, make, change, and what else can be done; each change answers the item as it became. */
export function nounRoutes({ path, name, reading, answer, create, change, steps }: OfficeNoun) {
  const app = readingRoutes({ path, name, reading });
  app.post(
    path,
    office({ operationId: `create${name}`, tag, summary: `Make a new one (${name})` }, { body: create.body, answer }),
    takes(create.body),
    async (c) => c.json(await create.act(c.var.ctx, { municipality: c.var.home, id: '' }, c.req.valid('json'))),
  );
  app.patch(
    `${path}/:id`,
    office(
      { operationId: `change${name}`, tag, path: one, summary: `Change what one says (${name})` },
      { body: change.body, answer },
    ),
    takes(change.body),
    async (c) => c.json(await change.act(c.var.ctx, keyOf(c), c.req.valid('json'))),
  );
  for (const [called, step] of Object.entries(steps)) app.route('/', stepRoute(path, called, answer, step));
  return app;
}

function stepRoute(list: string, called: string, answer: z.ZodType, { name: operationId, summary, ...step }: Step) {
  const path = `${list}/:id/${called}` as const;
  const words = { operationId, tag, path: one, summary } as const;
  const app = new Hono<OfficeEnv>();
  if (step.body === undefined)
    return app.post(path, office(words, { answer }), async (c) => c.json(await step.act(c.var.ctx, keyOf(c))));
  return app.post(path, office(words, { body: step.body, answer }), takes(step.body), async (c) =>
    c.json(await step.act(c.var.ctx, keyOf(c), c.req.valid('json'))),
  );
}

type Named = { var: OfficeEnv['Variables']; req: { param: (name: 'id') => string } };

function keyOf({ var: { home }, req }: Named): Key {
  return { municipality: home, id: req.param('id') };
}
