/** What somebody keeps. */
export const saved = {
  title: 'Gemt',
  lead: 'Det, du har gemt, og hvad der er sket med det.',
  save: 'Gem',
  remove: 'Fjern fra gemt',
  isSaved: 'Gemt',
  events: 'Aktiviteter',
  opportunities: 'Muligheder',
  contacts: 'Kontakter',
  over: 'Den er slut for denne gang.',
  withdrawn: {
    title: 'Trukket tilbage',
    event: (day: string) => `En aktivitet, du gemte ${day}, er trukket tilbage.`,
    opportunity: (day: string) => `En mulighed, du gemte ${day}, er trukket tilbage.`,
    contact: (day: string) => `En kontakt, du gemte ${day}, er der ikke mere.`,
    remove: 'Fjern',
  },
  hidden: (count: number) =>
    count === 1 ? '1 ting, du har gemt, er skjult.' : `${count} ting, du har gemt, er skjult.`,
  hiddenLink: 'Se, hvad du har skjult',
  removeItem: (title: string) => `Fjern ${title}`,
  empty: {
    title: 'Du har ikke gemt noget endnu',
    text: 'Tryk på Gem på en aktivitet, en mulighed eller en kontakt.',
    events: 'Se, hvad der sker',
    opportunities: 'Se muligheder',
  },
};
