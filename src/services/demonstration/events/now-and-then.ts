/** What comes back every other week, every month, or on some loose dates. */
import { monthly, season, someWeeks, weekly } from '../layout.ts';
import type { SampleEvent } from '../sample.ts';

export const nowAndThen: readonly SampleEvent[] = [
  {
    title: 'Brætspil på Bispen',
    category: 'spil',
    summary: 'Tyve spil på bordet. Vi forklarer reglerne.',
    text: `Kom alene eller med en ven. Vi sætter jer sammen med nogen, der har brug for en spiller mere.

Kulturhuset Bispen er et rigtigt hus. Aftenen er et eksempel og står ikke i deres program.`,
    place: 'bispen',
    contact: 'leisure',
    when: monthly(1, 2, ['18:00', '21:00']),
    ageFrom: 14,
    price: 0,
    comeAlone: true,
  },
  {
    title: 'Læseklub på afstand',
    category: 'film-boeger',
    summary: 'Én bog, en halv time ad gangen, og ingen prøver.',
    text: `Vi læser den samme bog og ringer sammen hver anden mandag. Det gør ikke noget, hvis du ikke nåede til ende.

Klubben er et eksempel på noget, du kan være med i derfra, hvor du bor nu.`,
    place: 'online',
    contact: 'leisure',
    when: season(weekly([1], ['19:00', '20:30'], 2), 30),
    ageFrom: 14,
    ageTo: 22,
    price: 0,
    comeAlone: true,
    fromAfar: true,
  },
  {
    title: 'Natåben hal',
    category: 'sport',
    summary: 'Fodbold, basket og musik, til klokken bliver to.',
    text: `Hallen er åben hele aftenen. Du kan komme klokken 22 og gå klokken 23. Vi spiller på alle baner og deler hold på ny hver halve time.

Hallen er et eksempel. En rigtig hal kan skrive her, hvordan du kommer hjem bagefter.`,
    organiser: 'Eksempelforeningen i Sommersted',
    place: 'hall',
    contact: 'leisure',
    when: weekly([5], ['22:00', '02:00'], 2),
    ageFrom: 15,
    ageTo: 20,
    price: 2000,
    access: ['wheelchair'],
    comeAlone: true,
  },
  {
    title: 'Budget på en time',
    category: 'raad',
    summary: 'Hvad koster det at bo selv? Regn det ud sammen med en, der kan.',
    text: `Tag dine tal med, eller lån nogle, vi har fundet på. Du går hjem med et ark, du selv kan regne videre på.

Du kan være med på nettet, hvis turen er for lang.

Aftenen er et eksempel.`,
    place: 'vojensLibrary',
    contact: 'money',
    when: monthly(-1, 3, ['17:00', '18:00']),
    ageFrom: 16,
    ageTo: 23,
    price: 0,
    signUp: 'contact',
    comeAlone: true,
    fromAfar: true,
  },
  {
    title: 'Spilcafé med tegnsprog',
    category: 'spil',
    summary: 'Vi taler med hænderne. Du lærer det undervejs.',
    text: `Du behøver ikke kunne tegnsprog. Der er en tolk, og reglerne hænger på væggen.

Caféen er fundet på.`,
    place: 'bispen',
    contact: 'leisure',
    when: monthly(3, 6, ['11:00', '13:30']),
    ageFrom: 12,
    price: 0,
    access: ['sign-language', 'quiet'],
    comeAlone: true,
  },
  {
    title: 'Førstehjælp på tre aftener',
    category: 'raad',
    summary: 'Lær det, du håber, du aldrig får brug for.',
    text: `Du skal være med alle tre aftener. Til sidst får du et bevis, du kan vise, når du søger fritidsjob.

Kurset er et eksempel.`,
    place: 'assembly',
    contact: 'youth',
    when: someWeeks(4, ['18:00', '20:30'], [2, 3, 5]),
    ageFrom: 15,
    price: 10_000,
    signUp: 'contact',
    access: ['wheelchair'],
    comeAlone: true,
  },
  {
    title: 'Juniorklub',
    category: 'klub',
    summary: 'For dig, der er for stor til fritteren og for ung til fredagscaféen.',
    text: `Vi laver noget nyt hver gang: papmachémasker, pandekager, natløb med lygter.

Klubben er et eksempel.`,
    place: 'juniorClub',
    contact: 'leisure',
    when: weekly([3], ['15:30', '17:30'], 2),
    ageFrom: 10,
    ageTo: 13,
    price: 1000,
  },
  {
    title: 'Sy det om',
    category: 'kreativt',
    summary: 'Gammelt tøj ind, nyt tøj ud. Symaskiner er der nok af.',
    text: `Tag noget med, du aldrig har på. Vi klipper, farver og syr. Du må gerne bare kigge første gang.

Aftenen er et eksempel.`,
    place: 'workshop',
    contact: 'leisure',
    when: monthly(2, 1, ['18:30', '21:00']),
    ageFrom: 13,
    price: 1500,
    comeAlone: true,
    languages: ['da', 'uk'],
  },
];
