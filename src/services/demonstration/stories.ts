/** Stories from home, made of known facts only. `daysAgo` is when each was put up. */

export type SampleStory = { title: string; summary: string; text: string; daysAgo: number };

export const stories: readonly SampleStory[] = [
  {
    title: 'Inde, når det regner. Ude, når det ikke gør',
    summary: 'StreetDome ligger ved havnen og er begge dele.',
    text: `Ved havnen i Haderslev ligger StreetDome. Det åbnede i oktober 2014.

Noget af det er under tag, og noget af det er under åben himmel. Så det er ikke vejret, der bestemmer, om du kan være der.

Har du ikke været der, siden du flyttede? Så prøv at gå forbi, næste gang du er hjemme. Se efter åbningstiden hos StreetDome selv, før du tager af sted.`,
    daysAgo: 2,
  },
  {
    title: 'Med tog hjem? Så er det Vojens, du skal af i',
    summary: 'Der går ikke almindelige tog til Haderslev. Men toget er tættere på, end du tror.',
    text: `Haderslev har ingen almindelig togforbindelse. Det har Vojens.

Skal du hjem med tog, er det altså Vojens, du skal købe billet til. Derfra kan du tage resten af vejen på en anden måde. Se efter på Rejseplanen samme dag, for vi kender ikke tiderne her.

**Et råd:** Søg på rejsen fra din egen telefon. Vi spørger aldrig, hvor du rejser fra, og vi gemmer det ikke.`,
    daysAgo: 9,
  },
  {
    title: 'Øen for enden af vejen',
    summary: 'I Årøsund holder vejen op, og færgen tager over.',
    text: `Kører du fra Haderslev ud mod vandet, ender du i Årøsund. Her sejler færgen over til Årø.

Du behøver ikke tage med den. Man kan også bare stå på kajen og se den sejle.

Skal du over, så se efter sejltiderne samme dag.`,
    daysAgo: 17,
  },
  {
    title: 'Et hus fyldt med bøger, og to mere',
    summary: 'Hovedbiblioteket bor i Kulturhuset Bispen. Vojens og Gram har deres egne.',
    text: `Hovedbiblioteket i Haderslev ligger i Kulturhuset Bispen. Der er også et bibliotek i Vojens og et i Gram.

Et bibliotek er et af de få steder, hvor du kan være en hel eftermiddag uden at købe noget. Du kan vente på bussen, læse, lave lektier eller sidde med telefonen.

Se åbningstiderne hos bibliotekerne selv. Dem skriver vi ikke her, før kommunen har udfyldt dem.`,
    daysAgo: 26,
  },
  {
    title: 'Hvor er det egentlig, du kommer fra?',
    summary: 'Haderslev Kommune er yngre, end du måske er selv.',
    text: `Haderslev Kommune, som den er i dag, begyndte den 1. januar 2007. Da blev Haderslev, Vojens og Gram til én kommune sammen med sognene Bevtoft, Fjelstrup, Bjerning og Hjerndrup.

I 2024 boede her 55.438 mennesker.

Så når nogen spørger, hvor du kommer fra, kan du svare med en by, et sogn eller en kommune. Det er rigtigt alt sammen.`,
    daysAgo: 40,
  },
];
