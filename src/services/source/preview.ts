/** What stands at an address, before anybody decides to read it from now on. */
import { authorise } from '#domain/authorisation.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { sourceFailureComplaint } from '#domain/source-failures.ts';
import { SourceAddress, type AddressKind, type SourceKind } from '#domain/source.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { countAttempt } from '../limits.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { SourceFault } from './fault.ts';
import { fetchSource, type Fetched } from './fetch.ts';
import { kindOfFile } from './look.ts';
import { isDated, type Taken, type Told } from './offer.ts';
import { readFile } from './readers.ts';
import { isOver } from './told-event.ts';
import { complainAboutTwin } from './twin.ts';

/** What is in something: the first events still to come, and what becomes of each of the others. */
export type Seen = {
  events: Told[];
  /** How many are still to come, and how many more say no date. */
  coming: number;
  undated: number;
  /** How many are over, cancelled or for the calendar's owner only. */
  left: number;
  /** What cannot be taken and why; what is taken and worth knowing. */
  remarks: Complaint[];
  notes: Complaint[];
};

/** What was found at an address: what it is, and what it calls itself. */
export type Preview = Seen & { kind: SourceKind; url: string; name: string };

const shown = 5;

/** Looks at an address and keeps nothing. Throws `invalid` on `url` with what is wrong. */
export async function previewSource(ctx: Ctx, municipality: string, typed: string): Promise<Preview> {
  authorise(ctx.actor, 'source.add', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const url = checkedAddress(typed);
  await complainAboutTwin(ctx.db.read, home, url);
  const { kind, taken } = await bring(ctx, home, { url, category: null });
  return { kind, url, name: taken.name ?? new URL(url).hostname, ...seenIn(taken, dayAt(ctx.clock(), home.timeZone)) };
}

/** An address as it is kept. Throws `invalid` on `url`. */
export function checkedAddress(typed: string): string {
  const read = SourceAddress.safeParse(typed);
  if (!read.success) throw invalid(sourceFailureComplaint('not-an-address', 'address'));
  return read.data;
}

/** What is at an address, read. Throws `invalid` on `url`, and `too_many` to whoever looks at one after the other. */
export async function bring(
  ctx: Ctx,
  home: Municipality,
  { url, category }: { url: string; category: string | null },
): Promise<{ kind: AddressKind; file: Fetched; taken: Taken }> {
  await countAttempt(ctx, 'looking', ownerOf(ctx.actor) ?? ctx.actor.kind, tooManyLooks);
  try {
    const file = await fetchSource(ctx, { url, etag: null, lastModified: null });
    if (file === null) throw new SourceFault('broken');
    const kind = kindOfFile(file.body, file.contentType);
    return { kind, file, taken: await readFile(kind, { ctx, home, category }, file) };
  } catch (error) {
    throw error instanceof SourceFault ? invalid(sourceFailureComplaint(error.failure, 'address')) : error;
  }
}

const tooManyLooks = {
  da: 'Du har set på mange adresser på kort tid. De ligger på andres servere.',
  en: 'You have looked at many addresses in a short while. They are on other people’s servers.',
};

/** What is in what was read, the first to come first. */
export function seenIn({ offered, remarks, notes }: Taken, today: string): Seen {
  const events = offered
    .flatMap(({ offer }) => offer?.told ?? [])
    .filter((told) => told.status !== 'cancelled' && !isOver(told, today))
    .toSorted((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1));
  const coming = events.filter(isDated).length;
  const counts = { coming, undated: events.length - coming, left: offered.length - events.length };
  return { events: events.slice(0, shown), ...counts, remarks, notes };
}
