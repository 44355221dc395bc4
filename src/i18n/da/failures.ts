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
  held: {
    title: 'Du er logget ud, men intet er gået tabt',
    text: 'Det, du skrev, blev ikke sendt. Log ind i et nyt vindue, og kom tilbage hertil, før du lukker siden.',
    signIn: 'Log ind i et nyt vindue',
    confirmTitle: 'Vis lige, at det er dig',
    confirmText: 'Det, du skrev, blev ikke sendt. Vis, at det er dig, i et nyt vindue, og kom tilbage hertil.',
    confirm: 'Vis, at det er mig, i et nyt vindue',
    again: 'Send igen',
    typed: 'Det skrev du',
    files: 'Filen, du valgte, kan siden ikke gemme. Vælg den igen bagefter.',
  },
  next: {
    front: 'Til forsiden',
    events: 'Se, hvad der sker',
    again: 'Prøv igen',
  },
};
