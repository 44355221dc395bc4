/** Checks of ours that throw, inside the reading of a form that says everything at once. */
import { HjemegnError, type Complaint } from './errors.ts';
import type { Reading } from './form-reading.ts';

/** What the work gives, or null; what it complains about is kept, each complaint as `renamed` has it. */
export function gathering<Given>(
  form: Reading,
  work: () => Given,
  renamed: (complaint: Complaint) => Complaint,
): Given | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    form.complaints.push(...error.complaints.map(renamed));
    return null;
  }
}
