/** Historikken: hvem gjorde hvad hvornår, og vejen tilbage. */
const did: Readonly<Record<string, string>> = {
  create: 'skrev den',
  change: 'rettede den',
  move: 'flyttede',
  cancel: 'aflyste',
  publish: 'udgav eller satte i gang igen',
  withdraw: 'trak tilbage',
  retire: 'tog den ud af brug',
  import: 'hentede den fra en kalender',
  undo: 'fortrød det, der skete lige før',
  restore: 'gendannede en tidligere version',
  verify: 'sagde, at den stadig er rigtig',
  handOver: 'gav ansvaret videre',
  extend: 'skrev flere datoer ud',
};

export const history = {
  title: (name: string) => `Historik: ${name}`,
  lead: 'Alt, hvad der er sket med den. Ingen kan rette eller slette i det.',
  back: 'Tilbage',
  did,
  other: 'gjorde noget, der ikke har et navn her',
  who: {
    staff: 'En, der ikke er her mere',
    operator: 'Den, der passer maskinen',
    system: 'Hjemegn selv',
    other: 'Nogen, vi ikke kender',
  },
  older: 'Ældre',
  newest: 'Fra det nyeste',
  restore: 'Gendan denne',
  restoreOf: (moment: string) => `Gendan denne fra ${moment}`,
  now: 'Sådan er den nu',
  changes: 'Se forskellen',
  undo: 'Fortryd',
};
