/** Figures of people as they are read: on the page, in the file and by a program, over any table of young people. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, profile, saved } from '#db/schema/account.ts';
import { shownPeople } from '#domain/figures.ts';
import { createEvent } from '#services/event/create.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { listMunicipalities } from '#services/municipality/queries.ts';
import { takeAllFigures } from '../../src/jobs/figures.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { cookieOf } from '../support/signed-in.ts';
import { askServer, tokenOf } from './office-tokens.ts';

/** How many did what; the later are some of the earlier, and both categories are kept by the first ones. */
type Town = { profiles: number; used: number; saved: number; club: number; sport: number };

const town = fc
  .tuple(...[0, 0, 0, 0, 0].map(() => fc.oneof(fc.nat(6), fc.nat(30))))
  .map((all) => all.toSorted((a, b) => b - a))
  .map(([profiles = 0, used = 0, kept = 0, club = 0, sport = 0]): Town => ({
    profiles,
    used,
    saved: kept,
    club,
    sport,
  }));

const quarter = '2026-4';
const titles = ['Unge med en profil', 'Profiler, der blev brugt', 'Unge, der gemte noget', 'Det, de gemte'];
let at: ServedHub;
let homes: string[];
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  const all = await listMunicipalities(asVisitor(at.hub));
  homes = all.filter(({ joined }) => !joined).map(({ slug }) => slug);
});
afterAll(() => at.stop());

/** A municipality in which that many young people did that. */
async function settle({ profiles, used, saved: kept, club, sport }: Town): Promise<string> {
  const home = homes.shift() ?? '';
  const { code } = await joinMunicipality(at.hub, home);
  const times = { start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
  const made = async (category: string) =>
    (await createEvent(at.hub, home, { title: category, category, ...times })).id;
  const [atClub, atSport] = [await made('klub'), await made('sport')];
  const young = Array.from({ length: profiles }, (_, one) => ({ id: `${home}-${one}`, one }));
  const keeps = (noun: 'event' | 'contact', itemId: string, many: number) =>
    young.slice(0, many).map(({ id }) => ({ profileId: id, noun, itemId, savedOn: '2026-11-24' }));
  const all = [...keeps('event', atClub, club), ...keeps('event', atSport, sport), ...keeps('contact', 'x', kept)];
  await at.hub.db.write(async (tx) => {
    for (const { id, one } of young) {
      const lastUsed = one < used ? '2026-11-24' : '2026-09-30';
      await tx.insert(account).values({ id, kind: 'profile', municipality: code, created: '2026-08-01', lastUsed });
      const words = { alias: '', signInName: '', choices: '' };
      await tx.insert(profile).values({ id, ...words, signInLookup: id, revisedAt: 0 });
    }
    if (all.length > 0) await tx.insert(saved).values(all);
  });
  return home;
}

type Row = [title: string, label: string, people: string];

async function onPage(reader: Ctx): Promise<Row[]> {
  const headers = { Cookie: await cookieOf(reader) };
  const page = await fetch(`${at.url}/kontoret/tal?kvartal=${quarter}`, { headers });
  const { document } = parseHTML(await page.text());
  return [...document.querySelectorAll('section.figure')].flatMap((section) =>
    [...section.querySelectorAll('tbody tr')].map((row): Row => {
      const [title, label, people] = ['h2', 'th', 'td'].map(
        (name) => (name === 'h2' ? section : row).querySelector(name)?.textContent ?? '',
      );
      return [title ?? '', label ?? '', people ?? ''];
    }),
  );
}

async function inFile(reader: Ctx): Promise<Row[]> {
  const headers = { Cookie: await cookieOf(reader) };
  const file = await fetch(`${at.url}/kontoret/tal.csv?kvartal=${quarter}`, { headers });
  const rows: string[][] = parse(await file.text(), { delimiter: ';', bom: true, fromLine: 2 });
  return rows.map(([, title = '', label = '', people = '']) => [title, label, people]);
}

const named: Record<string, string> = {
  '': 'oktober–december 2026',
  klub: 'Klub og fællesskab',
  sport: 'Sport og bevægelse',
};

test(
  'page, file and program say the same, and of people nothing but what may be told',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(town, async (said) => {
        at.setNow('2026-11-24T17:00:00Z');
        const home = await settle(said);
        at.setNow('2027-01-01T00:05:00+01:00');
        expect(await takeAllFigures(at.hub)).toBeGreaterThan(0);
        const groups = [
          { label: 'klub', people: said.club },
          { label: 'sport', people: said.sport },
        ];
        const told = shownPeople({ ...said, categories: groups.filter(({ people }) => people > 0) });
        const expected = Object.values(told).flatMap((all, number) =>
          all.map(({ label, people }) => [titles[number], named[label], people === null ? 'skjult' : String(people)]),
        );
        const reader = await asStaff(at.hub, 'author', home);
        const page = await onPage(reader);
        expect(page.filter(([title]) => titles.includes(title))).toEqual(expected);
        expect(await inFile(reader)).toEqual(page);
        const { body } = await askServer(at.url, await tokenOf(reader, 'read'), 'GET', `/figures?kvartal=${quarter}`);
        expect(body).toMatchObject({
          ...Object.fromEntries(
            (['profiles', 'used', 'saved'] as const).map((name) => [
              name,
              [{ quarter, people: told[name][0]?.people }],
            ]),
          ),
          savedCategories: told.savedCategory.map(({ label, people }) => ({ category: label, people })),
        });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  },
);
