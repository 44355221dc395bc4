/** Reads a source now: asks what it has, and takes what is new. */
import { eq } from 'drizzle-orm';
import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, type Complaint } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { hoursUntilRetry, type SourceFailure } from '#domain/source.ts';
import { dayAt, instantOf, wallAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { openPlaceBook } from '../import/places.ts';
import { endLease, takeLease } from '../lease.ts';
import { countAttempt } from '../limits.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { retiredCategories } from './details.ts';
import { SourceFault } from './fault.ts';
import { fetchSource, type Fetched } from './fetch.ts';
import { expectKind } from './look.ts';
import type { Taken } from './offer.ts';
import { readFile } from './readers.ts';
import { loadSource, type SourceRow } from './records.ts';
import { takeReading } from './take.ts';
import type { Reading } from './taking.ts';

/** What came of it. `unchanged` is when the source has what it had. */
export type Outcome = { failure: SourceFailure | null; unchanged: boolean } & Reading['counts'];

const nothing = { proposed: 0, published: 0, changed: 0 };

/**
 * Reads a source. A failure is an outcome, and stands on the source. Throws `conflict` while it is being read, and
 * `too_many` to whoever asks for it again and again; broken off by its `signal`, it keeps what it has taken so far, and
 * the next reading takes the rest.
 */
export async function readSource(ctx: Ctx, municipality: string, id: string, signal?: AbortSignal): Promise<Outcome> {
  authorise(ctx.actor, 'source.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const row = await loadSource(ctx.db.read, home, id);
  const { url } = row;
  if (url === null) throw conflict(hasNoAddress);
  return whileNobodyElse(ctx, row, async () => {
    if (ctx.actor.kind !== 'system') await countReading(ctx, home, row);
    return recorded(ctx, home, { ...row, signal }, async () => {
      const file = await fetchSource(ctx, { ...row, url }, signal);
      if (file === null) return null;
      if (file.contentHash === row.contentHash) return { file, taken: null };
      const kind = expectKind(row.kind, file.body, file.contentType);
      return { file, taken: await readFile(kind, { ...row, ctx, home }, file) };
    });
  });
}

/** What is read by the clock keeps its distance by itself. */
function countReading(ctx: Ctx, { timeZone }: Municipality, { id, triedAt }: SourceRow): Promise<void> {
  const last = triedAt === null ? ctx.clock() : instantOf(triedAt);
  const [hours, minutes] = wallAt(last, timeZone).slice(11).split(':');
  return countAttempt(ctx, 'reading', id, {
    da: `Kilden er læst mange gange på kort tid, sidst kl. ${hours}.${minutes}.`,
    en: `The source has been read many times in a short while, last at ${hours}:${minutes}.`,
  });
}

/** One reading at a time: two would propose everything twice. */
export async function whileNobodyElse<Result>(ctx: Ctx, row: SourceRow, work: () => Promise<Result>): Promise<Result> {
  const [job, holder] = [`source-${row.id}`, ctx.newId()];
  if (!(await takeLease(ctx, job, holder, 900))) throw conflict(isBeingRead);
  try {
    return await work();
  } finally {
    await endLease(ctx, job, holder);
  }
}

/** What a file says; nothing to take from one that says what it said. */
type Brought = { file: Pick<Fetched, 'etag' | 'lastModified' | 'contentHash'>; taken: Taken | null };

/** Takes what is brought, and writes on the source how it went. `null` is that nothing has changed. */
export async function recorded(
  ctx: Ctx,
  home: Municipality,
  { signal, ...row }: SourceRow & { signal?: AbortSignal | undefined },
  bring: () => Promise<Brought | null>,
): Promise<Outcome> {
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const readAgain = now + row.everyHours * 3600;
  const well = { triedAt: now, readAt: now, failingSince: null, failure: null, nextAt: readAgain };
  const note = (set: Partial<SourceRow>) =>
    ctx.db.write((tx) => tx.update(source).set(set).where(eq(source.id, row.id)));
  try {
    const brought = await bring();
    // The same may come under another entity tag: next time it is asked for by that one.
    const heard = brought === null ? well : { ...well, ...validatorsOf(brought.file) };
    const taken = brought?.taken ?? null;
    if (taken === null) {
      await note(heard);
      return { failure: null, unchanged: true, ...nothing };
    }
    const reading = await beginReading(ctx, home, row, [...taken.remarks, ...taken.notes]);
    await takeReading(reading, taken, signal);
    await note({ ...heard, remarks: reading.remarks.slice(0, 30) });
    return { failure: null, unchanged: false, ...reading.counts };
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const failingSince = row.failingSince ?? now;
    const retry = now + Math.round(hoursUntilRetry(now - failingSince) * 3600);
    const nextAt = Math.max(error.retryAt ?? retry, now + 900);
    await note({ triedAt: now, failingSince, failure: error.failure, nextAt });
    return { failure: error.failure, unchanged: false, ...nothing };
  }
}

function validatorsOf({ etag, lastModified, contentHash }: Brought['file']): Brought['file'] {
  return { etag, lastModified, contentHash };
}

async function beginReading(ctx: Ctx, home: Municipality, row: SourceRow, remarks: Complaint[]): Promise<Reading> {
  const now = ctx.clock();
  return {
    // What a source publishes is nobody's doing in particular.
    ctx: { ...ctx, actor: { kind: 'system', job: 'read-sources' } },
    home,
    source: row,
    places: await openPlaceBook(ctx, ctx.db.read, home),
    retired: await retiredCategories(ctx, home),
    today: dayAt(now, home.timeZone),
    now: Math.floor(now.epochMilliseconds / 1000),
    remarks,
    counts: { ...nothing },
  };
}

const hasNoAddress: Complaint = {
  field: 'url',
  da: 'Kilden er en fil. Læg den nye fil op i stedet.',
  en: 'The source is a file. Upload the new file instead.',
};
const isBeingRead: Complaint = {
  field: '',
  da: 'Kilden bliver læst lige nu. Vent et øjeblik.',
  en: 'The source is being read right now. Wait a moment.',
};
