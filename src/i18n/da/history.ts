/** Historikken: hvem gjorde hvad hvornår, og vejen tilbage. */
const did: Readonly<Record<string, string>> = {
  create: 'skrev den',
  change: 'rettede den',
  move: 'flyttede',
  cancel: 'aflyste',
  publish: 'udgav eller satte i gang igen',
  withdraw: 'trak tilbage',
  retire: 'tog den ud af brug',
  merge: 'lagde den sammen med en anden',
  import: 'hentede den fra en kalender',
  undo: 'fortrød det, der skete lige før',
  restore: 'gendannede en tidligere version',
  verify: 'sagde, at den stadig er rigtig',
  handOver: 'gav ansvaret videre',
  extend: 'skrev flere datoer ud',
};

const last: Readonly<Record<string, string>> = {
  create: 'Den er lige skrevet.',
  change: 'Den er lige rettet.',
  move: 'Den er lige flyttet.',
  cancel: 'Den er lige aflyst.',
  publish: 'Den er lige udgivet.',
  withdraw: 'Den er lige trukket tilbage.',
  retire: 'Det er lige taget ud af brug.',
  import: 'Den er lige hentet fra en kalender.',
  undo: 'Der er lige fortrudt noget.',
  restore: 'En tidligere version er lige gendannet.',
  handOver: 'Ansvaret er lige givet videre.',
};

export const history = {
  title: (name: string) => `Historik: ${name}`,
  lead: 'Alt, hvad der er sket med den. Ingen kan rette eller slette i det.',
  back: 'Tilbage',
  did,
  last,
  lastOther: 'Den er lige ændret.',
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
