/** Jobs, apprenticeships, internships and education. Nobody real is hiring here, and the texts say so. */
import type { SampleOpportunity } from './sample.ts';

export const work: readonly SampleOpportunity[] = [
  {
    kind: 'job',
    title: 'Fritidsjob i en butik',
    summary: 'Sæt varer på plads to eftermiddage om ugen og hver anden lørdag.',
    text: `Du fylder op, pakker ud og hjælper kunder med at finde det, de leder efter. Du lærer det, mens du er der.

**Du skal kunne**

- møde til tiden
- sige til, når du er i tvivl

Bor du for langt væk til hverdagene, så spørg, om du kan tage weekender og ferier.

Butikken er et eksempel.`,
    organiser: 'En butik i Haderslev',
    place: 'haderslev',
    contact: 'education',
    closesIn: 9,
    ageFrom: 15,
    ageTo: 17,
    openWhileAway: 'ask',
    whoPays: 'Du får løn for timerne.',
  },
  {
    kind: 'job',
    title: 'Feriejob i et gartneri',
    summary: 'Tre uger med jord under neglene og penge på kontoen.',
    text: `Du planter om, vander og pakker. Vi begynder klokken 7 og er færdige klokken 13.

Bor du et andet sted, så sig til. Gartneriet kender en familie, du kan bo hos imens. Sådan kunne det være: gartneriet er et eksempel.`,
    organiser: 'Et gartneri ved Hoptrup',
    place: 'assembly',
    contact: 'education',
    closesIn: 27,
    ageFrom: 15,
    openWhileAway: 'yes',
    whoPays: 'Du får løn for timerne.',
  },
  {
    kind: 'apprenticeship',
    title: 'Læreplads som smed',
    summary: 'Svejs, buk og byg. Du får en svend, der har tid til dig.',
    text: `Du behøver ikke kunne svejse. Du skal kunne lide at se noget blive færdigt.

En læreplads er en del af en uddannelse. Det betyder, at du arbejder i en virksomhed og går i skole på skift.

Værkstedet er et eksempel.`,
    organiser: 'Et smedeværksted i Vojens',
    place: 'workshop',
    contact: 'education',
    closesIn: 41,
    ageFrom: 16,
    openWhileAway: 'yes',
    whoPays: 'Du får elevløn fra første dag.',
  },
  {
    kind: 'apprenticeship',
    title: 'Læreplads i et køkken',
    summary: 'Lær at lave mad til hundrede, og til én, der er kræsen.',
    text: `Du begynder med det kolde køkken og ender ved gryderne. Der er tøj, knive og frokost.

Køkkenet er et eksempel.`,
    organiser: 'Et køkken i Over Jerstal',
    place: 'kitchen',
    contact: 'education',
    closesIn: 62,
    ageFrom: 16,
    openWhileAway: 'yes',
    whoPays: 'Du får elevløn fra første dag.',
  },
  {
    kind: 'internship',
    title: 'En uges praktik på et bibliotek',
    summary: 'Sæt bøger op, byg en udstilling, og find ud af, hvem der kommer der.',
    text: `Ugen passer til skolens praktik i 8., 9. og 10. klasse. Du får din egen opgave, og du bestemmer, hvordan den skal se ud.

Går du i skole i en anden kommune? Så spørg din skole, om du må tage praktikken hjemme.

Praktikken er et eksempel. Bibliotekerne har ikke lovet den væk.`,
    place: 'bispen',
    contact: 'education',
    closesIn: 20,
    ageFrom: 14,
    ageTo: 17,
    openWhileAway: 'yes',
    whoPays: 'Der er ingen løn. Spørg din skole, om den betaler rejsen.',
  },
  {
    kind: 'education',
    title: 'Prøv en uddannelse i tre dage',
    summary: 'Gå med i klassen, før du vælger.',
    text: `Du vælger én uddannelse og følger en elev, der allerede går der. Efter tre dage ved du mere, end der står i nogen folder.

Ordningen er et eksempel.`,
    place: 'vojens',
    contact: 'education',
    closesIn: 34,
    ageFrom: 15,
    ageTo: 24,
    openWhileAway: 'yes',
  },
];
