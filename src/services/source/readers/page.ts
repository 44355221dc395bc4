/** A web page that says its events in schema.org's words: as JSON-LD, or as microdata in the page itself. */
import { Parser } from 'htmlparser2';
import { breathe } from '../../breathe.ts';
import { SourceFault } from '../fault.ts';
import { isDated, type Taken } from '../offer.ts';
import { textFrom } from '../text.ts';
import { microdataOf, type MicrodataReader } from './microdata.ts';
import { openPlainDesk } from './plain-event.ts';
import type { Reader } from './reader.ts';
import { eventsIn, ownUid, plainEventOf, titleOf, uidOf, type Thing } from './schema-org.ts';
import { quoted, remarkOn, whichOfTwo } from '../../import/times-said.ts';

export const readPage: Reader = async ({ ctx, home, category }, { body, contentType, url }) => {
  const { things, title } = await thingsIn(textFrom(body, /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? null));
  const desk = await openPlainDesk(ctx, home, category);
  const events = things.flatMap(eventsIn);
  if (events.length === 0) throw new SourceFault('page-without-events');
  const where = { desk, base: url, timeZone: home.timeZone };
  const taken: Taken = { name: title, offered: [], unreadable: new Set(), remarks: [], notes: [], whole: true };
  for (const event of events) takeOne(taken, event, where);
  return { ...taken, offered: [...new Map(taken.offered.map((one) => [one.uid, one])).values()] };
};

function takeOne(taken: Taken, event: Thing, where: Parameters<typeof plainEventOf>[1]): void {
  const read = plainEventOf(event, where);
  const called = quoted(titleOf(event));
  if ('told' in read) {
    taken.offered.push({ uid: uidOf(event, read), offer: read });
    const note = isDated(read.told) ? whichOfTwo(read.told, where.timeZone) : null;
    if (note !== null) taken.notes.push(remarkOn(called, note));
    return;
  }
  taken.remarks.push(remarkOn(called, read));
  // Which it was last time is not known without a name of its own: then nothing is taken to be gone.
  if (ownUid(event) === '') taken.whole = false;
  else taken.unreadable = new Set([...taken.unreadable, ownUid(event)]);
}

type Found = { things: unknown[]; title: string | null };

const charactersAtOnce = 50_000;

/** Walks through the page once, without keeping it. */
async function thingsIn(html: string): Promise<Found> {
  const found: Found = { things: [], title: null };
  const micro = microdataOf((item) => found.things.push(item));
  const parser = new Parser(handlerOf(found, micro));
  for (let from = 0; from < html.length; from += charactersAtOnce) {
    parser.write(html.slice(from, from + charactersAtOnce));
    await breathe();
  }
  parser.end();
  return found;
}

/** The text of scripts and of the title is gathered; the rest goes to the reader of microdata. */
function handlerOf(found: Found, micro: MicrodataReader): ConstructorParameters<typeof Parser>[0] {
  let gathered: { name: string; text: string } | null = null;
  return {
    onopentag(name, attributes) {
      const isData = name === 'script' && /ld\+json/i.test(attributes.type ?? '');
      if (isData || (name === 'title' && found.title === null)) gathered = { name, text: '' };
      micro.open(name, attributes);
    },
    ontext(text) {
      if (gathered !== null) gathered.text += text;
      micro.text(text);
    },
    onclosetag(name) {
      if (gathered?.name === name) {
        if (name === 'title') found.title = gathered.text.replaceAll(/\s+/g, ' ').trim().slice(0, 200) || null;
        else found.things.push(parsed(gathered.text));
        gathered = null;
      }
      micro.close();
    },
  };
}

/** What is not JSON says nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
