/** What stands at an address, before anybody decides to read it from now on. */
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { sourceFailureComplaint } from '#domain/source-failures.ts';
import { SourceAddress, type SourceKind } from '#domain/source.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { SourceFault } from './fault.ts';
import { fetchSource, type Fetched } from './fetch.ts';
import { kindOfFile } from './look.ts';
import type { Taken, Told } from './offer.ts';
import { readFile } from './readers.ts';
import { isOver } from './told-event.ts';

/** What was found: what it is, what it calls itself, and the first of what is still to come. */
export type Preview = { kind: SourceKind; url: string; name: string; events: Told[]; coming: number; remarks: number };

const shown = 5;

/** Looks at an address and keeps nothing. Throws `invalid` on `url` with what is wrong. */
export async function previewSource(ctx: Ctx, municipality: string, typed: string): Promise<Preview> {
  authorise(ctx.actor, 'source.add', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const url = checkedInput(SourceAddress, typed, 'url');
  const { kind, taken } = await bring(ctx, home, { url, category: null });
  const coming = comingOf(taken, dayAt(ctx.clock(), home.timeZone));
  return {
    kind,
    url,
    name: taken.name ?? new URL(url).hostname,
    events: coming.slice(0, shown),
    coming: coming.length,
    remarks: taken.remarks.length,
  };
}

/** What is at an address, read. Throws `invalid` on `url`. */
export async function bring(
  ctx: Ctx,
  home: Municipality,
  { url, category }: { url: string; category: string | null },
): Promise<{ kind: SourceKind; file: Fetched; taken: Taken }> {
  try {
    const file = await fetchSource(ctx, { url, etag: null, lastModified: null, contentHash: null });
    if (file === null) throw new SourceFault('broken');
    const kind = kindOfFile(file.body, file.contentType);
    return { kind, file, taken: await readFile(kind, { ctx, home, category, columns: null }, file) };
  } catch (error) {
    throw error instanceof SourceFault ? invalid(sourceFailureComplaint(error.failure)) : error;
  }
}

/** What is told of events still to come, in the order of their beginning. */
export function comingOf({ offered }: Taken, today: string): Told[] {
  return offered
    .flatMap(({ offer }) => offer?.told ?? [])
    .filter((told) => told.status !== 'cancelled' && !isOver(told, today))
    .toSorted((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1));
}
