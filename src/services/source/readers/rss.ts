/**
 * A feed: RSS 1.0, RSS 2.0 or Atom (RFC 4287). Where it says when something is (the event module of RSS, or iCalendar's
 * names in XML), that is read; otherwise it is a piece of news, and whoever reads it fills in the date.
 */
import { Parser } from 'htmlparser2';
import type { Complaint } from '#domain/errors.ts';
import { breathe } from '../../breathe.ts';
import { SourceFault } from '../fault.ts';
import type { Offered } from '../offer.ts';
import { textFrom } from '../text.ts';
import { spanFromIso } from './moment.ts';
import { offerOf, openPlainDesk, type PlainDesk } from './plain-event.ts';
import type { Reader } from './reader.ts';
import { quoted, remarkOn, whichOfTwo } from '../../import/times-said.ts';

export const readRss: Reader = async ({ ctx, home, category }, { body, contentType }) => {
  const { name, items } = await itemsIn(textFrom(body, encodingOf(body, contentType)));
  if (items.length === 0) throw new SourceFault('no-events');
  const desk = await openPlainDesk(ctx, home, category);
  const notes: Complaint[] = [];
  const offered = items.map((item) => offeredOf(item, desk, home.timeZone, notes));
  // What is no longer among the latest news has not been cancelled.
  return { name, offered, unreadable: new Set(), remarks: [], notes, whole: false };
};

/** An XML file says its letters in its first line, unless its server does. */
function encodingOf(body: Buffer, contentType: string): string | null {
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(body.subarray(0, 200).toString('latin1'))?.[1];
  return /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? declared ?? null;
}

/** What an item says, by the names of its elements without their prefix, in lower case. */
type Item = Map<string, string[]>;
type Feed = { name: string | null; items: Item[] };

const charactersAtOnce = 50_000;
const mostItems = 2000;

async function itemsIn(xml: string): Promise<Feed> {
  const feed: Feed = { name: null, items: [] };
  const parser = new Parser(handlerOf(feed), { xmlMode: true, decodeEntities: true });
  for (let from = 0; from < xml.length && feed.items.length < mostItems; from += charactersAtOnce) {
    parser.write(xml.slice(from, from + charactersAtOnce));
    await breathe();
  }
  parser.end();
  return feed;
}

/** An element whose words are being heard, and how deep inside it one is: markup within words is not looked at. */
type Heard = { name: string; text: string; depth: number };

function handlerOf(feed: Feed): ConstructorParameters<typeof Parser>[0] {
  let item: Item | null = null;
  let heard: Heard | null = null;
  return {
    onopentag(name, attributes) {
      const local = localName(name);
      if (heard !== null) heard.depth += 1;
      else if (local === 'item' || local === 'entry') {
        item = new Map<string, string[]>();
        feed.items.push(item);
      } else if (item !== null || (local === 'title' && feed.name === null)) {
        heard = { name: local, text: '', depth: 0 };
        if (item !== null) sayAttributes(item, local, attributes);
      }
    },
    ontext(text) {
      if (heard !== null && heard.text.length < 50_000) heard.text += text;
    },
    onclosetag(name) {
      if (heard !== null && heard.depth > 0) heard.depth -= 1;
      else if (heard !== null) {
        if (item === null) feed.name = heard.text.trim().slice(0, 200) || null;
        else say(item, heard.name, heard.text.trim());
        heard = null;
      } else if (['item', 'entry'].includes(localName(name))) item = null;
    },
  };
}

/** Atom says its links and its categories in attributes. */
function sayAttributes(item: Item, name: string, { href, rel, term, label }: Record<string, string>): void {
  if (name === 'link' && href !== undefined && (rel ?? 'alternate') === 'alternate') say(item, name, href);
  if (name === 'category' && term !== undefined) say(item, name, label ?? term);
}

function say(item: Item, name: string, text: string): void {
  if (text !== '') item.set(name, [...(item.get(name) ?? []), text]);
}

function localName(name: string): string {
  return name.toLowerCase().replace(/^.*:/, '');
}

/** What says that it ends before it begins, or at no time that is, is taken without its date. */
function offeredOf(item: Item, desk: PlainDesk, home: string, notes: Complaint[]): Offered {
  const first = (...names: string[]): string => names.flatMap((name) => item.get(name) ?? [])[0] ?? '';
  const start = first('startdate', 'dtstart');
  const span = spanFromIso(start, first('enddate', 'dtend'), home);
  const said = 'da' in span ? (start === '' ? null : span) : whichOfTwo(span, home);
  if (said !== null) notes.push(remarkOn(quoted(first('title')), said));
  const offer = offerOf(desk, {
    title: first('title'),
    text: first('encoded', 'description', 'summary', 'content'),
    link: first('link'),
    place: first('location'),
    categories: item.get('category') ?? [],
    ...('da' in span ? { start: null, end: null } : span),
  });
  return { uid: (first('guid', 'id', 'link') || first('title')).slice(0, 500), offer };
}
