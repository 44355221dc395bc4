/** A form as it was typed, on its way into a draft. */
import { Fields } from './draft.ts';
import { HjemegnError } from './errors.ts';
import { labelled } from './event-labels.ts';
import { checkedInput } from './input.ts';
import { settledDays } from './settled-days.ts';
import type { Day } from './time.ts';

/** The form, whatever it says, its days as they are meant `today`. Throws `invalid` at a field that holds more than any may, called as the form calls it. */
export function checkedFields(typed: Fields, today: Day): Fields {
  try {
    return settledDays(checkedInput(Fields, typed), today);
  } catch (error) {
    throw error instanceof HjemegnError ? new HjemegnError(error.code, error.complaints.map(labelled)) : error;
  }
}
