/** A family moves. */
export const move = {
  title: 'Min familie er flyttet',
  lead: (municipality: string) =>
    `Din side hører til hjemme i ${municipality}. Er hjemme et andet sted nu, kan siden flytte med.`,
  whereYouLive: 'Det handler om, hvor hjemme er. Hvor du selv bor nu, spørger vi ikke om.',
  choose: 'Hvor er hjemme nu?',
  none: 'Der er ikke andre kommuner med endnu',
  noneText: 'Siden bliver, hvor den er. Intet går tabt.',
  onward: 'Videre',
  ask: (municipality: string) => `Skal din side flytte til ${municipality}?`,
  keeps: [
    'Alt, du har gemt, skjult og valgt, bliver på din side. Også det fra før.',
    'Noget af det, du går op i, findes måske ikke det nye sted. Det bliver gemt, og det står der.',
  ],
  staff: (from: string, to: string) =>
    `Mister du telefonen, er det medarbejdere i ${to}, der kan hjælpe dig ind igen. Medarbejdere i ${from} kan ikke længere.`,
  back: 'Du kan flytte tilbage igen.',
  yes: (municipality: string) => `Ja, flyt til ${municipality}`,
  no: 'Nej, lad den være',
  done: (municipality: string) => `Din side er flyttet. Velkommen hjem i ${municipality}.`,
};
