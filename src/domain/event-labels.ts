/** What the fields of an event are called where a complaint names them, and which fields of the form they are. */
import { labelledBy } from './form-labels.ts';

/** A complaint about an event's field as its form has it: at the form's field, called what it is called there. */
export const labelled = labelledBy({
  title: { da: 'Hvad skal der ske?', en: 'What is going to happen?' },
  summary: { da: 'Kort fortalt', en: 'In short' },
  text: { da: 'Mere tekst', en: 'More text' },
  category: { da: 'Hvilken slags?', en: 'What kind?' },
  placeId: { da: 'Sted', en: 'Place' },
  newPlace: { da: 'Eller skriv et nyt sted', en: 'Or write a new place' },
  contactId: { da: 'Hvem kan man spørge?', en: 'Whom can one ask?' },
  organiser: { da: 'Arrangør', en: 'Organiser' },
  start: { da: 'Fra kl.', en: 'From', field: 'from' },
  end: { da: 'Til kl.', en: 'To', field: 'to' },
  pictureId: { da: 'Billede', en: 'Picture' },
  pictureUrl: { da: 'Billede', en: 'Picture', field: 'pictureId' },
  pictureAlt: { da: 'Tekst til billedet', en: 'Text for the picture' },
  price: { da: 'Pris', en: 'Price' },
  signUp: { da: 'Skal man melde sig til?', en: 'Does one have to sign up?' },
  signUpUrl: { da: 'Link til tilmelding', en: 'Link for sign-up' },
  languages: { da: 'Sprog', en: 'Languages' },
  access: { da: 'Adgang', en: 'Access' },
  visibility: { da: 'Hvem kan se det?', en: 'Who can see it?' },
  ownerRole: { da: 'Rolle', en: 'Role' },
  excluded: { da: 'Ikke de her dage', en: 'Not on these days' },
  excludedDates: { da: 'Ikke de her dage', en: 'Not on these days', field: 'excluded' },
  extra: { da: 'Også de her dage', en: 'Also on these days' },
  extraDates: { da: 'Også de her dage', en: 'Also on these days', field: 'extra' },
});
