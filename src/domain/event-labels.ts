/** What the fields of an event are called where a complaint names them. */
import type { Complaint } from './errors.ts';
import { fieldNamed } from './input.ts';

/** The field of the form for each of an event's own that is called otherwise there. */
const formFields: Readonly<Record<string, string>> = {
  start: 'from',
  end: 'to',
  excludedDates: 'excluded',
  extraDates: 'extra',
  pictureUrl: 'pictureId',
};

const labels: Readonly<Record<string, { da: string; en: string }>> = {
  title: { da: 'Titel', en: 'Title' },
  summary: { da: 'Kort', en: 'In short' },
  text: { da: 'Tekst', en: 'Text' },
  category: { da: 'Slags', en: 'Kind' },
  placeId: { da: 'Sted', en: 'Place' },
  newPlace: { da: 'Nyt sted', en: 'New place' },
  contactId: { da: 'Kontakt', en: 'Contact' },
  organiser: { da: 'Arrangør', en: 'Organiser' },
  pictureId: { da: 'Billede', en: 'Picture' },
  pictureAlt: { da: 'Tekst til billedet', en: 'Text for the picture' },
  price: { da: 'Pris', en: 'Price' },
  signUp: { da: 'Tilmelding', en: 'Sign-up' },
  signUpUrl: { da: 'Link til tilmelding', en: 'Link for sign-up' },
  languages: { da: 'Sprog', en: 'Languages' },
  access: { da: 'Adgang', en: 'Access' },
  visibility: { da: 'Hvem kan se det', en: 'Who can see it' },
  ownerRole: { da: 'Ansvarlig', en: 'Responsible' },
  excluded: { da: 'Ikke disse datoer', en: 'Not on these dates' },
  extra: { da: 'Også disse datoer', en: 'On these dates too' },
};

/** A complaint about an event's field as its form has it: at the form's field, called what it is called there. */
export function labelled({ field: path, da, en }: Complaint): Complaint {
  const [name = ''] = path.split('.');
  const field = formFields[name] ?? name;
  const label = labels[field];
  const after =
    label === undefined
      ? { da: 'Feltet', en: 'The field' }
      : { da: `Feltet »${label.da}«`, en: `The field “${label.en}”` };
  const before = fieldNamed(path);
  return { field, da: da.replace(before.da, after.da), en: en.replace(before.en, after.en) };
}
