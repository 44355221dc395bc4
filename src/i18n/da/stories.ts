/** News from home. */
export const stories = {
  title: 'Nyt hjemmefra',
  description: (municipality: string) => `Korte historier hjemmefra, fra ${municipality}.`,
  lead: 'Små historier om det sted, du kommer fra. Læs én, mens du venter på bussen.',
  all: 'Alt nyt hjemmefra',
  older: 'Ældre historier',
  newest: 'Tilbage til de nyeste',
  others: 'Læs også',
  empty: {
    title: 'Der er ikke skrevet noget endnu',
    text: 'Se imens, hvad der sker.',
    next: 'Se, hvad der sker',
  },
};
