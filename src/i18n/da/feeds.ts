/** What calendar feeds say of their own. A calendar's name stands on a phone for all to see: it says where, and nothing about whom. */
export const feeds = {
  cancelledTitle: (title: string) => `AFLYST: ${title}`,
  cancelled: (reason: string | null) => (reason === null ? 'Aflyst.' : `Aflyst: ${reason}`),
  moved: (reason: string) => `Flyttet: ${reason}`,
  example: (text: string) => `Eksempel: ${text}`,
  onlyExample: 'aktiviteten findes ikke, men viser, hvordan det ser ud.',
  organiser: (name: string) => `Arrangør: ${name}`,
  signUp: (address: string) => `Tilmelding: ${address}`,
  about: (municipality: string) => `Det sker i ${municipality}. Ændringer og aflysninger kommer af sig selv.`,
  cutOff: 'Her er mere, end en kalender kan rumme. Det, der ligger længst fremme, kommer med, når det nærmer sig.',
  onlyNext: (dates: number) =>
    `Her er de næste ${dates} datoer. Det, der ligger længere fremme, kommer med, når det nærmer sig.`,
  narrowed: {
    free: 'gratis',
    fromAfar: 'på afstand',
    comeAlone: 'kom alene',
    age: (years: number) => `${years} år`,
    period: { 'i-aften': 'i aften', weekend: 'weekenden', 'naeste-uge': 'næste uge', maaned: 'den næste måned' },
    from: (day: string) => `fra ${day}`,
    to: (day: string) => `til ${day}`,
    query: (words: string) => `»${words}«`,
  },
};
