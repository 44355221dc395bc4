/** What happens once, two weeks to four months from now. */
import { next, through, wholeDaysFrom } from '../layout.ts';
import type { SampleEvent } from '../sample.ts';

export const later: readonly SampleEvent[] = [
  {
    title: 'Cykeltur til Årøsund',
    category: 'natur',
    summary: 'Ud til vandet, madpakke, og hjem igen før mørket.',
    text: `Vi kører stille og holder mange pauser. Mangler du en cykel, låner vi dig en.

Fra Årøsund sejler færgen til Årø. Vi bliver på land i dag.

Turen er et eksempel.`,
    place: 'aaroesund',
    contact: 'leisure',
    when: next(6, ['10:00', '16:00'], 2),
    ageFrom: 12,
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Filmnat',
    category: 'film-boeger',
    summary: 'Fire film, to pauser og én sofa til den, der kommer først.',
    text: `Vi begynder klokken 22 og ser den sidste film færdig klokken 4. Bagefter følger vi dem hjem, der bor i byen.

Natten er et eksempel.`,
    place: 'gram',
    contact: 'leisure',
    when: next(6, ['22:00', '04:00'], 3),
    ageFrom: 16,
    ageTo: 20,
    price: 4000,
    comeAlone: true,
  },
  {
    title: 'Flyt hjemmefra, eller hjem igen',
    category: 'raad',
    summary: 'Unge, der har gjort det, fortæller, hvad de gerne ville have vidst.',
    text: `Tre korte fortællinger og lang tid til spørgsmål. Ingen spørger, hvor du bor nu.

Aftenen er et eksempel.`,
    place: 'streetdome',
    contact: 'housing',
    when: next(4, ['18:30', '20:30'], 3),
    ageFrom: 16,
    ageTo: 24,
    price: 0,
    comeAlone: true,
    fromAfar: true,
  },
  {
    title: 'Ung weekend',
    category: 'musik',
    summary: 'Tre dage med scene, værksteder og soveposer på gulvet.',
    text: `Fredag spiller de, der tør. Lørdag lærer du noget, du ikke kunne i fredags. Søndag rydder vi op sammen.

Du kan nøjes med én dag.

Weekenden er et eksempel på noget, der varer flere dage.`,
    place: 'hall',
    contact: 'youth',
    when: through(5, 4, ['16:00', '14:00'], 2),
    ageFrom: 14,
    ageTo: 20,
    price: 12_550,
    signUp: 'contact',
    access: ['wheelchair', 'quiet'],
    comeAlone: true,
    languages: ['da', 'en'],
  },
  {
    title: 'Hyttetur',
    category: 'natur',
    summary: 'Tre dage i skoven uden planer og næsten uden dækning.',
    text: `Vi sover i hytte, laver mad over bål og går en lang tur i mørke. Du kan låne sovepose og liggeunderlag.

Turen er et eksempel.`,
    organiser: 'Eksempelspejderne ved Bevtoft',
    place: 'cabin',
    contact: 'leisure',
    when: wholeDaysFrom(5, 5, 3),
    ageFrom: 13,
    ageTo: 17,
    price: 15_000,
    signUp: 'contact',
    comeAlone: true,
  },
  {
    title: 'Mad fra seks lande',
    category: 'mad',
    summary: 'Seks gryder, seks sprog, ét langt bord.',
    text: `Kan du en ret udenad? Så er det dig, der bestemmer over en gryde. Ellers hakker du løg.

Aftenen er et eksempel.`,
    place: 'assembly',
    contact: 'leisure',
    when: next(7, ['16:00', '19:30'], 5),
    price: 3500,
    languages: ['da', 'en', 'uk', 'ar', 'ti', 'fa'],
    access: ['wheelchair'],
    comeAlone: true,
  },
  {
    title: 'Se en uddannelse indefra',
    category: 'job-uddannelse',
    summary: 'Vi besøger et værksted, et køkken og et kontor på én dag.',
    text: `Vi kører samlet fra Vojens og er tilbage, før toget går. Du kan stå af på vejen, hvis du har fundet det, du leder efter.

Dagen er et eksempel.`,
    place: 'vojens',
    contact: 'education',
    when: next(3, ['09:00', '15:00'], 6),
    ageFrom: 15,
    ageTo: 23,
    price: 0,
    signUp: 'contact',
    comeAlone: true,
  },
  {
    title: 'Skriv en sang på en dag',
    category: 'musik',
    summary: 'Tekst om formiddagen, melodi om eftermiddagen, optagelse før aften.',
    text: `Du arbejder sammen med to andre. Du får sangen med hjem på telefonen.

Dagen er et eksempel.`,
    place: 'rehearsal',
    contact: 'leisure',
    when: next(6, ['10:00', '17:00'], 7),
    ageFrom: 14,
    ageTo: 22,
    price: 7500,
    signUp: 'contact',
    comeAlone: true,
  },
  {
    title: 'Fisk fra kajen',
    category: 'natur',
    summary: 'Lån en stang, og lær at vente.',
    text: `Vi fanger sjældent noget. Det er heller ikke derfor, man kommer.

Morgenen er et eksempel.`,
    place: 'harbour',
    contact: 'leisure',
    when: next(7, ['08:00', '11:00'], 8),
    ageFrom: 10,
    price: 0,
    access: ['quiet'],
    comeAlone: true,
  },
  {
    title: 'Lejr ved vandet',
    category: 'natur',
    summary: 'Fem dage i telt eller på madras. Du kan tage en ven med.',
    text: `Vi laver mad på skift, bader, hvis det er vejr til det, og sidder længe oppe. Har du brug for hjælp til at betale, så sig til. Du skal ikke forklare hvorfor.

Lejren er et eksempel.`,
    place: 'aaroesund',
    contact: 'youth',
    when: wholeDaysFrom(1, 10, 5),
    ageFrom: 12,
    ageTo: 16,
    price: 50_000,
    signUp: 'contact',
    comeAlone: true,
  },
];
