/** Events in schema.org's words, wherever they stand in what a page says. */
import { slugOf } from '#domain/slug.ts';
import { placeFrom, type SaidPlace } from '../../import/location.ts';
import type { Offer } from '../offer.ts';
import { spanFromIso } from './moment.ts';
import { offerOf, type PlainDesk } from './plain-event.ts';
import type { Said } from '../../import/times-said.ts';

/** A thing as JSON-LD says it. */
export type Thing = Readonly<Record<string, unknown>>;

/** More than any page says of itself. */
const mostThings = 20_000;

/** Every event in some JSON-LD: alone, in a list, in a `@graph`, or as a part of another. */
export function eventsIn(value: unknown): Thing[] {
  const events: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let seen = 0; waiting.length > 0 && seen < mostThings; seen += 1) {
    const one = waiting.pop();
    if (Array.isArray(one)) waiting.push(...(one as unknown[]).slice(0, mostThings).toReversed());
    else if (isThing(one)) {
      const parts = ['subEvent', 'itemListElement', 'item', 'mainEntity', 'event', 'events', '@graph'];
      waiting.push(...parts.map((part) => one[part]));
      if (typesOf(one).some((type) => /(Event|Festival|Hackathon)$/.test(type)) && one.startDate !== undefined)
        events.push(one);
    }
  }
  return events;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

/** Where it is read: whose towns, relative to which address, on whose clock. */
type Where = { desk: PlainDesk; base: string; timeZone: string };

/** The event; a sentence for one that does not say when it is, or cannot be then. */
export function plainEventOf(thing: Thing, { desk, base, timeZone }: Where): Offer | Said {
  const span = spanFromIso(textOf(thing.startDate), textOf(thing.endDate), timeZone);
  if ('da' in span) return span;
  return offerOf(desk, {
    ...{ title: textOf(thing.name), text: textOf(thing.description), ...span },
    link: URL.parse(textOf(thing.url), base)?.href ?? '',
    place: placeOf(thing.location, desk),
    categories: [textOf(thing.eventType), ...[thing.keywords].flat().flatMap((word) => textOf(word).split(','))],
    cancelled: textOf(thing.eventStatus).endsWith('EventCancelled'),
  });
}

/** What it is called. */
export function titleOf(thing: Thing): string {
  return textOf(thing.name);
}

/** Its own name for itself; empty for one that has none. */
export function ownUid(thing: Thing): string {
  return (textOf(thing['@id']) || textOf(thing.identifier)).slice(0, 500);
}

/** What tells it from the others: its own name for itself, or its page and its beginning. */
export function uidOf(thing: Thing, { told }: Offer): string {
  return (ownUid(thing) || `${textOf(thing.url) || slugOf(told.title)} ${told.start ?? ''}`).slice(0, 500);
}

/** The first text of a value: itself, or the name of what it is. */
function textOf(value: unknown): string {
  const [first] = [value].flat();
  if (typeof first === 'string') return first;
  return isThing(first) ? textOf(first.name ?? first['@value']) : '';
}

function placeOf(value: unknown, { towns }: PlainDesk): SaidPlace | null {
  const [location] = [value].flat<unknown[]>();
  if (typeof location === 'string') return placeFrom(location, towns);
  if (!isThing(location)) return null;
  if (typesOf(location).includes('VirtualLocation')) return placeFrom('Online', towns);
  const { address } = location;
  const parts = isThing(address)
    ? [address.streetAddress, [textOf(address.postalCode), textOf(address.addressLocality)].join(' ').trim()]
    : [address];
  return placeFrom(
    [location.name, ...parts]
      .map(textOf)
      .filter((part) => part !== '')
      .join(', '),
    towns,
  );
}
