/** What a phone remembers by itself, without an account. */
export const device = {
  title: 'Min side',
  lead: 'Du kan bruge siden uden at logge ind. Så husker kun din telefon, hvad du vælger.',
  local: 'Kun på denne telefon',
  localMeans: 'Det, du gemmer og vælger her, bliver på telefonen. Vi får det ikke at vide.',
  noScript:
    'Din browser kører ikke scripts, så telefonen kan ikke huske noget for dig. Du kan stadig se det hele, og du kan logge ind.',
  saved: {
    title: 'Gemt på telefonen',
    empty: 'Du har ikke gemt noget endnu',
    emptyText: 'Tryk på Gem på en aktivitet, en mulighed eller en kontakt.',
    look: 'Se, hvad der sker',
  },
  interests: { title: 'Det går jeg op i', look: 'Se kun det' },
  hidden: {
    title: 'Det vil jeg ikke se',
    help: 'Det, du sætter flueben ved, er væk fra listerne på telefonen.',
    categories: 'Slags',
    towns: 'Byer',
    places: 'Steder',
  },
  where: {
    title: 'Hvor jeg bor nu',
    help: 'Så svarer siden med det samme på, om en mulighed gælder for dig. Det bliver på telefonen og bliver aldrig sendt.',
    label: 'Kommunen, jeg bor i nu',
    none: 'Det siger jeg ikke',
    done: 'Telefonen har fået det at vide. Ingen andre.',
    say: 'Sig det én gang for alle på Min side',
  },
  code: {
    title: 'Har du en kode?',
    text: 'Med en kode fra en medarbejder hjemme kan du lave din egen side. Så følger det, du gemmer, med dig til alle telefoner.',
    use: 'Brug min kode',
    signIn: 'Log ind',
  },
  clear: {
    title: 'Glem det hele',
    text: 'Så ved telefonen ikke mere.',
    action: 'Slet det på telefonen',
    done: 'Telefonen har glemt det hele.',
  },
  remove: 'Fjern',
  bring: {
    title: 'Tag det med fra telefonen',
    text: 'Telefonen husker noget fra før, du loggede ind. Vil du have det med på din side?',
    what: { saved: 'gemt', hidden: 'skjult', interests: 'valgt' },
    yes: 'Tag det med',
    no: 'Nej, glem det',
  },
};
