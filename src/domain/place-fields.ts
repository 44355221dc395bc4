/** A place as the fields of its form, and back. */
import { fieldText, type Fields } from './draft.ts';
import type { Complaint } from './errors.ts';
import { gathering } from './form-gathering.ts';
import { labelledBy } from './form-labels.ts';
import { dayIn, isTicked, reading, settle, textOrNull, tick, type Reading } from './form-reading.ts';
import { checkedInput } from './input.ts';
import { KeptPlace, type Place } from './place.ts';
import { isSwapped, positionText, readPosition, type Position } from './position.ts';
import type { Day } from './time.ts';

/** What a form says. */
export type PlaceForm = Omit<KeptPlace, 'id' | 'municipality' | 'retired'>;

const nowhere = {
  name: '',
  town: null,
  streetAddress: null,
  postalCode: null,
  latitude: null,
  longitude: null,
  online: false,
  accessText: null,
};

/** The fields of a form for something new. */
export function blankPlaceFields(): Fields {
  return fieldsOfPlace(nowhere);
}

/** A place as its form begins; when to look at it again is left open, as with a contact. */
export function fieldsOfPlace(place: Omit<Place, 'id' | 'municipality'>): Fields {
  const { latitude, longitude } = place;
  const one = (value: string | null): string[] => (value === null ? [] : [value]);
  return {
    name: [place.name],
    town: one(place.town),
    streetAddress: one(place.streetAddress),
    postalCode: one(place.postalCode),
    position: latitude === null || longitude === null ? [] : [positionText({ latitude, longitude })],
    online: tick(place.online),
    accessText: one(place.accessText),
    verifyBy: [],
  };
}

/** What a form says. Throws `invalid` with every complaint at once, by form field. */
export function readPlaceFields(fields: Fields, today: Day): PlaceForm {
  const form = reading(fields, today);
  const typed = {
    name: fieldText(fields, 'name'),
    town: textOrNull(fields, 'town'),
    streetAddress: textOrNull(fields, 'streetAddress'),
    postalCode: textOrNull(fields, 'postalCode'),
    ...positionIn(form),
    online: isTicked(fields, 'online'),
    accessText: textOrNull(fields, 'accessText'),
    verifyBy: dayIn(form, 'verifyBy'),
  };
  const said = gathering(form, () => checkedInput(FormShape, typed), labelled);
  settle(form);
  return said ?? typed;
}

const FormShape = KeptPlace.omit({ id: true, municipality: true, retired: true });

function positionIn(form: Reading): Position | { latitude: null; longitude: null } {
  const text = fieldText(form.fields, 'position');
  const position = readPosition(text);
  if (text !== '' && position === null) form.complaints.push(notAPosition);
  if (position !== null && isSwapped(position)) form.complaints.push(swapped);
  return position ?? { latitude: null, longitude: null };
}

const notAPosition: Complaint = {
  field: 'position',
  da: 'Skriv to tal, som de står på et kort: 55.2494, 9.4878. Det første er bredden, det andet længden.',
  en: 'Write two numbers as a map has them: 55.2494, 9.4878. Latitude first, then longitude.',
};
const swapped: Complaint = {
  field: 'position',
  da: 'Er de to tal byttet om? I Danmark er det første tal mellem 54 og 58.',
  en: 'Have the two numbers changed places? In Denmark the first is between 54 and 58.',
};

const labelled = labelledBy({
  name: { da: 'Navn', en: 'Name' },
  town: { da: 'By', en: 'Town' },
  streetAddress: { da: 'Adresse', en: 'Address' },
  postalCode: { da: 'Postnummer', en: 'Postcode' },
  accessText: { da: 'Sådan kommer man ind', en: 'How to get in' },
});
