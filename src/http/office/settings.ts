/** The municipality itself, for an admin's programs. */
import { Hono } from 'hono';
import { z } from 'zod';
import {
  CategoryChoice,
  ColourChoice,
  LanguageChoice,
  offeredLanguages,
  OwnText,
  TownChoice,
} from '#domain/municipality-settings.ts';
import { addCategory, changeCategory, listOfficeCategories, raiseCategory } from '#services/municipality/categories.ts';
import { changeColour } from '#services/municipality/change-colour.ts';
import { changeLanguages } from '#services/municipality/change-languages.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { listOwnTexts, writeOwnTexts } from '#services/municipality/texts.ts';
import { addTown, changeTown, listOfficeTowns } from '#services/municipality/towns.ts';
import { office, takes } from './describe.ts';
import type { OfficeEnv } from './token.ts';

const Category = CategoryChoice.extend({ slug: z.string(), position: z.number().int() }).meta({ id: 'OfficeCategory' });
const Town = TownChoice.extend({ slug: z.string() }).meta({ id: 'OfficeTown' });
const Texts = z.strictObject({ texts: z.array(OwnText).max(20) }).meta({ id: 'OwnTexts' });
const Settings = z
  .object({
    colour: z.string(),
    languages: z.array(z.string()),
    offeredLanguages: z.array(z.string()).describe('Those that can be chosen.'),
    texts: z.array(OwnText).describe('Those there are; the others are empty.'),
  })
  .meta({ id: 'Settings' });

const tag = 'office-settings';
const one = ['slug'] as const;

/** Colour, languages and texts. They are public, so any token reads them. */
export function settingRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/settings',
      office({ operationId: 'getSettings', tag, summary: 'Colour, languages and own texts' }, { answer: Settings }),
      async (c) => {
        const { code, colour, languages } = await getMunicipality(c.var.ctx, c.var.home);
        return c.json({ colour, languages, offeredLanguages, texts: await listOwnTexts(c.var.ctx, code) });
      },
    )
    .put(
      '/colour',
      office({ operationId: 'changeColour', tag, summary: 'Another accent' }, { body: ColourChoice }),
      takes(ColourChoice),
      async (c) => {
        await changeColour(c.var.ctx, c.var.home, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .put(
      '/languages',
      office({ operationId: 'changeLanguages', tag, summary: 'Languages that are offered' }, { body: LanguageChoice }),
      takes(LanguageChoice),
      async (c) => {
        await changeLanguages(c.var.ctx, c.var.home, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .put(
      '/texts',
      office({ operationId: 'writeTexts', tag, summary: "The municipality's own texts" }, { body: Texts }),
      takes(Texts),
      async (c) => {
        await writeOwnTexts(c.var.ctx, c.var.home, c.req.valid('json').texts);
        return c.body(null, 204);
      },
    );
}

/** `/categories`: their names and order; a slug never changes. */
export function categoryRoutes() {
  const items = z.object({ items: z.array(Category) });
  return new Hono<OfficeEnv>()
    .get(
      '/categories',
      office({ operationId: 'listOfficeCategories', tag, summary: 'Categories, retired ones too' }, { answer: items }),
      async (c) => c.json({ items: await listOfficeCategories(c.var.ctx, c.var.home) }),
    )
    .post(
      '/categories',
      office({ operationId: 'addCategory', tag, summary: 'Add a category' }, { body: CategoryChoice }),
      takes(CategoryChoice),
      async (c) => {
        await addCategory(c.var.ctx, c.var.home, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .put(
      '/categories/:slug',
      office({ operationId: 'changeCategory', tag, path: one, summary: 'Change a category' }, { body: CategoryChoice }),
      takes(CategoryChoice),
      async (c) => {
        await changeCategory(c.var.ctx, c.var.home, c.req.param('slug'), c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .post(
      '/categories/:slug/raise',
      office({ operationId: 'raiseCategory', tag, path: one, summary: 'Move a category up' }, {}),
      async (c) => {
        await raiseCategory(c.var.ctx, c.var.home, c.req.param('slug'));
        return c.body(null, 204);
      },
    );
}

/** `/towns`. */
export function townRoutes() {
  const items = z.object({ items: z.array(Town) });
  return new Hono<OfficeEnv>()
    .get(
      '/towns',
      office({ operationId: 'listOfficeTowns', tag, summary: 'Towns, retired ones too' }, { answer: items }),
      async (c) => c.json({ items: await listOfficeTowns(c.var.ctx, c.var.home) }),
    )
    .post(
      '/towns',
      office({ operationId: 'addTown', tag, summary: 'Add a town' }, { body: TownChoice }),
      takes(TownChoice),
      async (c) => {
        await addTown(c.var.ctx, c.var.home, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .put(
      '/towns/:slug',
      office({ operationId: 'changeTown', tag, path: one, summary: 'Change a town' }, { body: TownChoice }),
      takes(TownChoice),
      async (c) => {
        await changeTown(c.var.ctx, c.var.home, c.req.param('slug'), c.req.valid('json'));
        return c.body(null, 204);
      },
    );
}
