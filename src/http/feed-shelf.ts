/**
 * Where rendered feeds stand ready. A body holds for one revision of its municipality and one day; when the
 * database fails, the last one still goes out: a calendar program that meets an error may never come back.
 */
import { HjemegnError } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';
import { addDays, dayAt, epochSeconds } from '#domain/time.ts';
import type { Hub } from '#services/hub.ts';
import type { Revision } from '#services/municipality/queries.ts';
import { feedBody, pack, type FeedBody, type FeedForm } from './feed-body.ts';
import { boundedStore, type Store } from '#feeds/bounded-store.ts';

/** A feed: its name among all bodies, how it is offered, and how to write it. */
export type Feed = FeedForm & {
  /** Slug of the municipality whose revision it holds for. */
  municipality: string;
  /** The same for the same bytes: municipality, kind and canonical filter. */
  key: string;
  /** The whole text. Called once per revision and day, however many ask at once. */
  render: () => Promise<string>;
};

export type FeedShelf = {
  /** The body that holds now, rendered if need be; the last one there was when that fails. */
  bodyOf: (feed: Feed) => Promise<FeedBody>;
  /** Lets {@link FeedShelf.ready} find a feed by an address that was read as it. */
  knowAddress: (address: string, feed: Feed) => void;
  /** The body of an address, when it stands ready and is known to hold. Asks nobody and reads nothing. */
  ready: (address: string) => FeedBody | undefined;
};

type Kept = { municipality: string; body: FeedBody; revision: number; day: Span };
/** A day in epoch milliseconds; `until` is the next one's midnight. */
export type Span = { from: number; until: number };

/** Of all bodies together, in bytes, their compressed forms counted as large as themselves. */
const room = 96_000_000;
const mostAddresses = 2000;

/** An empty shelf. */
export function feedShelf(hub: Hub): FeedShelf {
  const bodies = boundedStore<Kept>(room, ({ body }) => body.packed.size * 2 + 2000);
  const addresses = boundedStore<string>(mostAddresses, () => 1);
  const renderOnce = renderingOnce(hub, bodies);

  function holds({ revision, day }: Kept, number: number): boolean {
    const now = hub.clock().epochMilliseconds;
    return revision === number && now >= day.from && now < day.until;
  }

  async function currentBody(feed: Feed, kept: Kept | undefined): Promise<FeedBody> {
    const revision = await hub.revisions.current(feed.municipality);
    if (kept !== undefined && holds(kept, revision.number)) return kept.body;
    return (await renderOnce(feed, revision)).body;
  }

  return {
    bodyOf: async (feed) => {
      const kept = bodies.get(feed.key);
      try {
        return await currentBody(feed, kept);
      } catch (error) {
        if (error instanceof HjemegnError) bodies.drop(feed.key);
        if (error instanceof HjemegnError || kept === undefined) throw error;
        console.error(`A feed goes out as it last was: ${describeFault(error)}`);
        return kept.body;
      }
    },
    knowAddress: (address, feed) => addresses.set(address, feed.key),
    ready: (address) => {
      const key = addresses.get(address);
      const kept = key === undefined ? undefined : bodies.get(key);
      if (kept === undefined) return undefined;
      const revision = hub.revisions.remembered(kept.municipality);
      return revision !== undefined && holds(kept, revision.number) ? kept.body : undefined;
    },
  };
}

/** Renders a feed and puts it on the shelf; whoever asks for the same meanwhile waits for the same. */
function renderingOnce(hub: Hub, bodies: Store<Kept>): (feed: Feed, revision: Revision) => Promise<Kept> {
  const turns = new Map<string, Promise<Kept>>();

  async function render(feed: Feed, revision: Revision, day: Span): Promise<Kept> {
    const fresh = pack(await feed.render());
    const before = bodies.get(feed.key)?.body.packed;
    const packed = before?.hash === fresh.hash ? before : fresh;
    const body = feedBody(packed, feed, Math.max(revision.at, day.from / 1000));
    const kept = { municipality: feed.municipality, body, revision: revision.number, day };
    bodies.set(feed.key, kept);
    return kept;
  }

  return (feed, revision) => {
    const day = spanOfDay(hub.clock(), revision.timeZone);
    const turn = `${revision.number} ${day.from} ${feed.key}`;
    return turns.getOrInsertComputed(turn, () => render(feed, revision, day).finally(() => turns.delete(turn)));
  };
}

/** The day that it is in a time zone. */
export function spanOfDay(now: Temporal.Instant, timeZone: string): Span {
  const today = dayAt(now, timeZone);
  return { from: epochSeconds(today, timeZone) * 1000, until: epochSeconds(addDays(today, 1), timeZone) * 1000 };
}
