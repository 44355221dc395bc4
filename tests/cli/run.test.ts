import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CommandIo } from '#services/control/messages.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { runCommand } from '../../src/cli/run.ts';

let at: TestHub;
let out: string[];
let err: string[];
beforeAll(async () => void (at = await openTestHub()));
beforeEach(() => void ([out, err] = [[], []]));
afterAll(() => at.close());

const io: CommandIo = {
  out: (line) => void out.push(line),
  err: (line) => void err.push(line),
  progress: () => undefined,
  readFile: () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' })),
};

/** Types a command; quotes hold words together. */
async function hub(line: string): Promise<number> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  return runCommand(at.hub, words, io);
}

async function json<Value>(line: string): Promise<Value> {
  out = [];
  expect(await hub(`${line} --json`), err.join('\n')).toBe(0);
  return JSON.parse(out.join('\n')) as Value;
}

type Shown = Record<string, unknown> & { id: string; overrides: Record<string, unknown>[] };

const evening =
  'event create --title Torsdagsklub --category klub --start "2026-12-03 19:00" --end 22:00 --rule weekly --until 2026-12-17';

describe('posting from the command line', () => {
  test('creates an event with everything that can be said of it', async () => {
    const event = await json<Shown>(
      `${evening} --summary Kom --text "Vi laver *mad*." --exclude "2026-12-10 19.00" --extra 2026-12-12T14:00 --age-from 14 --age-to 18
       --price 1.250,50 --sign-up-url https://example.org/ --organiser Klubben --come-alone --no-from-afar --languages da,en --access quiet --visibility members`,
    );
    expect(event).toMatchObject({
      start: '2026-12-03T19:00',
      end: '2026-12-03T22:00',
      rule: 'FREQ=WEEKLY;UNTIL=20261217T190000',
      excludedDates: ['2026-12-10T19:00'],
      extraDates: ['2026-12-12T14:00'],
      summary: 'Kom',
      text: 'Vi laver *mad*.',
      ageFrom: 14,
      ageTo: 18,
      price: 125_050,
      signUp: 'link',
      signUpUrl: 'https://example.org/',
      organiser: 'Klubben',
      comeAlone: true,
      fromAfar: false,
      languages: ['da', 'en'],
      access: ['quiet'],
      visibility: 'members',
      status: 'published',
    });
  });

  test.each<[string, string, object]>([
    ['past midnight', '--start "2026-12-03 22:00" --end 4.00', { end: '2026-12-04T04:00' }],
    ['for one whole day', '--start 2026-12-03', { start: '2026-12-03', end: '2026-12-04' }],
    ['for whole days, the last included', '--start 2026-12-03 --end 2026-12-05', { end: '2026-12-06' }],
    ['for free', '--start 2026-12-03 --price gratis', { price: 0 }],
    ['as a draft', '--start 2026-12-03 --draft', { status: 'draft' }],
  ])('creates one %s', async (_, times, expected) => {
    expect(await json(`event create --title Klub ${times}`)).toMatchObject(expected);
  });

  test('changes, moves, cancels, withdraws and publishes it, and single dates of it', async () => {
    const { id } = await json<Shown>(evening);
    expect(await json(`event change ${id} --title Fredagsklub --extra "2026-12-12 14:00"`)).toMatchObject({
      title: 'Fredagsklub',
      extraDates: ['2026-12-12T14:00'],
    });
    const date = '--date "2026-12-10 19:00"';
    expect(
      (await json<Shown>(`event move ${id} ${date} --start "2026-12-11 18:00" --reason Hallen`)).overrides,
    ).toMatchObject([
      { recurrenceId: '2026-12-10T19:00', start: '2026-12-11T18:00', end: '2026-12-11T21:00', reason: 'Hallen' },
    ]);
    expect((await json<Shown>(`event change ${id} ${date} --title Julefrokost`)).overrides).toMatchObject([
      { title: 'Julefrokost' },
    ]);
    expect((await json<Shown>(`event cancel ${id} ${date} --reason Sygdom`)).overrides).toMatchObject([
      { cancelled: true, reason: 'Sygdom' },
    ]);
    expect((await json<Shown>(`event publish ${id} ${date}`)).overrides).toMatchObject([{ cancelled: false }]);
    expect(await json(`event withdraw ${id} ${date}`)).toMatchObject({
      overrides: [],
      excludedDates: ['2026-12-10T19:00'],
    });
    expect(await json(`event change ${id} --extra "2026-12-10 19:00"`)).toMatchObject({ excludedDates: [] });
    expect(await json(`event move ${id} --start "2026-12-03 18:00" --end 20:00`)).toMatchObject({
      end: '2026-12-03T20:00',
    });
    expect(await json(`event cancel ${id} --reason "Huset er lukket"`)).toMatchObject({ status: 'cancelled' });
    expect(await json(`event withdraw ${id}`)).toMatchObject({ status: 'withdrawn' });
    expect(await json(`event publish ${id}`)).toMatchObject({ status: 'published', reason: null });
  });

  test.each([
    ['cancel', '--reason Sygdom', 'torsdag den 10. december kl. 19.00–22.00, aflyst, Sygdom'],
    ['move', '--start "2026-12-11 18:00"', 'fredag den 11. december kl. 18.00–21.00, flyttet'],
    ['change', '--title Julefrokost', 'torsdag den 10. december kl. 19.00–22.00, ændret, Julefrokost'],
    ['withdraw', '', 'trukket tilbage'],
  ])('says what became of the one date it was to %s', async (does, options, expected) => {
    const { id } = await json<Shown>(evening);
    out = [];
    expect(await hub(`event ${does} ${id} --date "2026-12-10 19:00" ${options}`)).toBe(0);
    expect(out.at(-1)).toBe(`  2026-12-10T19:00  ${expected}`);
  });

  test('takes away what is given as nothing', async () => {
    const { id } = await json<Shown>(`${evening} --organiser Klubben --age-from 14 --price 50`);
    expect(await json(`event change ${id} --organiser "" --age-from "" --price "" --rule ""`)).toMatchObject({
      organiser: null,
      ageFrom: null,
      price: null,
      rule: null,
    });
  });

  test('shows an event by id or address, and lists what there is', async () => {
    const { id } = await json<Shown>(`${evening} --draft --title2`.replace(' --title2', ''));
    out = [];
    expect(await hub(`event show http://localhost:4321/haderslev/det-sker/torsdagsklub-${id}`)).toBe(0);
    expect(out.join('\n')).toMatch(/kladde[^]*torsdag den 3\. december kl\. 19\.00–22\.00[^]*2026-12-10T19:00/);
    out = [];
    await hub('event list --status draft --title torsdag');
    expect(out.join('\n')).toContain(`${id}  torsdag den 3. december kl. 19.00–22.00 ↻  Torsdagsklub  (kladde)`);
  });

  test('brings in a second municipality, and then wants to know which is meant', async () => {
    expect(await json('municipality join 621 --town "6000 Kolding" --town Vonsild')).toMatchObject({
      slug: 'kolding',
      joined: true,
    });
    expect(await hub('event list')).toBe(1);
    expect(err).toEqual(['Flere kommuner er med: skriv hvilken, med --municipality SLUG.']);
    expect(await json('event list --municipality Kolding')).toEqual([]);
    expect(await hub('job run extend-occurrences')).toBe(0);
  });
});

describe('a slip is one clear line, and nothing happens:', () => {
  const home = '--municipality haderslev';
  test.each<[string, string]>([
    ['event create --titel x', '--titel findes ikke. Mente du --title?'],
    ['event create --banan x', '--banan findes ikke.'],
    ['event create --title', '--title mangler sin værdi, TEKST.'],
    ['event create --draft=x', '--draft skal ikke have en værdi.'],
    ['event create --title a --title b', '--title står to gange.'],
    ['event create nu', '»nu« er der ikke brug for.'],
    ['event show', 'ID mangler.'],
    [`event show zzzzzzzz ${home}`, 'ID: Det findes ikke her.'],
    [`event create --title x ${home}`, 'Skriv hvornår, med --start.'],
    [`event create --title x --start "2026-12-03 19:00" ${home}`, 'Skriv hvornår den slutter, med --end.'],
    [
      `event create --title x --start torsdag ${home}`,
      '--start er ikke et tidspunkt: »torsdag«. Skriv 2026-12-03 19:00, eller 2026-12-03 for en hel dag.',
    ],
    [
      `event create --title x --start 2026-02-30 ${home}`,
      '--start er ikke et tidspunkt: »2026-02-30«. Skriv 2026-12-03 19:00, eller 2026-12-03 for en hel dag.',
    ],
    [
      `event create --title x --start 2026-12-03 --price billigt ${home}`,
      '--price er ikke et beløb: »billigt«. Skriv 50 eller 1.250,50 i kroner, eller gratis.',
    ],
    [`event create --title x --start 2026-12-03 --age-from ung ${home}`, '--age-from er ikke et helt tal: »ung«.'],
    [
      `event create --title x --start 2026-12-03 --place Ingensteds ${home}`,
      '--place: der er intet sted, der hedder »Ingensteds«.',
    ],
    [
      `event create --title x --start 2026-12-03 --category findes-ikke ${home}`,
      '--category: »findes-ikke« findes ikke i kommunen.',
    ],
    [`event create --start 2026-12-03 ${home}`, '--title mangler.'],
    [`event cancel abcd1234 ${home}`, 'Skriv hvorfor, med --reason.'],
    [
      `event change abcd1234 --date "2026-12-03 19:00" --price 5 ${home}`,
      '--price gælder alle datoer og kan ikke bruges sammen med --date.',
    ],
    ['event list --municipality atlantis', 'Der er ingen kommune, der hedder »atlantis«.'],
    [
      'event list --municipality aabenraa',
      'Aabenraa er ikke med endnu. Det bliver den med: npm run hub -- municipality join aabenraa',
    ],
    [
      `event create --title x --start 2026-12-03 --sign-up-url javascript:alert(1) ${home}`,
      '--sign-up-url skal være en adresse på nettet, som https://example.org/.',
    ],
    [
      `event create --title x --start 2026-12-03 --verify-by 2020-02-31 ${home}`,
      '--verify-by skal være en dato, der findes, som 2026-06-24.',
    ],
    [
      `event create --title x --start 2026-12-03 --picture-alt x --picture-url http://evil.example/p.png ${home}`,
      '--picture-url skal være en adresse her på siden, som /billeder/klub.webp.',
    ],
    [
      `event create --title x --start 2026-12-03 --languages Dansk,Engelsk ${home}`,
      '--languages kan ikke bruges, som det er skrevet.',
    ],
    [`event list --status væk ${home}`, '--status skal være en af: draft, in_review, published, cancelled, withdrawn.'],
    ['municipality join haderslev', 'Haderslev er med i forvejen.'],
    [`import intet.ics ${home}`, 'Filen »intet.ics« findes ikke.'],
  ])('%s', async (line, expected) => {
    expect(await hub(line)).toBe(1);
    expect({ out, err }).toEqual({ out: [], err: [expected] });
  });

  test.each([
    [
      'evnt create',
      /^Der er ingen kommando, der hedder »evnt create«\. Der er: import, event create, .*job run, rotate-keys, lint\.$/,
    ],
    ['event slet', /^Der er ingen kommando, der hedder »event slet«\. Der er: event create, [^,]*, .*\.$/],
  ])('%s', async (line, expected) => {
    expect(await hub(line)).toBe(1);
    expect(err.join('\n')).toMatch(expected);
    expect(err.join('\n')).not.toContain(line === 'event slet' ? 'job run' : '\n');
  });

  test('in English when that is asked for', async () => {
    expect(await hub('event create --titel x --lang en')).toBe(1);
    expect(err).toEqual(['There is no --titel. Did you mean --title?']);
  });
});

describe('help', () => {
  test.each(['', 'help', '--help'])('»%s« lists every command', async (line) => {
    expect(await hub(line)).toBe(0);
    expect(out.join('\n')).toMatch(/import FILE\.ics[^]*event create[^]*job run NAME/);
  });

  test.each(['event move --help', 'help event move'])('»%s« explains one', async (line) => {
    expect(await hub(line)).toBe(0);
    expect(out.join('\n')).toMatch(/flytter en aktivitet[^]*--date TID[^]*npm run hub -- event move abcd1234/);
  });
});
