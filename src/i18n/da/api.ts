/** The page about the API, for those who write programs. */
export const api = {
  title: 'Åbne data',
  lead: 'Alt, der står offentligt på siden, kan også læses af programmer. Det kræver ingen nøgle.',
  inEnglish: 'Det tekniske står på engelsk, så alle, der programmerer, kan være med.',
  document: 'Hele beskrivelsen som OpenAPI 3.1',
  begin: 'Begynd her',
  beginText: 'De næste ti gratis aktiviteter i Haderslev:',
  feeds: 'Vil du bare følge med? Så brug et kalenderlink, RSS eller JSON Feed. De tager imod de samme filtre:',
  asked: 'Det kan du spørge om',
  answered: 'Svaret er',
  pages: 'en side ad gangen, som { items, next }.',
  nouns: 'Det, du får',
  nounsText:
    'Tider er lokal tid i kommunens tidszone, når de skrives uden. Priser er i øre. Et spørgsmålstegn betyder, at der ikke altid er en værdi.',
  staff: 'For medarbejdere',
  staffText:
    'Alt det, man kan på Kontoret, kan et program også, med en adgang, som en medarbejder laver under Forbindelser. Adgangen udløber og kan lukkes. Den kan ikke det, hvor Kontoret beder om at se igen, hvem man er.',
};
