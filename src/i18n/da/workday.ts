/** The office's first page: what one can begin, what needs one, what is coming, what is getting stale. */
export const workday = {
  begin: 'Skriv noget nyt',
  newEvent: 'Ny aktivitet',
  newStory: 'Nyt hjemmefra',
  newOpportunity: 'Ny mulighed',
  needs: {
    title: 'Venter på dig',
    none: 'Intet venter på dig lige nu.',
    returned: 'Sendt tilbage til dig',
    mend: 'Ret den',
    waiting: (many: number) => {
      if (many > 99) return 'Mere end 99 kladder venter på at blive gennemset';
      return many === 1 ? '1 kladde venter på at blive gennemset' : `${many} kladder venter på at blive gennemset`;
    },
    verifyBy: (day: string) => `Bekræft senest ${day}`,
    overdue: (day: string) => `Skulle være bekræftet ${day}`,
    stillRight: 'Stadig rigtigt',
    stillRightOf: (name: string) => `Stadig rigtigt: ${name}`,
    saidRight: 'Tak. Du bliver spurgt igen i god tid.',
    failing: (name: string) => `Kilden ${name} kan ikke læses`,
    since: (when: string) => `Siden ${when}`,
    ownerless: (many: number) => {
      if (many > 99) return 'Mere end 99 ting har ingen, der holder dem rigtige';
      return many === 1 ? '1 ting har ingen, der holder den rigtig' : `${many} ting har ingen, der holder dem rigtige`;
    },
    recovery: (many: number) =>
      many === 1 ? 'En ung venter på hjælp til at komme ind' : `${many} unge venter på hjælp til at komme ind`,
  },
  answers: {
    title: 'Svar på det, du har sendt',
    sent: (many: number) => (many === 1 ? '1 kladde venter hos en redaktør' : `${many} kladder venter hos en redaktør`),
  },
  coming: {
    title: 'De næste 7 dage',
    none: 'Der sker ikke noget de næste 7 dage.',
    all: 'Alle aktiviteter',
    change: {
      link: 'Flyt eller aflys',
      linkOf: (title: string, when: string) => `Flyt eller aflys ${title}, ${when}`,
    },
    propose: { link: 'Ret', linkOf: (title: string, when: string) => `Ret ${title}, ${when}` },
    cancelled: 'Aflyst',
    changed: 'Ændret',
    moved: 'Flyttet',
    members: 'Kun unge med en profil',
  },
  stale: {
    title: 'Trænger til et blik',
    none: 'Alt er set efter for nylig.',
    ended: (when: string) => `Sidste gang var ${when}. Skal den gå videre?`,
    draft: (when: string) => `Kladde, ikke rørt siden ${when}`,
  },
  failed: 'Det kan ikke hentes lige nu. Prøv igen om lidt.',
  site: 'Sådan ser de unge det',
};
