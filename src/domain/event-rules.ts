/** What must hold for an event before it is kept. Every complaint names its field. */
import { invalid, HjemegnError, type Complaint } from './errors.ts';
import type { EventDetails } from './event.ts';
import { normaliseRule, onTheWall } from './recurrence.ts';
import { existsIn, isWholeDay, type Wall } from './time.ts';

/** The details as they are kept, its rule normalised. Throws `invalid` with everything that is wrong at once. */
export function checkedDetails<Details extends EventDetails>(details: Details, timeZone: string): Details {
  const complaints = [...complaintsAboutTime(details, timeZone), ...complaintsAboutFields(details)];
  const rule = complaints.length === 0 ? checkedRule(details, timeZone, complaints) : details.rule;
  if (complaints.length > 0) throw invalid(...complaints);
  return { ...details, rule };
}

/** Complaints about a start and an end. Also used for a single date that moves. */
export function complaintsAboutTime({ start, end }: { start: Wall; end: Wall }, timeZone: string): Complaint[] {
  if (isWholeDay(start) !== isWholeDay(end)) return [mixed];
  if (start < '1970' || end >= '2100') return [outsideOurTime];
  if (end <= start) return [endsBeforeItStarts];
  return existsIn(timeZone, start) ? [] : [skippedHour(start)];
}

function complaintsAboutFields(details: EventDetails): Complaint[] {
  const { ageFrom, ageTo, signUp, signUpUrl, contactId, pictureUrl, pictureAlt } = details;
  const complaints: Complaint[] = [];
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) complaints.push(agesCross);
  if (signUp === 'link' && signUpUrl === null) complaints.push(linkMissing);
  if (signUp === 'contact' && contactId === null) complaints.push(contactMissing);
  if (pictureUrl !== null && pictureAlt === null) complaints.push(altMissing);
  if (
    [...details.excludedDates, ...details.extraDates].some((date) => isWholeDay(date) !== isWholeDay(details.start))
  ) {
    complaints.push(mixedDates);
  }
  return complaints;
}

function checkedRule(details: EventDetails, timeZone: string, complaints: Complaint[]): string | null {
  if (details.rule === null) return null;
  try {
    return normaliseRule(details.start, onTheWall(details.rule, timeZone));
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    complaints.push(...error.complaints);
    return details.rule;
  }
}

const mixed: Complaint = {
  field: 'end',
  da: 'Start og slut skal begge have et klokkeslæt, eller ingen af dem.',
  en: 'Start and end must both have a time of day, or neither.',
};
const endsBeforeItStarts: Complaint = {
  field: 'end',
  da: 'Aktiviteten slutter, før den begynder.',
  en: 'The event ends before it starts.',
};
/** Zones are declared from 1970 on in our feeds, and a daily rule from further back would fill the database. */
const outsideOurTime: Complaint = {
  field: 'start',
  da: 'Årstallet skal være fra 1970 til 2099.',
  en: 'The year must be from 1970 to 2099.',
};
const agesCross: Complaint = {
  field: 'ageTo',
  da: 'Den højeste alder er lavere end den laveste.',
  en: 'The highest age is below the lowest.',
};
const linkMissing: Complaint = {
  field: 'signUpUrl',
  da: 'Tilmelding med link mangler sit link.',
  en: 'Sign-up by link needs its link.',
};
const contactMissing: Complaint = {
  field: 'contactId',
  da: 'Vælg, hvem man melder sig til hos.',
  en: 'Choose whom one signs up with.',
};
const altMissing: Complaint = {
  field: 'pictureAlt',
  da: 'Billedet mangler en tekst til dem, der ikke kan se det.',
  en: 'The picture needs a text for those who cannot see it.',
};
const mixedDates: Complaint = {
  field: 'excludedDates',
  da: 'Datoer skrives på samme måde som starten: med eller uden klokkeslæt.',
  en: 'Dates are written as the start is: with a time of day or without.',
};

function skippedHour(start: Wall): Complaint {
  return {
    field: 'start',
    da: `Klokken ${start.slice(11).replace(':', '.')} findes ikke den dag: uret stilles frem.`,
    en: `There is no ${start.slice(11)} on that day: the clocks go forward.`,
  };
}
