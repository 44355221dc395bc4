/** A contact's card as a phone shows it once it is saved, for whoever wants to see that before it is public. */
import ICAL from 'ical.js';
import { writeCards, type Card, type CardContext } from './vcard.ts';

/** What a phone reads of a card; what it does not say is empty. */
export type CardRead = {
  name: string;
  organisation: string;
  phone: string;
  email: string;
  address: string;
  note: string;
};

/** The card as the file has it, read back as a program does. */
export function cardAsRead(card: Card, around: CardContext): CardRead {
  const vcard = new ICAL.Component(ICAL.parse(writeCards([card], around)) as unknown[]);
  const parts = (name: string): string[] => [vcard.getFirstPropertyValue(name) ?? []].flat(2).map(String);
  const text = (name: string): string => parts(name).join('');
  const address = parts('adr').filter((part) => part !== '');
  return {
    name: text('fn'),
    organisation: text('org'),
    phone: text('tel'),
    email: text('email'),
    address: address.join(', '),
    note: text('note'),
  };
}
