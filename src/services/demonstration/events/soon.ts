/** What happens once, today and in the next two weeks. */
import { inDays, next, wholeDays } from '../layout.ts';
import type { SampleEvent } from '../sample.ts';

export const soon: readonly SampleEvent[] = [
  {
    title: 'Varm mad og kortspil',
    category: 'klub',
    summary: 'Åbent hus i aften. Der er mad, til gryden er tom.',
    text: `Kom, når du kan, og gå, når du vil. Vi spiller kort ved det lange bord. Taber du, dækker du af.

Aftenen er et eksempel.`,
    organiser: 'Eksempelklubben',
    place: 'club',
    contact: 'youth',
    when: inDays(0, ['17:30', '21:30']),
    ageFrom: 14,
    ageTo: 22,
    price: 0,
    access: ['wheelchair'],
    comeAlone: true,
  },
  {
    title: 'Skriv din første ansøgning',
    category: 'job-uddannelse',
    summary: 'Find et fritidsjob, og skriv til dem, før du går hjem.',
    text: `Du skal kun have din telefon med. Vi finder opslaget, skriver ti linjer og læser dem højt for hinanden.

Kurset er fundet på.`,
    place: 'vojensLibrary',
    contact: 'education',
    when: inDays(1, ['16:00', '18:00']),
    ageFrom: 13,
    ageTo: 18,
    price: 0,
    comeAlone: true,
    languages: ['da', 'en', 'ar'],
  },
  {
    title: 'Udstilling: Mit værelse',
    category: 'kreativt',
    summary: 'Unge har tegnet og fotograferet det rum, de husker bedst.',
    text: `Du kan se udstillingen, når huset har åbent. Har du selv et billede, der hører til? Spørg, om det kan komme op at hænge.

Udstillingen er et eksempel.`,
    place: 'bispen',
    contact: 'leisure',
    when: wholeDays(-4, 19),
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Åben mikrofon',
    category: 'musik',
    summary: 'Syng, rap, læs op, eller klap af de andre.',
    text: `Du skriver dig på listen i døren. Hvert nummer varer højst fem minutter, og alle får lige stort bifald.

Aftenen er et eksempel.`,
    place: 'bispen',
    contact: 'leisure',
    when: next(5, ['19:00', '22:00']),
    ageFrom: 13,
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Bål og snobrød',
    category: 'natur',
    summary: 'Tag varmt tøj på. Vi har pinde og dej.',
    text: `Vi tænder bålet klokken 15 og slukker det, når det bliver koldt. Der er tag over, hvis det regner.

Skal du med fra Vojens? Sig til, så kører vi sammen.

Bålet er et eksempel.`,
    organiser: 'Eksempelspejderne ved Bevtoft',
    place: 'cabin',
    contact: 'leisure',
    when: next(6, ['15:00', '18:00']),
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Løb eller gå',
    category: 'sport',
    summary: 'Fem kilometer i dit eget tempo. Den sidste får også kage.',
    text: `Vi mødes ved indgangen og følges ad. Ingen tager tid.

Turen er et eksempel. Kløften er en rigtig park.`,
    place: 'kloeften',
    contact: 'leisure',
    when: next(7, ['10:00', '11:30']),
    ageFrom: 12,
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Bag til de andre',
    category: 'mad',
    summary: 'Vi bager boller, og du tager en pose med hjem.',
    text: `Bor du et sted med mange, så tag en stor pose. Vi har en ret uden mælk og en uden nødder.

Dagen er et eksempel.`,
    place: 'kitchen',
    contact: 'leisure',
    when: next(1, ['15:00', '17:30'], 1),
    ageFrom: 11,
    ageTo: 17,
    price: 1500,
    signUp: 'contact',
    access: ['wheelchair'],
    comeAlone: true,
  },
  {
    title: 'Mal på væggen',
    category: 'kreativt',
    summary: 'Spray, skabeloner og en væg, du må male på.',
    text: `Vi begynder med en skitse og slutter med farve på fingrene. Masker og handsker er der nok af.

Dagen er et eksempel.`,
    place: 'harbour',
    contact: 'leisure',
    when: next(3, ['15:30', '18:30'], 1),
    ageFrom: 13,
    ageTo: 20,
    price: 5000,
    signUp: 'contact',
    comeAlone: true,
  },
  {
    title: 'Boligjagt: hvor begynder du?',
    category: 'raad',
    summary: 'Ventelister, indskud og boligstøtte, forklaret på dansk.',
    text: `Indskud er de penge, du betaler, når du flytter ind. Boligstøtte er penge, du kan søge om til huslejen. Vi skriver os op sammen, så du er i gang, når du går hjem.

Du kan være med, selv om du bor i en anden kommune nu.

Aftenen er et eksempel.`,
    place: 'bispen',
    contact: 'housing',
    when: next(2, ['17:00', '18:30'], 1),
    ageFrom: 17,
    ageTo: 23,
    price: 0,
    comeAlone: true,
    fromAfar: true,
  },
  {
    title: 'LAN til den lyse morgen',
    category: 'spil',
    summary: 'Tag computer, dyne og tandbørste med.',
    text: `Vi har strøm, net og morgenmad. To voksne er vågne hele natten. Under 15? Så skal du hentes klokken 23.

LAN-festen er et eksempel.`,
    place: 'assembly',
    contact: 'leisure',
    when: next(5, ['18:00', '10:00'], 1),
    ageFrom: 13,
    ageTo: 19,
    price: 7500,
    signUp: 'contact',
    access: ['wheelchair'],
    comeAlone: true,
  },
  {
    title: 'Klatring for nybegyndere',
    category: 'sport',
    summary: 'Sele, reb og en, der holder fast i dig.',
    text: `Du behøver ikke være stærk. Du skal bare turde slippe med den ene hånd.

Klatringen er et eksempel på en aktivitet, der er blevet aflyst.`,
    place: 'hall',
    contact: 'leisure',
    when: next(6, ['11:00', '14:00'], 1),
    ageFrom: 12,
    price: 5000,
    afterwards: [{ verb: 'cancel', reason: 'Instruktøren er blevet syg. Vi finder en ny dag.' }],
  },
];
