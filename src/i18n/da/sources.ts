/** Kilder: other people's calendars that are read for us. */
export const sources = {
  title: 'Kilder',
  lead: 'Andres kalendere, som vi læser for dig, så du aldrig skal skrive dem af.',
  add: 'Tilføj en kilde',
  empty: {
    title: 'Ingen kilder endnu',
    text: 'Indsæt adressen på en klubs eller et biblioteks kalender. Vi læser den og spørger dig om det nye.',
    next: 'Tilføj den første kilde',
  },
  kinds: { ics: 'Kalender', rss: 'Feed (RSS)', page: 'Webside', csv: 'Fil (CSV)' },
  waiting: (many: number) => (many === 1 ? '1 venter på dig' : `${many} venter på dig`),
  noneWaiting: 'Intet venter',
  read: (when: string) => `Læst ${when}`,
  neverRead: 'Ikke læst endnu',
  next: (when: string) => `Læses igen ${when}`,
  soon: 'Læses igen om lidt',
  paused: 'På pause',
  trusted: 'Udgives uden gennemsyn',
  failing: (when: string) => `Kan ikke læses siden ${when}`,
  removed: 'Kilden er fjernet. Det, der er udgivet, er her stadig.',

  fresh: {
    title: 'Tilføj en kilde',
    lead: 'Indsæt en adresse, eller læg en fil op. Du ser, hvad der er i den, før noget bliver gemt.',
    byAddress: 'Fra en adresse',
    url: 'Kalenderens adresse',
    urlHelp: 'Fx fra Google, Outlook eller foreningens side. En side med aktiviteter kan også bruges.',
    twin: (name: string) => `Gå til kilden »${name}«`,
    look: 'Se, hvad der er',
    byFile: 'Fra en fil',
    file: 'Filen (CSV)',
    fileHelp: 'Gem et regneark som CSV. Højst 5 MB.',
    lookInFile: 'Se, hvad der er i filen',
    found: (kind: string, dated: number, undated: number) => {
      if (dated === 0 && undated > 0) return `${kind} med ${undated} uden dato`;
      const coming = dated === 1 ? '1 kommende aktivitet' : `${dated} kommende aktiviteter`;
      return undated === 0 ? `${kind} med ${coming}` : `${kind} med ${coming} og ${undated} uden dato`;
    },
    first: (many: number, of: number) => {
      if (many < of) return `De første ${many} af ${of}`;
      return many === 1 ? 'Sådan ser den ud' : 'Sådan ser de ud';
    },
    nothingComing: 'Der er ingen kommende aktiviteter i den lige nu.',
    undated: 'Uden dato',
    undatedText: 'Det, der er uden dato, venter på, at du skriver den.',
    left: (many: number) =>
      many === 1
        ? '1 er overstået, aflyst eller privat og kommer ikke med.'
        : `${many} er overstået, aflyst eller private og kommer ikke med.`,
    remarks: (many: number) =>
      many === 1 ? '1 kan ikke læses og kommer ikke med' : `${many} kan ikke læses og kommer ikke med`,
    remarksText: 'Du kan gemme kilden alligevel. Bed den, der har den, om at rette det.',
    remarksInFile: 'Ret filen, og læg den op igen. Eller gem uden dem.',
    notes: 'Godt at vide',
    more: (many: number) => `Og ${many} til.`,
    chooseColumns: 'Vælg først, hvilken kolonne der er titel, og hvilken der er dato.',
    columns: 'Hvilken kolonne er hvad?',
    columnsHelp: 'Vi har gættet. Ret det, der ikke passer. Vi husker det til næste gang.',
    rows: (many: number) => (many === 1 ? 'Den første række' : `De første ${many} rækker`),
    noColumn: 'Ingen',
    recount: 'Se igen',
    save: 'Gem, og læs den',
  },

  columns: {
    title: 'Titel',
    date: 'Dato',
    from: 'Starter',
    endDate: 'Slutdato',
    to: 'Slutter',
    place: 'Sted',
    address: 'Adresse',
    category: 'Kategori',
    text: 'Tekst',
    link: 'Link',
    uid: 'Nummer',
  },

  details: {
    name: 'Hvad skal kilden hedde?',
    nameHelp: 'Fx klubbens navn. Det ser kun I.',
    category: 'Når kilden ikke selv siger, hvad det er',
    place: 'Når kilden ikke selv siger hvor',
    noPlace: 'Intet sted',
    choose: 'Vælg en kategori',
    retired: (name: string) =>
      `Kategorien »${name}« bruges ikke længere. Vælg en anden. Indtil da venter det nye på gennemsyn.`,
    retiredWord: 'Den kategori, der var valgt, bruges ikke længere. Det nye venter på gennemsyn.',
    retiredPlace: 'Stedet, der var valgt, bruges ikke længere.',
    every: 'Hvor tit skal den læses?',
    hours: (many: number) =>
      many === 1 ? 'Hver time' : many === 24 ? 'Hver dag' : many === 168 ? 'Hver uge' : `Hver ${many}. time`,
    trust: 'Udgiv straks det, kilden siger',
    trustHelp: 'Ingen ser det igennem først. Det, vi er i tvivl om, spørger vi stadig om.',
    save: 'Gem',
  },

  one: {
    back: 'Alle kilder',
    added: 'Kilden er gemt og læst.',
    saved: 'Det er gemt.',
    outcome: (proposed: number, changed: number) =>
      proposed + changed === 0
        ? 'Kilden er læst. Der var ikke noget nyt.'
        : `Kilden er læst. ${[
            ...(proposed > 0 ? [`${proposed} venter på gennemsyn`] : []),
            ...(changed > 0 ? [`${changed} er udgivet eller ændret`] : []),
          ].join(', ')}.`,
    unchanged: 'Kilden er læst. Der var ikke noget nyt.',
    review: 'Se det, der venter',
    readNow: 'Læs den nu',
    pause: 'Sæt på pause',
    goOn: 'Læs den igen',
    trust: 'Stol på kilden',
    distrust: 'Se det igennem først',
    trustText: 'Det, kilden siger, bliver udgivet med det samme. Det, vi er i tvivl om, spørger vi stadig om.',
    distrustText: 'Det, kilden siger, venter på, at en redaktør siger ja.',
    upload: 'Ny fil',
    uploadText: 'Læg en nyere udgave op. Kolonnerne er husket.',
    uploadButton: 'Læs filen',
    names: 'Kildens egne ord',
    namesText: 'Sig, hvad de betyder her. Det gælder også det, der er kommet.',
    namesSave: 'Gem ordene',
    ownCategory: (name: string) => `Kategorien »${name}«`,
    ownPlace: (name: string) => `Stedet »${name}«`,
    asKnown: 'Som vi gætter',
    asWritten: 'Som kilden skriver det',
    settings: 'Indstillinger',
    remarks: 'Bemærkninger fra sidste læsning',
    remarksText: 'Det, der ikke kan læses, er ikke kommet med. Bed den, der har kilden, om at rette det.',
    remarksInFile: 'Det, der ikke kan læses, er ikke kommet med. Ret filen, og læg den op igen.',
    cameFrom: 'Kommet herfra',
    nothingCame: {
      title: 'Der er ikke kommet noget endnu.',
      text: 'Når kilden er læst, står det her, og det nye venter på dig.',
    },
    states: {
      waiting: 'Venter',
      taken: 'Her',
      refused: 'Sagt nej til',
      cancelled: 'Aflyst i kilden, før den kom her',
      vanished: 'Ikke i kilden længere',
      merged: 'Samme som en anden',
    },
    proposals: { create: 'Ny', change: 'Ændring', cancel: 'Aflysning', merge: 'Samme som en anden' },
    remove: 'Fjern kilden',
    removeText: 'Det, der venter, forsvinder. Det, der er udgivet, bliver stående og er jeres eget.',
  },
};
