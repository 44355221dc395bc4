/** Sources as programs see them. */
import { z } from 'zod';
import { proposals } from '#domain/draft.ts';
import { SourceColumns, SourceDetails, sourceFailures, sourceKinds, SourceMaps } from '#domain/source.ts';

const at = z.number().int().nullable();
const sentence = z.object({ field: z.string(), da: z.string(), en: z.string() });

/** A source that is read. */
export const SourceItem = SourceDetails.extend(SourceMaps.shape)
  .extend({
    id: z.string(),
    municipality: z.string(),
    kind: z.enum(sourceKinds),
    url: z.string().nullable().describe('Null for a file that was uploaded.'),
    columns: SourceColumns.nullable().describe('Which column of a file means what.'),
    paused: z.boolean(),
    readAt: at.describe('Epoch seconds, as the next two.'),
    failingSince: at,
    nextAt: at,
    failure: z.enum(sourceFailures).nullable(),
    remarks: z.array(sentence).describe('What of the last reading could not be taken, or is worth knowing.'),
    waiting: z.number().int().describe('Proposals that wait for an editor.'),
  })
  .meta({ id: 'Source', description: "Somebody else's calendar, feed, page or file that is read regularly." });

/** What came of a reading. */
export const Outcome = z
  .object({
    failure: z.enum(sourceFailures).nullable(),
    unchanged: z.boolean(),
    proposed: z.number().int(),
    published: z.number().int(),
    changed: z.number().int(),
  })
  .meta({ id: 'SourceReading', description: 'What a reading brought; a failure stands on the source as well.' });

const told = z.looseObject({ title: z.string(), start: z.string().nullable(), end: z.string().nullable() });
const found = {
  events: z.array(told).describe('The first of those still to come.'),
  coming: z.number().int().describe('How many are still to come.'),
  undated: z.number().int().describe('How many more say no date.'),
  left: z.number().int().describe("How many are over, cancelled or for the calendar's owner only."),
  remarks: z.array(sentence).describe('What cannot be taken, and why.'),
  notes: z.array(sentence).describe('What is taken, and worth knowing.'),
};

/** What stands at an address. */
export const AddressLook = z
  .object({ kind: z.enum(sourceKinds), url: z.string(), name: z.string(), ...found })
  .meta({ id: 'SourceLook', description: 'What stands at an address. Nothing of it is kept.' });

/** What is in a file. */
export const FileLook = z
  .object({
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())).describe('The first rows as they are.'),
    columns: SourceColumns.describe('As they were sent, or else as they are guessed by their names.'),
    isMatched: z.boolean().describe('Whether it is known which columns are the title and the date.'),
    ...found,
  })
  .meta({ id: 'FileLook', description: 'What is in a file with columns. Nothing of it is kept.' });

/** What came from a source. */
export const CameFrom = z
  .object({
    items: z.array(
      z.object({
        uid: z.string(),
        title: z.string(),
        start: z.string().nullable(),
        state: z.enum(['waiting', 'taken', 'refused', 'cancelled', 'vanished', 'merged']),
        eventId: z.string().nullable(),
        draft: z
          .object({ id: z.string(), proposal: z.enum(proposals) })
          .nullable()
          .describe('What waits for an editor.'),
      }),
    ),
    ownNames: z
      .object({ categories: z.array(z.string()), places: z.array(z.string()) })
      .describe('What the source itself calls its kinds and places, to be matched with ours.'),
  })
  .meta({ id: 'CameFromSource' });
