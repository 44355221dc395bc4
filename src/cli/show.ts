/** Events as lines a person reads, or as JSON. */
import type { Event } from '#domain/event.ts';
import { occurrencesOf, type Occurrence } from '#domain/series.ts';
import type { Municipality } from '#domain/municipality.ts';
import { addDays, dayAt, dayOf, type Wall } from '#domain/time.ts';
import { formatWhen } from '#i18n/dates.ts';
import { hubPath } from '#i18n/paths.ts';
import { formatPrice } from '#i18n/money.ts';
import type { OfficeLine } from '#services/event/office-queries.ts';
import type { Call, Said } from './command.ts';

const statusWords: Record<Event['status'], Said> = {
  draft: { da: 'kladde', en: 'draft' },
  in_review: { da: 'til gennemsyn', en: 'in review' },
  published: { da: 'offentliggjort', en: 'published' },
  cancelled: { da: 'aflyst', en: 'cancelled' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
};

/** Says what an event has become: in two lines, with `--json` as it is kept. */
export function showResult(call: Call, home: Municipality, event: Event): void {
  const { io, lang, values } = call;
  if (values.flag('json') === true) return io.out(JSON.stringify(event, null, 2));
  io.out(`${event.id}  ${event.title}  ${statusWords[event.status][lang]}${because(event)}`);
  io.out(`          ${when(call, home, event)}  ${addressOf(call, home, event)}`);
}

/** Says all there is to an event, with its dates from today on. */
export function showEvent(call: Call, home: Municipality, event: Event): void {
  showResult(call, home, event);
  if (call.values.flag('json') === true) return;
  const { io, lang } = call;
  const facts: [Said, string | null][] = [
    [{ da: 'kategori', en: 'category' }, event.category],
    [{ da: 'sted', en: 'place' }, event.placeId],
    [{ da: 'arrangør', en: 'organiser' }, event.organiser],
    [{ da: 'pris', en: 'price' }, formatPrice(event.price, lang)],
    [{ da: 'regel', en: 'rule' }, event.rule],
  ];
  for (const [name, fact] of facts) if (fact !== null) io.out(`          ${name[lang]}: ${fact}`);
  for (const line of [event.summary, ...event.text.split('\n')]) if (line !== '') io.out(`          ${line}`);
  showDates(call, home, event);
}

/** The name of a date, to be used with `--date`, and what has become of it. */
function showDates(call: Call, home: Municipality, event: Event): void {
  const today = dayAt(call.ctx.clock(), home.timeZone);
  const dates = occurrencesOf(event, home.timeZone, addDays(today, 548)).filter((date) => date.end >= today);
  for (const one of dates.slice(0, 20)) call.io.out(dateLine(call, home, one));
  if (dates.length > 20)
    call.io.out(call.lang === 'da' ? `  … og ${dates.length - 20} til` : `  … and ${dates.length - 20} more`);
}

/** Says what has become of one date of an event, after the event itself. One that was withdrawn is no longer a date. */
export function showDate(call: Call, home: Municipality, event: Event, recurrenceId: Wall): void {
  if (call.values.flag('json') === true) return;
  const dates = occurrencesOf(event, home.timeZone, dayOf(recurrenceId));
  const found = dates.find((one) => one.recurrenceId === recurrenceId);
  call.io.out(
    found === undefined ? `  ${recurrenceId}  ${statusWords.withdrawn[call.lang]}` : dateLine(call, home, found),
  );
}

function dateLine(call: Call, home: Municipality, { recurrenceId, override, status, ...span }: Occurrence): string {
  const said = [dateWords[status][call.lang], override?.title, override?.reason].filter(
    (word) => word != null && word !== '',
  );
  return `  ${recurrenceId}  ${[when(call, home, span), ...said].join(', ')}`;
}

const dateWords: Record<'scheduled' | 'moved' | 'changed' | 'cancelled', Said> = {
  scheduled: { da: '', en: '' },
  moved: { da: 'flyttet', en: 'moved' },
  changed: { da: 'ændret', en: 'changed' },
  cancelled: { da: 'aflyst', en: 'cancelled' },
};

/** One line of a list. */
export function showLine(call: Call, home: Municipality, line: OfficeLine): void {
  const repeats = line.rule === null ? '' : ' ↻';
  const status = line.status === 'published' ? '' : `  (${statusWords[line.status][call.lang]})`;
  call.io.out(`${line.id}  ${when(call, home, line)}${repeats}  ${line.title}${status}`);
}

function because({ reason }: Event): string {
  return reason === null ? '' : `: ${reason}`;
}

function when({ ctx, lang }: Call, home: Municipality, span: { start: string; end: string }): string {
  return formatWhen(span, lang, dayAt(ctx.clock(), home.timeZone));
}

function addressOf({ ctx }: Call, home: Municipality, { slug, id }: Event): string {
  return `${ctx.settings.publicUrl}${hubPath('da', home.slug, 'det-sker')}/${slug}-${id}`;
}
