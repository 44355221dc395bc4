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
    da: 'Ingen, vi stoler på, står inde for serverens certifikat, så vi kan ikke vide, hvem der svarer.',
    en: 'Nobody whom we trust vouches for the server’s certificate, so we cannot know who answers.',
  },
  'certificate-expired': {
    da: 'Serverens certifikat gælder ikke længere. Bed den, der har siden, om at forny det.',
    en: 'The server’s certificate has expired. Ask whoever has the site to renew it.',
  },
  'certificate-of-another': {
    da: 'Serveren viser et forkert certifikat: det gælder for en anden adresse. Er adressen skrevet rigtigt?',
    en: 'The server shows a wrong certificate: it is for another address. Is the address written right?',
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
  'too-many-rows': {
    da: 'Filen har for mange rækker: højst 20.000. Del den i flere filer.',
    en: 'The file has too many rows: at most 20,000. Split it into several files.',
  },
  'only-a-header': {
    da: 'Filen har overskrifter, men ingen rækker under dem.',
    en: 'The file has headings, but no rows under them.',
  },
  'no-events': {
    da: 'Der er ingen aktiviteter i den. Det, der er her i forvejen, bliver stående.',
    en: 'There are no events in it. What is here already stays.',
  },
  'page-without-events': {
    da: 'Der står ingen aktiviteter på siden, som vi kan læse. Det, der er her i forvejen, bliver stående.',
    en: 'There are no events on the page that we can read. What is here already stays.',
  },
  broken: {
    da: 'Det, der kommer, er gået i stykker undervejs eller kan ikke læses.',
    en: 'What comes is broken on its way or cannot be read.',
  },
};

/** What is said otherwise of an address that is only looked at: nothing of it is here, and nobody comes back by himself. */
const atFirstSight: Partial<typeof sentences> = {
  'not-found': {
    da: 'Der er ikke noget på adressen. Er den skrevet rigtigt, og er kalenderen her endnu?',
    en: 'There is nothing at the address. Is it written right, and is the calendar still there?',
  },
  busy: { da: 'Serveren har for travlt lige nu. Prøv igen om lidt.', en: 'The server is too busy. Try again later.' },
  'server-error': { da: 'Serveren har en fejl. Prøv igen senere.', en: 'The server has a fault. Try again later.' },
  'too-slow': {
    da: 'Serveren var for længe om at svare. Prøv igen om lidt.',
    en: 'The server took too long to answer. Try again in a while.',
  },
  'no-events': { da: 'Der er ingen aktiviteter i den.', en: 'There are no events in it.' },
  'page-without-events': {
    da: 'Det er en side uden aktiviteter, som vi kan læse. Find kalenderens egen adresse. Den ender tit på .ics.',
    en: 'It is a page without events that we can read. Find the calendar’s own address. It often ends in .ics.',
  },
};

const ofFiles: Partial<typeof sentences> = {
  'too-large': { da: 'Filen fylder for meget: højst 5 MB.', en: 'The file is too large: at most 5 MB.' },
  broken: {
    da: 'Filen kan ikke læses. Gem regnearket som CSV igen.',
    en: 'The file cannot be read. Save the spreadsheet as CSV again.',
  },
};

/** What failed: a source that is read, an address that is only looked at, or a file that is uploaded. */
export type FailedAt = 'source' | 'address' | 'file';

/** The sentence for a failure, at the field it is about. */
export function sourceFailureComplaint(failure: SourceFailure, at: FailedAt = 'source'): Complaint {
  const otherwise = { source: {}, address: atFirstSight, file: ofFiles }[at] as Partial<typeof sentences>;
  return { field: at === 'file' ? 'file' : 'url', ...(otherwise[failure] ?? sentences[failure]) };
}
