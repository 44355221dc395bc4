/** What the fields of an event are called where a complaint names them, and which fields of the form they are. */
import { labelledBy } from './form-labels.ts';

/** A complaint about an event's field as its form has it: at the form's field, called what it is called there. */
export const labelled = labelledBy({
  title: { da: 'Titel', en: 'Title' },
  summary: { da: 'Kort', en: 'In short' },
  text: { da: 'Tekst', en: 'Text' },
  category: { da: 'Slags', en: 'Kind' },
  placeId: { da: 'Sted', en: 'Place' },
  newPlace: { da: 'Nyt sted', en: 'New place' },
  contactId: { da: 'Kontakt', en: 'Contact' },
  organiser: { da: 'Arrangør', en: 'Organiser' },
  start: { da: 'Fra', en: 'From', field: 'from' },
  end: { da: 'Til', en: 'To', field: 'to' },
  pictureId: { da: 'Billede', en: 'Picture' },
  pictureUrl: { da: 'Billede', en: 'Picture', field: 'pictureId' },
  pictureAlt: { da: 'Tekst til billedet', en: 'Text for the picture' },
  price: { da: 'Pris', en: 'Price' },
  signUp: { da: 'Tilmelding', en: 'Sign-up' },
  signUpUrl: { da: 'Link til tilmelding', en: 'Link for sign-up' },
  languages: { da: 'Sprog', en: 'Languages' },
  access: { da: 'Adgang', en: 'Access' },
  visibility: { da: 'Hvem kan se det', en: 'Who can see it' },
  ownerRole: { da: 'Ansvarlig', en: 'Responsible' },
  excluded: { da: 'Ikke disse datoer', en: 'Not on these dates' },
  excludedDates: { da: 'Ikke disse datoer', en: 'Not on these dates', field: 'excluded' },
  extra: { da: 'Også disse datoer', en: 'On these dates too' },
  extraDates: { da: 'Også disse datoer', en: 'On these dates too', field: 'extra' },
});
