/** The front of the whole site, where one chooses a municipality. */
export const welcome = {
  title: 'Hvor kommer du fra?',
  description: 'Vælg din hjemkommune, og se, hvad der sker hjemme.',
  joined: 'Kommuner, der er med',
  all: 'Kommuner, der ikke er med endnu',
  none: 'Ingen kommune er med endnu.',
};
