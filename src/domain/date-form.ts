/** Reads the form of a single date: what is decided for it beside what the series says. */
import { fieldText, type Fields } from './draft.ts';
import type { Complaint } from './errors.ts';
import type { EventContext } from './event-form.ts';
import { timesIn } from './event-times.ts';
import { OverrideRecord, type Event } from './event.ts';
import { labelled } from './event-labels.ts';
import { reading, settle, textOrNull, type Remark } from './form-reading.ts';
import { gathering } from './form-gathering.ts';
import { checkedInput } from './input.ts';
import { emptyOverride, type Override } from './series.ts';
import { isWholeDay, type Wall } from './time.ts';

/** What such a form says. `newPlace` is a place by its name; `placeId` is null then. */
export type DateForm = { override: Override; newPlace: string | null; remarks: Remark[] };

/** What the form of one date says. That it is cancelled stands. Throws `invalid` with every complaint at once. */
export function readDateFields(fields: Fields, recurrenceId: Wall, { home, today, before }: WithBefore): DateForm {
  const form = reading({ ...fields, wholeDay: isWholeDay(before.start) ? ['ja'] : [] }, today);
  const times = timesIn(form, home.timeZone);
  const was = before.overrides.find((one) => one.recurrenceId === recurrenceId) ?? emptyOverride(recurrenceId);
  if (fieldText(fields, 'title') === '') form.complaints.push(titleMissing);
  const typed = {
    ...was,
    ...times,
    title: textOrNull(fields, 'title'),
    summary: fieldText(fields, 'summary'),
    placeId: textOrNull(fields, 'newPlace') === null ? textOrNull(fields, 'placeId') : null,
    reason: was.cancelled ? was.reason : textOrNull(fields, 'reason'),
  };
  const override = gathering(form, () => checkedInput(OverrideRecord, typed), labelled) ?? typed;
  settle(form);
  return { override, newPlace: textOrNull(fields, 'newPlace'), remarks: form.remarks };
}

type WithBefore = EventContext & { before: Event };

const titleMissing: Complaint = { field: 'title', da: 'Skriv en titel.', en: 'Write a title.' };
