/**
 * Where personal calendars stand ready. Unlike a public one, none is sent before the database has said that its address
 * still holds; what is spared is the rendering.
 */
import { boundedStore } from '#feeds/bounded-store.ts';
import { writePersonalCalendar } from '#feeds/personal/calendar.ts';
import type { Hub } from '#services/hub.ts';
import type { PersonalMaterial } from '#domain/personal-feed.ts';
import type { FoundFeed } from '#services/personal-feed/fetch.ts';
import { feedBody, pack, type FeedBody, type FeedForm } from './feed-body.ts';
import { spanOfDay, type Span } from './feed-shelf.ts';

export type PersonalShelf = {
  /** The body that holds now for the feed of an address, rendered if need be. */
  bodyOf: (hash: string, found: FoundFeed) => Promise<FeedBody>;
  /** The last body that was sent to an address. */
  last: (hash: string) => FeedBody | undefined;
  drop: (hash: string) => void;
};

/** A body, and all that it holds for: its owner's choices, a day, and each municipality that anything in it is of. */
type Kept = { body: FeedBody; state: string; day: Span; revisions: PersonalMaterial['revisions'] };

/** Nobody but its owner's programs may keep it, and they ask each time: what is revoked is felt at once. */
const form: FeedForm = {
  contentType: 'text/calendar; charset=utf-8',
  filename: 'kalender.ics',
  cacheControl: 'private, no-cache',
  also: { 'X-Robots-Tag': 'noindex' },
};

/** Of all bodies together, in bytes. */
const room = 48_000_000;

/** An empty shelf. */
export function personalShelf(hub: Hub): PersonalShelf {
  const bodies = boundedStore<Kept>(room, ({ body }) => body.packed.size * 2 + 2000);
  const turns = new Map<string, Promise<Kept>>();

  async function render(hash: string, found: FoundFeed): Promise<Kept> {
    const material = await found.load();
    const day = spanOfDay(hub.clock(), material.home.timeZone);
    const fresh = pack(writePersonalCalendar(material, { lang: 'da', publicUrl: hub.settings.publicUrl }));
    const before = bodies.get(hash)?.body.packed;
    const stamps = [found.revisedAt, day.from / 1000, ...[...material.revisions.values()].map(({ at }) => at)];
    const body = feedBody(before?.hash === fresh.hash ? before : fresh, form, Math.max(...stamps));
    const kept = { body, state: found.state, day, revisions: material.revisions };
    bodies.set(hash, kept);
    return kept;
  }

  async function holds({ state, day, revisions }: Kept, found: FoundFeed): Promise<boolean> {
    const now = hub.clock().epochMilliseconds;
    if (state !== found.state || now < day.from || now >= day.until) return false;
    const current = await Promise.all([...revisions.keys()].map((slug) => hub.revisions.current(slug)));
    return [...revisions.values()].every(({ number }, at) => number === current[at]?.number);
  }

  return {
    bodyOf: async (hash, found) => {
      const kept = bodies.get(hash);
      if (kept !== undefined && (await holds(kept, found))) return kept.body;
      const turn = `${hash} ${found.state}`;
      const rendering = turns.getOrInsertComputed(turn, () => render(hash, found).finally(() => turns.delete(turn)));
      return (await rendering).body;
    },
    last: (hash) => bodies.get(hash)?.body,
    drop: (hash) => bodies.drop(hash),
  };
}
