/** Steder på kontoret. */
const many = (count: number, one: string, more: string): string =>
  count === 0 ? `ingen ${more}` : `${count} ${count === 1 ? one : more}`;

export const placeOffice = {
  preview: {
    page: 'På en aktivitets side',
    feedLead: 'Sådan nævner telefonens kalender stedet.',
  },
  title: 'Steder',
  lead: 'Der, hvor det sker. Retter du et sted, følger alle aktiviteter og kalendere med.',
  add: 'Nyt sted',
  search: 'Søg i steder',
  show: 'Vis',
  all: 'Alle',
  statuses: { used: 'I brug', retired: 'Ude af brug' },
  overdue: 'Skal bekræftes',
  online: 'På nettet',
  empty: {
    title: 'Der er ingen steder endnu',
    text: 'Et sted kan også oprettes, når du skriver en aktivitet.',
    next: 'Skriv det første sted',
  },
  change: 'Ret',
  retire: 'Tag ud af brug',
  offer: 'Tag i brug igen',
  retired: 'Stedet er taget ud af brug.',
  offered: 'Stedet kan vælges igen.',
  uses: (events: number, opportunities: number, contacts: number) =>
    `Her er ${many(events, 'aktivitet', 'aktiviteter')}, ${many(opportunities, 'mulighed', 'muligheder')} og ${many(contacts, 'kontakt', 'kontakter')}.`,
  facts: { town: 'By', address: 'Adresse', position: 'Position', access: 'Sådan kommer man ind' },
  mergedInto: 'Lagt sammen med',
  backToList: 'Alle steder',
  merge: {
    title: 'Er det samme sted oprettet to gange?',
    help: 'Alt, hvad der er her, flyttes til det andet sted, og kalenderne følger med. Det kan ikke fortrydes samlet.',
    into: 'Læg sammen med',
    choose: 'Vælg et sted',
    submit: 'Læg sammen',
    done: 'Lagt sammen. Alt er flyttet hertil.',
  },
};

export const placeForm = {
  name: 'Navn',
  nameHelp: 'Som de unge kalder det.',
  town: 'By',
  noTown: 'Ingen by',
  streetAddress: 'Adresse',
  postalCode: 'Postnummer',
  position: 'Position',
  positionHelp: 'To tal fra et kort, som 55.2494, 9.4878. Så finder telefonen vej. Kan stå tom.',
  online: 'Det er på nettet',
  onlineLegend: 'Er det et rigtigt sted?',
  accessText: 'Sådan kommer man ind',
  accessHelp: 'Dør, trapper, elevator, toilet, stoppested.',
  verifyBy: 'Skal bekræftes senest',
  verifyByHelp: 'Når du udgiver, siger du, at det er rigtigt i dag. Står det tomt, bliver du spurgt igen om et år.',
};
