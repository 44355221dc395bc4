/** Microdata (HTML §5) as the things JSON-LD would say: `{ "@type": "Event", "name": … }`. */

type Thing = Record<string, unknown>;
type Attributes = Readonly<Record<string, string>>;

/** Hears a page element by element. */
export type MicrodataReader = {
  open: (name: string, attributes: Attributes) => void;
  text: (text: string) => void;
  close: () => void;
};

/** An element that is open: the thing it is, and the property whose words are being heard. */
type Level = { thing: Thing | null; property: { of: Thing; names: string[]; text: string } | null };

/** Deeper than any page is; what is deeper yet is not looked at. */
const deepest = 400;

/** Tells of every thing that is no property of another, once it is whole. */
export function microdataOf(tell: (thing: Thing) => void): MicrodataReader {
  const levels: Level[] = [];
  let below = 0;
  const around = (): Thing | null => levels.findLast(({ thing }) => thing !== null)?.thing ?? null;
  return {
    open(name, attributes) {
      if (levels.length >= deepest) below += 1;
      else levels.push(levelOf(name, attributes, around(), tell));
    },
    text(text) {
      for (const { property } of levels) if (property !== null && property.text.length < 20_000) property.text += text;
    },
    close() {
      if (below > 0) return void (below -= 1);
      const property = levels.pop()?.property ?? null;
      if (property !== null) for (const name of property.names) add(property.of, name, property.text.trim());
    },
  };
}

function levelOf(name: string, attributes: Attributes, around: Thing | null, tell: (thing: Thing) => void): Level {
  const names = (attributes.itemprop ?? '').split(/\s+/).filter((one) => one !== '');
  if (attributes.itemscope !== undefined) {
    const thing: Thing = { '@type': (attributes.itemtype ?? '').split('/').at(-1) ?? '', '@id': attributes.itemid };
    if (around !== null && names.length > 0) for (const one of names) add(around, one, thing);
    else tell(thing);
    return { thing, property: null };
  }
  if (around === null || names.length === 0) return { thing: null, property: null };
  const value = valueOf(name, attributes);
  if (value === undefined) return { thing: null, property: { of: around, names, text: '' } };
  for (const one of names) add(around, one, value);
  return { thing: null, property: null };
}

/** What an attribute says instead of the words inside. */
function valueOf(name: string, { content, datetime, href, src }: Attributes): string | undefined {
  if (content !== undefined) return content;
  if (name === 'time') return datetime;
  return name === 'a' || name === 'link' ? href : name === 'img' ? src : undefined;
}

/** The first that is said counts. */
function add(thing: Thing, name: string, value: unknown): void {
  if (!Object.hasOwn(thing, name)) thing[name] = value;
}
