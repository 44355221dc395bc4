/** How a test reads a refusal. */
import { HjemegnError } from '#domain/errors.ts';

/** What somebody is told: `invalid title, end`. Fails when nothing is refused or the fault is ours. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await refused(work);
  return [error.code, error.complaints.map((complaint) => complaint.field).join(', ')].join(' ');
}

/** A refusal as it is, with its sentences. Fails when nothing is refused or the fault is ours. */
export async function refused(work: Promise<unknown>): Promise<HjemegnError> {
  const error = await work.then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof HjemegnError)) throw error;
  return error;
}
