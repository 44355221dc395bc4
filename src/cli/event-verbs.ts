/** Commands that change what is there: an event, or with `--date` one of its dates. */
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Wall } from '#domain/time.ts';
import { saidOnly } from '#domain/input.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { moveEvent } from '#services/event/move.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { publishEvent } from '#services/event/publish.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { wrong } from './arguments.ts';
import type { Call, Command, Option, Said } from './command.ts';
import { detailOptions, detailsTyped, placeTyped, ruleTyped, titleOptions, untilTyped } from './details.ts';
import { homeOf } from './home.ts';
import { showDate, showResult } from './show.ts';
import { endTyped, timeTyped } from './typed.ts';

const date: Option = {
  name: 'date',
  value: 'TID',
  about: { da: 'kun denne dato, ved sit oprindelige tidspunkt', en: 'this date only, by its original time' },
};
const reason: Option = { name: 'reason', value: 'TEKST', about: { da: 'hvorfor', en: 'why' } };

type Key = { municipality: string; id: string };
type Verb = (call: Call, key: Key, home: Municipality) => Promise<Event>;

/** A verb for a whole event, and the one for a single date. */
function verb(
  said: Omit<Command, 'words' | 'run'>,
  whole: Verb,
  single: (call: Call, key: Key & { recurrenceId: Wall }, home: Municipality) => Promise<Event>,
): Command {
  return {
    ...said,
    words: ['ID'],
    run: async (call) => {
      const home = await homeOf(call);
      const key = { municipality: home.slug, id: idOf(call.values.words[0] ?? '') };
      const recurrenceId = timeTyped(call.values, 'date');
      const event =
        recurrenceId === undefined ? await whole(call, key, home) : await single(call, { ...key, recurrenceId }, home);
      showResult(call, home, event);
      if (recurrenceId !== undefined) showDate(call, home, event, recurrenceId);
    },
  };
}

/** An id, or an address that ends in one. */
export function idOf(word: string): string {
  return /([0-9a-z]{8})\/?$/.exec(word)?.[1] ?? word;
}

function needed(call: Call, name: string, said: Said): string {
  const text = call.values.text(name);
  if (text === undefined) throw wrong(`--${name}`, said);
  return text;
}

const why = (call: Call): string =>
  needed(call, 'reason', { da: 'Skriv hvorfor, med --reason.', en: 'Say why, with --reason.' });

export const change = verb(
  {
    name: 'event change',
    about: {
      da: 'ændrer, hvad en aktivitet eller en af dens datoer siger',
      en: 'changes what an event or one of its dates says',
    },
    options: [...detailOptions, date],
    examples: [
      'hub event change abcd1234 --title "Klubaften" --price gratis',
      'hub event change abcd1234 --date "2026-12-03 19:00" --title "Julefrokost"',
    ],
  },
  async (call, key, home) => {
    const said = await detailsTyped(call, home);
    if (said.excludedDates === undefined && said.extraDates === undefined && call.values.text('until') === undefined)
      return changeEvent(call.ctx, key, said);
    return changeEvent(call.ctx, key, {
      ...said,
      ...datesAdded(call, await getEventForOffice(call.ctx, home, key.id), said),
    });
  },
  async (call, key, home) => {
    const known = new Set([...titleOptions.map(({ name }) => name), 'date']);
    const other = detailOptions.find(
      ({ name }) => !known.has(name) && (call.values.texts(name).length > 0 || call.values.flag(name) !== undefined),
    );
    if (other !== undefined) throw wrong(`--${other.name}`, notForOneDate(other.name));
    const { values } = call;
    const said = {
      title: values.text('title'),
      summary: values.text('summary'),
      placeId: await placeTyped(call, home),
    };
    return changeOccurrence(call.ctx, key, saidOnly(said));
  },
);

/** `--exclude` and `--extra` add to the dates there are; an extra date that was taken out is back. */
function datesAdded(
  { values }: Call,
  event: Event,
  said: { rule?: string | null; excludedDates?: Wall[]; extraDates?: Wall[] },
) {
  const extra = said.extraDates ?? [];
  const back = extra.filter((one) => event.excludedDates.includes(one));
  const rule = said.rule === undefined ? event.rule : said.rule;
  return {
    rule: rule === null ? null : untilTyped(values, rule),
    excludedDates: [...new Set([...event.excludedDates, ...(said.excludedDates ?? [])])]
      .filter((one) => !back.includes(one))
      .toSorted(),
    extraDates: [...new Set([...event.extraDates, ...extra.filter((one) => !back.includes(one))])].toSorted(),
  };
}

function notForOneDate(name: string): Said {
  return {
    da: `--${name} gælder alle datoer og kan ikke bruges sammen med --date.`,
    en: `--${name} is for all dates and cannot be used with --date.`,
  };
}

const start: Option = { name: 'start', value: 'TID', about: { da: 'hvornår den begynder', en: 'when it starts' } };
const end: Option = {
  name: 'end',
  value: 'TID',
  about: {
    da: 'hvornår den slutter, fx 22:00; for hele dage den sidste dag',
    en: 'when it ends, like 22:00; for whole days the last day',
  },
};
const rule = detailOptions.filter(({ name }) => name === 'rule' || name === 'until');
export const timeOptions: readonly Option[] = [start, end];

const where = (call: Call): Wall => {
  const said = { da: 'Skriv hvortil, med --start.', en: 'Say where to, with --start.' };
  needed(call, 'start', said);
  return timeTyped(call.values, 'start') ?? '';
};

export const move = verb(
  {
    name: 'event move',
    about: { da: 'flytter en aktivitet eller en af dens datoer', en: 'moves an event or one of its dates' },
    options: [start, end, ...rule, date, reason],
    examples: [
      'hub event move abcd1234 --start "2026-12-03 18:00"',
      'hub event move abcd1234 --date "2026-12-03 19:00" --start "2026-12-04 19:00" --reason "Hallen er optaget"',
    ],
  },
  (call, key) => {
    const from = where(call);
    const to = { start: from, end: explicitEnd(call, from), rule: ruleTyped(call.values) };
    return moveEvent(call.ctx, key, { ...saidOnly(to), start: from, reason: call.values.text('reason') ?? null });
  },
  (call, key) => {
    const from = where(call);
    const to = saidOnly({ start: from, end: explicitEnd(call, from), reason: call.values.text('reason') ?? null });
    return moveOccurrence(call.ctx, key, to as { start: Wall });
  },
);

function explicitEnd({ values }: Call, from: Wall): Wall | undefined {
  return values.text('end') === undefined ? undefined : endTyped(values, from);
}

export const cancel = verb(
  {
    name: 'event cancel',
    about: { da: 'aflyser en aktivitet eller en af dens datoer', en: 'cancels an event or one of its dates' },
    options: [reason, date],
    examples: ['hub event cancel abcd1234 --date "2026-12-03 19:00" --reason "Sygdom"'],
  },
  (call, key) => cancelEvent(call.ctx, key, why(call)),
  (call, key) => cancelOccurrence(call.ctx, key, why(call)),
);

export const withdraw = verb(
  {
    name: 'event withdraw',
    about: { da: 'trækker tilbage, hvad der ikke skulle være der', en: 'takes back what should not be there' },
    options: [date],
    examples: ['hub event withdraw abcd1234', 'hub event withdraw abcd1234 --date "2026-12-03 19:00"'],
  },
  (call, key) => withdrawEvent(call.ctx, key),
  (call, key) => withdrawOccurrence(call.ctx, key),
);

export const publish = verb(
  {
    name: 'event publish',
    about: {
      da: 'offentliggør en kladde, eller sætter ind igen',
      en: 'publishes a draft, or puts back what was cancelled or withdrawn',
    },
    options: [date],
    examples: ['hub event publish abcd1234'],
  },
  (call, key) => publishEvent(call.ctx, key),
  (call, key) => publishOccurrence(call.ctx, key),
);
