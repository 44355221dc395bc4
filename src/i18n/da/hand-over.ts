/** At overdrage til en kollega, og at sige, at noget stadig er rigtigt. */
export const handOver = {
  title: 'Overdrag',
  lead: 'Det, du har ansvar for, kan en kollega tage over. De unge, der følger det, mærker ingenting.',
  done: (many: number) => (many === 1 ? 'Overdraget: 1 ting.' : `Overdraget: ${many} ting.`),
  what: 'Hvad skal overdrages?',
  all: (many: number) => (many === 1 ? 'Det ene, jeg har ansvar for' : `Alt, jeg har ansvar for (${many})`),
  some: 'Kun det, jeg krydser af',
  list: 'Det, du har ansvar for',
  one: 'Det her',
  ownerless: 'Det har ingen ansvar for',
  ownerlessLead: 'Den, der havde ansvaret, er her ikke mere. Tag det selv, eller giv det til en kollega.',
  to: 'Hvem tager over?',
  me: 'Mig selv',
  nobody: 'Der er ingen kolleger at overdrage til endnu.',
  note: 'En besked til den, der tager over',
  noteHelp: 'Kun din kollega ser den, og den er væk, når den er læst. Skriv ikke navne på unge. Kan stå tom.',
  submit: 'Overdrag',
  empty: {
    title: 'Du har ikke ansvar for noget lige nu.',
    text: 'Det, du opretter, og det, andre overdrager til dig, står her.',
    next: 'Skriv en ny aktivitet',
  },
  anothers: (title: string) => `»${title}« har en anden ansvaret for. En redaktør kan overdrage det.`,
  noOwnerless: {
    title: 'Alt har en, der har ansvar for det.',
    text: 'Når en kollega holder op uden at overdrage, står det her.',
    next: 'Se det, du selv har ansvar for',
  },
  link: 'Overdrag til en kollega',
  owner: (name: string) => `Ansvarlig: ${name}`,
  undo: 'Fortryd',
  noOwner: 'Ingen har ansvar for det',
  nouns: { event: 'Aktivitet', opportunity: 'Mulighed', contact: 'Kontakt', story: 'Nyt', place: 'Sted' },
  notes: {
    title: 'Til dig, der har taget over',
    from: (name: string, many: number) => `${name} har overdraget ${many === 1 ? '1 ting' : `${many} ting`} til dig:`,
    someone: 'En kollega',
    read: 'Jeg har læst det',
  },
};

export const verify = {
  button: 'Stadig rigtigt',
  done: 'Tak. Det står nu som bekræftet.',
  until: (day: string) => `Skal bekræftes senest ${day}`,
  since: (day: string) => `Skulle være bekræftet ${day}`,
  never: 'Skal ikke bekræftes',
};
