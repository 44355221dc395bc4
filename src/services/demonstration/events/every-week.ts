/** What comes back every week: every evening of the week has something, so the hub stays alive long after it was filled. */
import { season, weekly, weeklyOnTodays } from '../layout.ts';
import type { SampleEvent } from '../sample.ts';

export const everyWeek: readonly SampleEvent[] = [
  {
    title: 'Åbent værksted',
    category: 'kreativt',
    summary: 'Byg, lod, sy eller reparer det, du har med.',
    text: `Har du en cykel, der driller, eller en idé, du ikke kan slippe? Tag den med. Der er værktøj, og der er en voksen, der ved, hvordan man bruger det.

Tag tøj på, der må blive beskidt.

Værkstedet er et eksempel. Et rigtigt værksted kan bruge siden på samme måde.`,
    organiser: 'Eksempelværkstedet',
    place: 'workshop',
    contact: 'leisure',
    when: weekly([1], ['16:00', '19:00']),
    ageFrom: 13,
    ageTo: 20,
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Lektiecafé',
    category: 'job-uddannelse',
    summary: 'Få hjælp til det, du sidder fast i.',
    text: `Tag dine lektier med, eller kom bare for roen. Der er altid en, der kan matematik, og en, der kan dansk.

Caféen er fundet på. Den viser, hvordan noget, der sker to gange om ugen, ser ud.`,
    place: 'bispen',
    contact: 'education',
    when: season(weekly([2, 4], ['15:00', '17:00']), 40),
    ageFrom: 12,
    ageTo: 20,
    price: 0,
    comeAlone: true,
    languages: ['da', 'en'],
  },
  {
    title: 'Kom og spil med',
    category: 'musik',
    summary: 'Øvelokalet er åbent. Der er trommer, forstærkere og plads til fejl.',
    text: `Du behøver ikke kunne spille. Du behøver heller ikke have et instrument. Vi finder et nummer med tre akkorder, og så går vi i gang.

Øvelokalet er et eksempel.`,
    organiser: 'Eksempelbandet i Gram',
    place: 'rehearsal',
    contact: 'leisure',
    when: weekly([2], ['18:30', '21:00']),
    ageFrom: 14,
    ageTo: 22,
    price: 0,
    comeAlone: true,
    afterwards: [
      {
        verb: 'change date',
        ahead: 1,
        title: 'Kom og spil med: optagelse',
        summary: 'I aften optager vi. Tag et nummer med.',
      },
    ],
  },
  {
    title: 'Fællesspisning',
    category: 'mad',
    summary: 'Lav mad sammen, spis sammen, vask op til høj musik.',
    text: `Kom klokken 17, hvis du vil lave mad. Kom klokken 18.30, hvis du kun vil spise. Der er altid en ret uden kød.

Skriv, hvis der er noget, du ikke kan tåle.

Køkkenet er et eksempel, men suppen kunne godt være rigtig.`,
    place: 'kitchen',
    contact: 'youth',
    when: weekly([3], ['17:00', '20:00']),
    ageFrom: 14,
    price: 2500,
    signUp: 'contact',
    access: ['wheelchair'],
    comeAlone: true,
  },
  {
    title: 'Torsdagsklub',
    category: 'klub',
    summary: 'Bordtennis, toast og nogen at være sammen med.',
    text: `Klubben er for dig, der bor her, og for dig, der har boet her. Du kan blive væk i et halvt år og stadig komme ind ad døren, som om det var i sidste uge.

Der er bordtennis, brætspil og en sofa. Toast koster en tier.

Klubben er fundet på. Den viser, hvordan en fast klubaften ser ud, også når den holder ferie.`,
    organiser: 'Eksempelklubben',
    place: 'club',
    contact: 'youth',
    when: season(weekly([4], ['19:00', '22:00']), 42),
    ageFrom: 14,
    ageTo: 18,
    price: 0,
    access: ['wheelchair'],
    comeAlone: true,
    afterwards: [
      { verb: 'cancel date', ahead: 1, reason: 'Vi har fået en utæt vandhane og må vente på en tør uge.' },
      { verb: 'move date', ahead: 3, days: 1, reason: 'Lokalet er optaget torsdag. Vi ses fredag i stedet.' },
    ],
  },
  {
    title: 'Fredagscafé',
    category: 'klub',
    summary: 'Ugen er slut. Kom forbi, og bliv så længe, du vil.',
    text: `Vi tænder for højttaleren og kakaomaskinen. Nogle spiller kort, andre sidder bare.

Bor du et andet sted nu og er hjemme på weekend? Så er det her et godt sted at se, hvem der også er hjemme.

Caféen er et eksempel.`,
    place: 'vojens',
    contact: 'youth',
    when: weekly([5], ['18:00', '22:00']),
    ageFrom: 15,
    ageTo: 20,
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Åben træning',
    category: 'sport',
    summary: 'Tag det, du kører på, med. Alle niveauer på samme tid.',
    text: `Øv dig, se på, eller spørg en, der kan det, du gerne vil kunne. Lån en hjelm, hvis du mangler en.

Træningen er et eksempel. StreetDome er et rigtigt sted, men det her er ikke deres program.`,
    place: 'streetdome',
    contact: 'leisure',
    when: weekly([6], ['13:00', '16:00']),
    ageFrom: 10,
    comeAlone: true,
  },
  {
    title: 'Filmaften',
    category: 'film-boeger',
    summary: 'Vi stemmer om filmen og er enige om popcornene.',
    text: `Kom kvart i, hvis du vil være med til at stemme. Vi viser altid med danske undertekster.

Filmaftenen er fundet på.`,
    place: 'gramLibrary',
    contact: 'leisure',
    when: weekly([6], ['19:00', '22:00']),
    ageFrom: 13,
    ageTo: 19,
    price: 0,
    access: ['hearing-loop'],
    comeAlone: true,
  },
  {
    title: 'Spilaften på nettet',
    category: 'spil',
    summary: 'Spil med dem hjemmefra, uanset hvor du sidder.',
    text: `Vi spiller noget, der er gratis og virker på en gammel computer. En voksen er med hele aftenen og holder en god tone.

Brug et kaldenavn. Du behøver ikke tænde for kameraet.

Aftenen er et eksempel. Du får linket, når du melder dig til.`,
    place: 'online',
    contact: 'youth',
    when: weekly([3, 4, 7], ['19:00', '21:30']),
    ageFrom: 13,
    ageTo: 20,
    price: 0,
    signUp: 'contact',
    languages: ['da', 'en'],
    comeAlone: true,
    fromAfar: true,
  },
  {
    title: 'Sent på nettet',
    category: 'spil',
    summary: 'For dig, der alligevel ikke kan sove endnu.',
    text: `Stille spil, lav musik og en voksen, der er vågen. Kom og gå, som du vil.

Aftenen er et eksempel.`,
    place: 'online',
    contact: 'youth',
    when: weeklyOnTodays(['21:00', '00:30']),
    ageFrom: 16,
    ageTo: 23,
    price: 0,
    access: ['quiet'],
    comeAlone: true,
    fromAfar: true,
  },
];
