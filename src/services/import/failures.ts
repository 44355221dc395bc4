/** What stops an import: a sentence that names the line. Nothing of the file is kept. */
import { HjemegnError, invalid, type Complaint } from '#domain/errors.ts';

/** Something wrong with the file as a whole. */
export function wrongFile(da: string, en: string): HjemegnError {
  return invalid({ field: 'file', da, en });
}

/** Something wrong at a line, counted from 1 as an editor does. */
export function wrongLine(line: number, da: string, en: string): HjemegnError {
  return invalid(lineComplaint(line, da, en));
}

/** A remark about a line. */
export function lineComplaint(line: number, da: string, en: string): Complaint {
  return { field: 'file', da: `Linje ${line}: ${da}`, en: `Line ${line}: ${en}` };
}

/** Runs a piece of reading; what it refuses is said with the line it began on. */
export function atLine<Result>(line: number, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof HjemegnError) || error.complaints.some(({ field }) => field === 'file')) throw error;
    throw invalid(...error.complaints.map(({ da, en }) => lineComplaint(line, da, en)));
  }
}
