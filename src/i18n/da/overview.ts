/** The first page of Min side. */
export const overview = {
  brought: 'Det fra telefonen er taget med.',
  coming: {
    title: 'Det næste for dig',
    all: 'Alt, der sker',
    empty: 'Her kommer det, du gemmer, og det, du går op i',
    emptyText: 'Gem noget, du vil huske, eller vælg, hvad du går op i.',
    choose: 'Vælg, hvad du går op i',
    look: 'Se, hvad der sker',
    nothing: 'Der er ikke noget, der passer, lige nu',
    nothingText: 'Prøv at vælge lidt bredere. Det, du gemmer, står her også.',
  },
  deadlines: { title: 'Muligheder, du har gemt', all: 'Alle muligheder' },
  contacts: { title: 'Kontakter, du har gemt', all: 'Alle kontakter' },
  saved: 'Alt, du har gemt',
  home: {
    title: 'Når du er hjemme',
    next: (days: string) => `Næste gang: ${days}`,
    now: (days: string) => `Du er hjemme nu: ${days}`,
    look: 'Se, hvad der sker imens',
    none: 'Sig, hvornår du er hjemme, så kan du nøjes med at se det, du kan nå.',
    add: 'Skriv dage',
    change: 'Ret dagene',
  },
  ways: {
    title: 'Indstil din side',
    choices: { text: 'Det vil jeg se', help: 'Det, du går op i, og hvor' },
    hide: { text: 'Skjul', help: 'En by, et sted eller en slags' },
    calendar: { text: 'Mit kalenderlink', help: 'Det hele i din egen kalender' },
  },
  pause: {
    title: 'Pause',
    text: 'Med ét tryk holder alt op: ingen beskeder, intet i din kalender, og siden her er tom. Intet bliver slettet.',
    on: 'Hold pause med alt',
    off: 'Slut med pause',
    paused:
      'Alt er på pause. Vi sender dig ikke noget, og dine valg bliver ikke brugt. Det, du har skjult, er stadig skjult.',
  },
};
