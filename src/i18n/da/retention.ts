/** Whether a profile is to be kept. Asked, and never decided by age. */
export const retention = {
  asked: {
    adult: {
      title: 'Du er fyldt 18 eller bliver det i år',
      text: (municipality: string) =>
        `Din side bliver, som den er. Den hører stadig til hjemme i ${municipality}, og intet er flyttet eller slettet.`,
      means:
        'Det betyder det: Fra du er 18, er det kommunen, hvor du bor, der bestemmer, om du kan få støtte, og hvilken. Det kan ikke afgøres her, og vi kan ikke love noget. Spørg dem.',
    },
    leaving: {
      title: 'Du er fyldt 23 eller bliver det i år',
      text: (municipality: string) =>
        `Du må gerne blive. Din side hører stadig til hjemme i ${municipality}, og intet er flyttet eller slettet.`,
      means:
        'Det betyder det: Noget af det, man kan få eller være med til, er kun for unge under 23. Hvad der gælder for dig, står ved hver ting.',
    },
    absent: {
      title: 'Godt, du er her',
      text: () => 'Siden har ikke været brugt i 22 måneder. Derfor var den på vej til at blive slettet.',
      means: 'Nu hvor du har været her, bliver den ikke slettet.',
    },
  },
  deletedOn: (day: string) => `Bruger du den ikke, bliver den slettet ${day}.`,
  question: 'Vil du beholde din side?',
  keep: 'Ja, behold den',
  export: 'Hent mine data',
  delete: 'Slet den',
  open: 'Du behøver ikke svare. Så sker der ingenting.',
  kept: 'Din side bliver.',
};
