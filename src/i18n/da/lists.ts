/** Words that several lists share: facts, empty lists, what went wrong. */
export const lists = {
  facts: {
    free: 'Gratis',
    comeAlone: 'Kom bare alene',
    fromAfar: 'Kan følges på afstand',
    online: 'På nettet',
    signUp: 'Tilmelding',
    repeats: 'Gentages',
  },
  status: {
    cancelled: 'Aflyst',
    movedFrom: (when: string) => `Flyttet fra ${when}`,
    newTime: 'Har fået et klokkeslæt',
    newEnd: 'Slutter på et andet tidspunkt',
    changed: 'Ændret',
  },
  until: (day: string) => `til ${day}`,
  onUntil: (day: string) => `i gang til ${day}`,
  nothing: 'Ikke noget endnu',
  more: 'Vis flere',
  /** On the button of a form with a field for words, and of one with choices only. */
  find: 'Søg',
  show: 'Vis',
  noMore: { title: 'Der er ikke flere', all: 'Til begyndelsen af listen' },
  filtered: {
    title: 'Intet passer til det, du har valgt',
    text: 'Fjern et valg, eller se det hele.',
    all: 'Vis alle',
  },
  failed: {
    title: 'Listen kan ikke hentes lige nu',
    text: 'Det er en fejl hos os, ikke hos dig. Vent lidt, og prøv igen.',
    again: 'Prøv igen',
  },
};
