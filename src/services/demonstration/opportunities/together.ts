/** Volunteering, giving a hand, associations, housing and support. */
import type { SampleOpportunity } from './sample.ts';

export const together: readonly SampleOpportunity[] = [
  {
    kind: 'helping-hand',
    title: 'Giv en hånd: plakat til brætspilsaftenen',
    summary: 'Tegn én plakat. Du kan gøre det derfra, hvor du bor nu.',
    text: `**Det skal du lave:** en plakat i A3, som hænger hjemme i en måned.

**Så lang tid tager det:** en aften eller to.

**Tak:** dit navn på plakaten, hvis du vil have det, og en udtalelse, du kan bruge, når du søger job.

Opgaven er et eksempel.`,
    place: 'online',
    contact: 'leisure',
    closesIn: 12,
    ageFrom: 12,
    openWhileAway: 'yes',
  },
  {
    kind: 'helping-hand',
    title: 'Giv en hånd: vis de små at skate',
    summary: 'To lørdage, en hjelm og en masse tålmodighed.',
    text: `**Det skal du lave:** hjælpe børn på 6–9 år med at stå op og turde falde.

**Så lang tid tager det:** to gange tre timer.

**Tak:** frokost begge dage og et bevis med det, du har gjort.

Opgaven er et eksempel. StreetDome har ikke slået den op.`,
    place: 'streetdome',
    contact: 'leisure',
    closesIn: 18,
    ageFrom: 14,
    openWhileAway: 'ask',
  },
  {
    kind: 'volunteering',
    title: 'Frivillig på Ung weekend',
    summary: 'Byg scenen op, pas døren, eller hold styr på kablerne.',
    text: `Du får mad, en T-shirt og folk at kende. Bor du for langt væk til at tage hjem om aftenen? Så sover du i hallen sammen med de andre.

Weekenden er et eksempel.`,
    place: 'hall',
    contact: 'youth',
    closesIn: 23,
    ageFrom: 15,
    openWhileAway: 'yes',
  },
  {
    kind: 'association',
    title: 'Håndboldhold søger to til',
    summary: 'Træning tirsdag, kamp hver anden søndag. Alle får spilletid.',
    text: `Er du kun hjemme i weekenden? Så kom til kampene. Træneren finder et hold, du kan træne med der, hvor du bor nu.

Holdet er et eksempel.`,
    organiser: 'Eksempelforeningen i Sommersted',
    place: 'hall',
    contact: 'leisure',
    ageFrom: 13,
    ageTo: 17,
    openWhileAway: 'ask',
    whoPays: 'Kontingentet er 600 kr. for et halvt år. Spørg, om du kan få hjælp til det.',
  },
  {
    kind: 'association',
    title: 'Band mangler en trommeslager',
    summary: 'Eller en, der gerne vil blive det.',
    text: `Vi er tre, og vi spiller mest vores egne numre. Vi øver i Gram, når alle kan, og sender lydfiler frem og tilbage, når alle ikke kan.

Bandet er et eksempel.`,
    place: 'rehearsal',
    contact: 'leisure',
    ageFrom: 15,
    ageTo: 20,
    openWhileAway: 'yes',
  },
  {
    kind: 'housing',
    title: 'Skriv dig op til en ungdomsbolig',
    summary: 'Et værelse eller en lille lejlighed, når du er fyldt 18.',
    text: `Du kan skrive dig op, mens du bor et andet sted. Jo før, jo bedre: ventelisten går efter dato.

Du skal betale **indskud**. Det betyder et beløb, du betaler én gang, når du flytter ind. Kommunen kan nogle gange låne dig pengene.

Du kan søge **boligstøtte**. Det betyder hjælp til huslejen hver måned.

Boligerne er et eksempel.`,
    organiser: 'En boligforening i Haderslev',
    place: 'haderslev',
    contact: 'housing',
    ageFrom: 17,
    ageTo: 30,
    openWhileAway: 'yes',
    whoPays: 'Du betaler indskud og husleje. Du kan søge om boligstøtte.',
  },
  {
    kind: 'housing',
    title: 'Prøv at bo selv i en uge',
    summary: 'Lån en lejlighed i Vojens, og find ud af, hvad du mangler.',
    text: `Du får en nøgle, et lille budget og en voksen, du kan ringe til. Efter ugen taler I om, hvad der gik godt.

Lejligheden er et eksempel.`,
    place: 'vojens',
    contact: 'housing',
    closesIn: 48,
    ageFrom: 17,
    ageTo: 22,
    openWhileAway: 'yes',
    whoPays: 'Det koster ikke dig noget.',
  },
  {
    kind: 'support',
    title: 'Hjælp til rejsen hjem',
    summary: 'Vil du hjem til noget, du har fundet her? Så spørg om billetten.',
    text: `Skriv, hvad du vil hjem til, og hvad turen cirka koster. Vælg: under 100 kr., 100–300 kr. eller mere. Du skal ikke skrive, hvor du rejser fra.

Ordningen er et eksempel. Den lover ikke, at der er penge.`,
    contact: 'youth',
    ageFrom: 12,
    ageTo: 23,
    openWhileAway: 'yes',
    whoPays: 'Kommunen kan betale hele billetten eller en del af den.',
  },
  {
    kind: 'support',
    title: 'Hjælp til kontingent og udstyr',
    summary: 'Fodboldstøvler, noder eller et halvt års kontingent.',
    text: `Du kan få hjælp til det, du går til hjemme, og til det, du gerne vil prøve. Spørg, før du betaler selv.

Ordningen er et eksempel.`,
    contact: 'leisure',
    ageTo: 17,
    openWhileAway: 'ask',
    whoPays: 'Kommunen kan betale hele beløbet eller en del af det.',
  },
];
