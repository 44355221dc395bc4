import type { Transaction } from '#db/client.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { announce } from '../announcement/announce.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { revise } from '../municipality/revise.ts';
import { partsOf, type Parts } from './components.ts';
import { readContentLines } from './content-lines.ts';
import { wrongFile } from './failures.ts';
import { sortReadings, vanishedFrom } from './known.ts';
import { openPlaceBook } from './places.ts';
import { readEvents } from './readings.ts';
import type { ImportReport } from './report.ts';
import { deskFor, ImportOptions, type ImportWatch } from './request.ts';
import type { Reading } from './said.ts';
import { writeChanged, writeFresh, writeHidden, type Writing } from './write.ts';

/**
 * Reads a calendar file (RFC 5545) and publishes what it says; importing it again takes over only what it
 * says differently. All of it is kept or, when anything cannot be read, nothing: then it throws `invalid`
 * with the line and the reason.
 */
export async function importCalendar(
  ctx: Ctx,
  municipality: string,
  file: Uint8Array,
  input: ImportOptions,
  watch: ImportWatch,
): Promise<ImportReport> {
  authorise(ctx.actor, 'calendar.import', { municipality });
  const options = checkedInput(ImportOptions, input);
  const home = await getMunicipality(ctx, municipality);
  const remarks: Complaint[] = [];
  const parts = await readParts(file, remarks);
  const desk = {
    ...(await deskFor(ctx, home, options, parts.zones)),
    remark: (one: Complaint) => void remarks.push(one),
    note: (one: Complaint) => void remarks.push(one),
  };
  const readings = await readEvents(parts.events, desk, (done) => {
    watch.signal.throwIfAborted();
    watch.step('read', done, parts.events.length);
  });
  const calendar = parts.name ?? options.name;
  const written = await ctx.db.write((tx) => write(ctx, tx, home, readings, { calendar, draft: options.draft, watch }));
  return { calendar, remarks, ...written };
}

async function readParts(file: Uint8Array, remarks: Complaint[]): Promise<Parts> {
  const { lines, windows1252 } = await readContentLines(file);
  if (windows1252) remarks.push(notUtf8);
  const parts = partsOf(lines);
  if (parts.events.length === 0) throw wrongFile('Kalenderen har ingen aktiviteter.', 'The calendar has no events.');
  return parts;
}

const notUtf8: Complaint = {
  field: 'file',
  da: 'Filen er ikke UTF-8; den er læst som Windows-1252. Se efter, at æ, ø og å er rigtige.',
  en: 'The file is not UTF-8; it was read as Windows-1252. Check that æ, ø and å are right.',
};

type How = { calendar: string; draft: boolean; watch: ImportWatch };

async function write(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  readings: readonly Reading[],
  how: How,
): Promise<Omit<ImportReport, 'calendar' | 'remarks'>> {
  const sorted = await sortReadings(tx, home.code, readings);
  const total = sorted.fresh.length + sorted.changed.length + sorted.hidden.length;
  const places = await openPlaceBook(ctx, tx, home);
  const writing: Writing = { ctx, tx, home, places, ...how, entries: [], told: [], done: 0, total };
  const drafts = await writeFresh(writing, sorted.fresh);
  await writeChanged(writing, sorted.changed);
  await writeHidden(writing, sorted.hidden);
  if (writing.entries.length > 0) {
    const revision = await revise(ctx, tx, home.code, writing.entries);
    await announce(ctx, tx, { code: home.code, revision }, writing.told);
  }
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  return {
    created: sorted.fresh.length,
    changed: sorted.changed.length,
    unchanged: sorted.unchanged,
    drafts,
    skipped: sorted.skipped,
    withdrawn: sorted.hidden.length,
    vanished: await vanishedFrom(tx, home.code, how.calendar, readings, now),
  };
}
