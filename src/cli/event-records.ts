/** Commands that make events and look at them. */
import { checkedInput } from '#domain/input.ts';
import { eventStatuses, EventStatus } from '#domain/event.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { getEventForOffice, listEventsForOffice } from '#services/event/office-queries.ts';
import { wrong } from './arguments.ts';
import type { Command } from './command.ts';
import { detailOptions, detailsTyped } from './details.ts';
import { idOf, timeOptions } from './event-verbs.ts';
import { homeOf } from './home.ts';
import { showEvent, showLine, showResult } from './show.ts';
import { endTyped, numberTyped, timeTyped } from './typed.ts';

export const create: Command = {
  name: 'event create',
  about: { da: 'opretter og offentliggør en aktivitet', en: 'creates and publishes an event' },
  words: [],
  options: [
    ...detailOptions,
    ...timeOptions,
    { name: 'draft', about: { da: 'offentliggør den ikke endnu', en: 'do not publish it yet' } },
  ],
  examples: [
    'hub event create --title "Torsdagsklub" --category klub --start "2026-12-03 19:00" --end 22:00 --rule weekly --until 2027-06-24',
    'hub event create --title "Vinterferie" --category natur --start 2027-02-13 --end 2027-02-21 --price gratis --come-alone',
  ],
  run: async (call) => {
    const home = await homeOf(call);
    const start = timeTyped(call.values, 'start');
    if (start === undefined)
      throw wrong('--start', { da: 'Skriv hvornår, med --start.', en: 'Say when, with --start.' });
    const end = endTyped(call.values, start);
    if (end === undefined)
      throw wrong('--end', { da: 'Skriv hvornår den slutter, med --end.', en: 'Say when it ends, with --end.' });
    const status = call.values.flag('draft') === true ? 'draft' : 'published';
    const said = { category: 'klub', ...(await detailsTyped(call, home)), start, end, status } as NewEvent;
    showResult(call, home, await createEvent(call.ctx, home.slug, said));
  },
};

export const show: Command = {
  name: 'event show',
  about: { da: 'viser en aktivitet og dens datoer', en: 'shows an event and its dates' },
  words: ['ID'],
  options: [],
  examples: ['hub event show abcd1234'],
  run: async (call) => {
    const home = await homeOf(call);
    showEvent(call, home, await getEventForOffice(call.ctx, home, idOf(call.values.words[0] ?? '')));
  },
};

export const list: Command = {
  name: 'event list',
  about: { da: 'viser aktiviteter, også kladder og aflyste', en: 'lists events, drafts and cancelled ones too' },
  words: [],
  options: [
    { name: 'status', value: eventStatuses.join('|'), about: { da: 'kun dem', en: 'only those' } },
    { name: 'title', value: 'TEKST', about: { da: 'med de ord i titlen', en: 'with those words in the title' } },
    { name: 'limit', value: 'ANTAL', about: { da: 'højst så mange (100)', en: 'at most so many (100)' } },
  ],
  examples: ['hub event list --status draft', 'hub event list --title klub --json'],
  run: async (call) => {
    const { ctx, io, lang, values } = call;
    const home = await homeOf(call);
    const status = checkedInput(EventStatus.nullable(), values.text('status') ?? null, 'status');
    const limit = numberTyped(values, 'limit') ?? 100;
    const lines = await listEventsForOffice(ctx, home, { status, title: values.text('title') ?? null, limit });
    if (values.flag('json') === true) return io.out(JSON.stringify(lines, null, 2));
    for (const line of lines) showLine(call, home, line);
    if (lines.length === 0) io.out(lang === 'da' ? 'Der er ingen aktiviteter.' : 'There are no events.');
  },
};
