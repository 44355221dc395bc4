/** What one needs at hand to read a file: whose clocks, which towns and categories, and what was asked for. */
import type { Complaint } from '#domain/errors.ts';
import type { Visibility } from '#domain/event.ts';
import type { Category } from '#domain/municipality.ts';
import type { KnownTown } from './location.ts';
import type { Clocks } from './moments.ts';
import type { Reach } from './repeats.ts';

export type Desk = {
  clocks: Clocks;
  /** How far rules are followed. */
  reach: Reach;
  towns: readonly KnownTown[];
  categories: readonly Category[];
  /** For events whose own categories nobody here knows. */
  category: string;
  visibility: Visibility;
  /** Collects what the reader should know and nothing is wrong with. */
  remark: (remark: Complaint) => void;
  /** Collects what whoever the calendar belongs to should know, however often it is read. */
  note: (note: Complaint) => void;
  /** Hears what cannot be read of one event, by its UID there, and the others go on; without it that stops everything. */
  forgive?: (uid: string | null, complaints: readonly Complaint[]) => void;
};
