/** All dates of one event of a file: its rule, what is taken out (EXDATE) and what is added (RDATE). */
import type { Complaint } from '#domain/errors.ts';
import { existsIn, nominalLength, shift, wallOf, type Wall } from '#domain/time.ts';
import type { Desk } from './desk.ts';
import { lineComplaint, wrongLine } from './failures.ts';
import { atHome, inKind, momentOf, momentsOf, zoned, type Clocks, type Moment } from './moments.ts';
import { only, type Properties, type Property } from './properties.ts';
import { repeatsOf, type Repeats } from './repeats.ts';
import { emptySaid } from './said-override.ts';
import type { Said, SaidOverride } from './said.ts';
import { spanOf, type Span } from './span.ts';
import { readAs, whichOfTwo } from './times-said.ts';

/** The times of a series as they are kept; added periods of a length of their own are decisions for those dates. */
export type Dates = Pick<Said, 'start' | 'end' | 'rule' | 'excludedDates' | 'extraDates'> & { periods: SaidOverride[] };

/** Reads the dates of an event that begins on `line`. Throws `invalid` with the line of what cannot be read. */
export function datesOf(properties: Properties, line: number, desk: Desk): Dates {
  const { clocks } = desk;
  const span = spanOf(properties, line, clocks);
  if (span.isGuess) desk.remark(guessRemark(line));
  noteClocks(span, line, desk);
  const repeats = readRule(properties, span.moment, line, desk);
  const end = shift(repeats.start, nominalLength(span.start, span.end));
  const added = (properties.get('rdate') ?? []).flatMap((property) => addedBy(property, clocks));
  const starts = added.map((one) => inKind(one.start, repeats.start));
  const excluded = (properties.get('exdate') ?? []).flatMap((property) => momentsOf(property, clocks));
  return {
    start: repeats.start,
    end,
    rule: repeats.rule,
    extraDates: sorted([...repeats.extraDates, ...starts].filter((date) => date !== repeats.start)),
    excludedDates: sorted(excluded.map((moment) => inKind(atHome(moment, clocks.home), repeats.start))).slice(-500),
    periods: added.flatMap(({ start, end }) => (end === null ? [] : [{ ...emptySaid(start), start, end }])),
  };
}

/** Times that no clock shows, or that clocks show twice, as far as they are still to come. */
function noteClocks({ moment, start, end }: Span, line: number, { clocks, reach, note }: Desk): void {
  if (start < reach.today) return;
  const skipped = existsIn(moment.zone, moment.wall) ? null : readAs(moment.wall, start);
  const said = skipped ?? whichOfTwo({ start, end }, clocks.home);
  if (said !== null) note(lineComplaint(line, said.da, said.en));
}

function readRule(properties: Properties, moment: Moment, line: number, desk: Desk): Repeats {
  const wrong = properties.get('exrule')?.[0];
  if (wrong !== undefined) throw wrongLine(wrong.line, 'EXRULE bruges ikke længere.', 'EXRULE is no longer used.');
  const rule = only(properties, 'rrule');
  if (rule === null) return { start: atHome(moment, desk.clocks.home), rule: null, extraDates: [], listed: null };
  const repeats = repeatsOf(moment, rule, desk.reach);
  if (repeats.listed !== null) desk.remark(listedRemark(line, repeats.listed));
  if (repeats.never !== undefined && repeats.start >= desk.reach.today) desk.note(neverNote(rule.line, repeats.never));
  return repeats;
}

function guessRemark(line: number) {
  return lineComplaint(
    line,
    'aktiviteten har ingen sluttid; den er sat til en time efter starten.',
    'the event has no end; it was put an hour after its start.',
  );
}

function listedRemark(line: number, until: string) {
  return lineComplaint(
    line,
    `reglen kan ikke siges med dansk tid; datoerne er skrevet ud til og med ${until}. Importér igen inden da.`,
    `the rule cannot be said in local time; its dates are written out to ${until}. Import again before then.`,
  );
}

function neverNote(line: number, { da, en }: Complaint) {
  return lineComplaint(
    line,
    `${da} Kun aktivitetens første dato er taget med.`,
    `${en} Only the event's first date is taken.`,
  );
}

/** RDATE's dates, or its periods (RFC 5545 §3.3.9), which bring their own end. */
function addedBy(property: Property, clocks: Clocks): { start: Wall; end: Wall | null }[] {
  return property.values.map((value) => {
    const [from, until] = Array.isArray(value) ? value.map(String) : [String(value)];
    const start = momentOf(from ?? '', property, clocks);
    return {
      start: atHome(start, clocks.home),
      end: until === undefined ? null : periodEnd(start, until, property, clocks),
    };
  });
}

function periodEnd(start: Moment, until: string, property: Property, clocks: Clocks): Wall {
  if (!until.startsWith('P')) return atHome(momentOf(until, property, clocks), clocks.home);
  return wallOf(zoned(start).add(until).withTimeZone(clocks.home).toPlainDateTime());
}

function sorted(dates: readonly Wall[]): Wall[] {
  return [...new Set(dates)].toSorted();
}
