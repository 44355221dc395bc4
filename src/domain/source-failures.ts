/** Why a source cannot be read, in words for whoever looks after it: what happened, and what to do about it. */
import type { Complaint } from './errors.ts';
import type { SourceFailure } from './source.ts';

const sentences: Record<SourceFailure, { da: string; en: string }> = {
  'not-an-address': {
    da: 'Adressen er ikke en adresse på nettet. Den skal begynde med https:// og må ikke have navn og kode i sig.',
    en: 'The address is not one of the web. It must begin with https:// and have no name and password in it.',
  },
  'not-found': {
    da: 'Der er ikke noget på adressen længere. Er kalenderen flyttet eller slettet?',
    en: 'There is nothing at the address any more. Was the calendar moved or deleted?',
  },
  refused: {
    da: 'Vi får ikke lov til at læse den. Kalenderen skal være offentlig.',
    en: 'We are not allowed to read it. The calendar must be public.',
  },
  busy: {
    da: 'Serveren har for travlt og beder os komme igen senere. Det gør vi af os selv.',
    en: 'The server is too busy and asks us to come back later. We will.',
  },
  'server-error': {
    da: 'Serveren har en fejl. Vi prøver igen af os selv.',
    en: 'The server has a fault. We will try again.',
  },
  'no-answer': {
    da: 'Ingen svarer på adressen. Er den skrevet rigtigt?',
    en: 'Nobody answers at the address. Is it written right?',
  },
  'no-secure-connection': {
    da: 'Serverens certifikat passer ikke, så vi kan ikke vide, hvem der svarer.',
    en: 'The server’s certificate is not right, so we cannot know who answers.',
  },
  'too-slow': {
    da: 'Serveren var for længe om at svare. Vi prøver igen af os selv.',
    en: 'The server took too long to answer. We will try again.',
  },
  'too-large': {
    da: 'Den fylder for meget: højst 5 MB, og 20 MB pakket ud.',
    en: 'It is too large: at most 5 MB, and 20 MB unpacked.',
  },
  'too-many-redirects': {
    da: 'Adressen sender os videre i ring. Brug den adresse, den ender på.',
    en: 'The address sends us round in circles. Use the one it ends at.',
  },
  'private-address': {
    da: 'Adressen fører til et lukket net, som ikke alle kan nå. Det læser vi ikke.',
    en: 'The address leads to a closed network that not everybody can reach. We do not read that.',
  },
  'not-a-calendar': {
    da: 'Det, der kommer, er ikke en kalender, men noget andet, måske en side, hvor man skal logge ind.',
    en: 'What comes is not a calendar but something else, perhaps a page where one has to sign in.',
  },
  'not-a-feed': {
    da: 'Det, der kommer, er ikke et feed (RSS), men noget andet.',
    en: 'What comes is not a feed (RSS) but something else.',
  },
  'not-a-table': {
    da: 'Filen er ikke en tabel med overskrifter. Gem regnearket som CSV.',
    en: 'The file is not a table with headings. Save the spreadsheet as CSV.',
  },
  'no-events': {
    da: 'Der er ingen aktiviteter i den. Det, der er her i forvejen, bliver stående.',
    en: 'There are no events in it. What is here already stays.',
  },
  broken: {
    da: 'Det, der kommer, er gået i stykker undervejs eller kan ikke læses.',
    en: 'What comes is broken on its way or cannot be read.',
  },
};

/** The sentence for a failure, at the field of the address. */
export function sourceFailureComplaint(failure: SourceFailure, field = 'url'): Complaint {
  return { field, ...sentences[failure] };
}
