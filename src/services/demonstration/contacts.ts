/** Contacts of the demonstration: roles that wait for the municipality's own words, and two numbers everybody knows. */
import type { NewContact } from '../contact/create.ts';

/** What the samples call a contact. */
export type ContactKey =
  'leisure' | 'youth' | 'companion' | 'education' | 'housing' | 'money' | 'health' | 'childLine' | 'emergency';

/** A contact whose deputy is named by its key; a deputy stands before the ones it answers for. */
export type SampleContact = Omit<NewContact, 'deputyId'> & { deputy?: ContactKey };

const placeholder = { organisation: 'Haderslev Kommune', placeholder: true, example: true } as const;

export const contacts: Record<ContactKey, SampleContact> = {
  leisure: {
    ...placeholder,
    role: 'Fritidsvejleder',
    helpsWith: 'Finder et hold, en klub eller et band, der passer til dig.',
    text: `Vil du gå til noget hjemme? Skriv, hvad du er nysgerrig på. Du behøver ikke vide, hvad det hedder.

Du kan også spørge om:

- en gratis prøvetime
- hjælp til kontingent og udstyr
- en, der går med dig den første gang

Kommunen udfylder telefon, mail og tider, når siden bliver til virkelighed.`,
    answersWithinDays: 2,
    position: 2,
  },
  youth: {
    ...placeholder,
    role: 'Ungemedarbejder',
    helpsWith: 'Hjælper dig med at holde fast i dit liv hjemme, også når du bor et andet sted.',
    text: `Her kan du begynde, hvis du ikke ved, hvem du skal spørge. Intet er for småt.

Du kan for eksempel spørge om:

- hvordan du kommer hjem til en aktivitet
- hvem der kan gå med dig
- hvad du skal gøre, hvis du gerne vil flytte hjem igen

Du får svar, også selv om svaret er: »Det ved jeg ikke, men jeg finder ud af det.«

Kommunen udfylder navn, telefon og tider, når siden bliver til virkelighed.`,
    answersWithinDays: 2,
    deputy: 'leisure',
    position: 1,
  },
  companion: {
    ...placeholder,
    role: 'Følgesven',
    helpsWith: 'Går med dig, når du ikke har lyst til at komme alene.',
    text: `En følgesven er en voksen eller en frivillig, som kommunen kender. Følgesvenden møder dig, hvor det passer dig, og går med ind ad døren.

Bagefter bestemmer du selv, om I skal ses igen.

Rollen er et eksempel. Kommunen skriver her, hvordan du får en følgesven.`,
    answersWithinDays: 5,
    deputy: 'youth',
    position: 3,
  },
  education: {
    ...placeholder,
    role: 'Uddannelsesvejleder',
    helpsWith: 'Taler med dig om skole, læreplads, fritidsjob og det, du gerne vil være god til.',
    text: `Du behøver ikke have en plan. I kan begynde med det, du kan lide, og det, du ikke gider.

Vejlederen hjælper dig også, når du bor i en anden kommune og vil tage en uddannelse hjemme.

Kommunen udfylder telefon og tider.`,
    answersWithinDays: 3,
    deputy: 'youth',
    position: 4,
  },
  housing: {
    ...placeholder,
    role: 'Boligvejleder',
    helpsWith: 'Hjælper dig med boligjagt, indskud og boligstøtte.',
    text: `Indskud er de penge, du betaler én gang, når du flytter ind i en almen bolig. Boligstøtte er penge, du kan søge om til huslejen.

Vejlederen kan gå papirerne igennem med dig, før du skriver under.

Kommunen udfylder telefon og tider.`,
    answersWithinDays: 5,
    deputy: 'youth',
    position: 5,
  },
  money: {
    ...placeholder,
    role: 'Økonomivejleder',
    helpsWith: 'Regner dit budget igennem sammen med dig.',
    text: `Hvad koster det at bo selv? Hvad er der tilbage, når regningerne er betalt? Tag det, du har, med. Også hvis det ligger i en pose.

Kommunen udfylder telefon og tider.`,
    answersWithinDays: 5,
    deputy: 'housing',
    position: 6,
  },
  health: {
    ...placeholder,
    role: 'Sundhedsplejerske for unge',
    helpsWith: 'Svarer på spørgsmål om krop, søvn, sex, humør og alt det, der er svært at google.',
    text: `Du kan spørge om alt. Sundhedsplejersken har hørt det før.

Har du det rigtig skidt lige nu, så vent ikke på et svar herfra. Ring til BørneTelefonen på 116 111, eller ring 112, hvis der er fare.

Kommunen udfylder telefon og tider.`,
    answersWithinDays: 2,
    deputy: 'youth',
    position: 7,
  },
  childLine: {
    role: 'BørneTelefonen',
    organisation: 'Børns Vilkår',
    helpsWith: 'Lytter, når du har brug for at tale med en voksen, der ikke kender dig.',
    text: 'Du behøver ikke sige, hvem du er, eller hvor du bor. Intet er for stort eller for småt.',
    phone: '116 111',
    position: 8,
  },
  emergency: {
    role: 'Alarm 112',
    helpsWith: 'Ring, når du eller en anden er i fare lige nu.',
    text: 'Sig, hvad der er sket, og hvor du er. Læg ikke på, før de siger, at du må.',
    phone: '112',
    position: 9,
  },
};
