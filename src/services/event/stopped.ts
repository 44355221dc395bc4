/** An event that is cancelled or withdrawn has no dates to decide about: it is put on again first. */
import { conflict, type Complaint } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';

/** The event, if it is on or will be. Throws `conflict` for one that is cancelled or withdrawn. */
export function notStopped(event: Event): Event {
  if (event.status === 'cancelled') throw conflict(isCancelled);
  if (event.status === 'withdrawn') throw conflict(isWithdrawn);
  return event;
}

const isCancelled: Complaint = {
  field: '',
  da: 'Den er aflyst. Sæt den ind igen, før den flyttes eller en dato aflyses.',
  en: 'It is cancelled. Put it on again before it is moved or a date of it is cancelled.',
};
const isWithdrawn: Complaint = {
  field: '',
  da: 'Den er trukket tilbage. Udgiv den igen, før den flyttes eller en dato aflyses.',
  en: 'It has been withdrawn. Publish it again before it is moved or a date of it is cancelled.',
};
