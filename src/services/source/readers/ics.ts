/** A calendar (RFC 5545), read event by event: one that cannot be read is a remark, and the others are taken. */
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { partsOf, type Parts } from '../../import/components.ts';
import { readContentLines } from '../../import/content-lines.ts';
import { readEvents } from '../../import/readings.ts';
import { deskFor } from '../../import/request.ts';
import type { Reading } from '../../import/said.ts';
import { SourceFault } from '../fault.ts';
import type { Offered } from '../offer.ts';
import type { Reader } from './reader.ts';

export const readIcs: Reader = async ({ ctx, home, category }, { body }) => {
  const parts = await partsOfFile(body);
  const [remarks, notes]: [Complaint[], Complaint[]] = [[], []];
  const unreadable = new Set<string>();
  const desk = await deskFor(ctx, home, { name: '', category: null, visibility: 'public', draft: false }, parts.zones);
  const forgiving = {
    ...desk,
    // One that is no longer in use is still what the source falls back on: whoever reads the proposal chooses another.
    category: category ?? desk.category,
    remark: () => undefined,
    note: (note: Complaint) => void notes.push(note),
    forgive: (uid: string | null, complaints: readonly Complaint[]) => {
      remarks.push(...complaints);
      if (uid !== null) unreadable.add(uid);
    },
  };
  const readings = await readEvents(parts.events, forgiving, () => undefined);
  return { name: parts.name, offered: readings.map(offeredOf), unreadable, remarks, notes, whole: true };
};

async function partsOfFile(body: Buffer): Promise<Parts> {
  try {
    const parts = partsOf((await readContentLines(body)).lines);
    if (parts.events.length > 0) return parts;
  } catch (error) {
    throw error instanceof HjemegnError ? new SourceFault('broken') : error;
  }
  throw new SourceFault('no-events');
}

function offeredOf({ uid, said, categories }: Reading): Offered {
  return { uid, offer: said && { told: said, categories: [...categories], place: said.place?.name ?? null } };
}
