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
    moved: 'Flyttet',
    changed: 'Ændret',
  },
  clock: (from: string, to: string) => `kl. ${from}–${to}`,
  ongoing: 'I gang',
  wholeDay: 'Hele dagen',
  more: 'Vis flere',
  failed: {
    title: 'Listen kan ikke hentes lige nu',
    text: 'Det er en fejl hos os, ikke hos dig. Vent lidt, og prøv igen.',
    again: 'Prøv igen',
  },
};
