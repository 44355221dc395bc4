/** What came of an import. */
import type { Complaint } from '#domain/errors.ts';

export type ImportReport = {
  /** What the calendar is called; its next import is compared with this one. */
  calendar: string;
  created: number;
  changed: number;
  unchanged: number;
  /** New, and drafts: asked for, or the calendar is not sure yet. */
  drafts: number;
  /** For the calendar's owner only, so they were left out. */
  skipped: number;
  /** Had been public and are for the owner only now, so they were withdrawn. */
  withdrawn: number;
  /** Were in this calendar last time and are still to come, but are not in the file. Nothing was done to them. */
  vanished: { id: string; title: string }[];
  remarks: Complaint[];
};
