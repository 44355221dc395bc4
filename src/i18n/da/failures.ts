/** Pages that are not there, and what went wrong instead. */
export const failures = {
  leaf: 'ups',
  notFound: {
    title: 'Her er ikke noget',
    text: 'Siden er flyttet, taget ned eller har aldrig været her.',
    leaf: 'væk',
  },
  gone: {
    title: 'Den er taget ned igen',
    text: 'Det, der stod her, gælder ikke mere.',
    leaf: 'slut',
  },
  forbidden: {
    title: 'Det har du ikke adgang til',
    text: 'Du er logget ind, men siden er for andre. Er det forkert, så tal med den, der gav dig dit login.',
    leaf: 'lukket',
  },
  invalid: {
    title: 'Adressen kan ikke bruges',
    text: 'Noget i adressen er skrevet forkert:',
    leaf: 'forkert',
  },
  fault: {
    title: 'Der skete en fejl hos os',
    text: 'Det er ikke noget, du har gjort. Vent lidt, og prøv igen.',
    leaf: 'fejl',
  },
  notJoined: {
    title: (municipality: string) => `${municipality} er ikke med endnu`,
    text: 'Kommunen har ikke en side her. Det er kommunen selv, der melder sig til.',
    leaf: 'endnu',
    joined: 'De her er med:',
  },
  next: {
    front: 'Til forsiden',
    events: 'Se, hvad der sker',
    again: 'Prøv igen',
  },
};
