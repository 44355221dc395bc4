/** What a page says about a contact. */
import type { Contact } from '#domain/contact.ts';
import { words, type Lang } from '#i18n/index.ts';

/** `Svarer inden for 2 hverdage`; null when nothing is promised. */
export function answersOf({ answersWithinDays }: Pick<Contact, 'answersWithinDays'>, lang: Lang): string | null {
  const said = words(lang).contacts;
  if (answersWithinDays === null) return null;
  return answersWithinDays === 0 ? said.answersSameDay : said.answers(answersWithinDays);
}

/** An address that rings the number. */
export function telephone(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
}

/** True for the numbers everybody knows, that answer at once: 112 and BørneTelefonen. */
export function answersAtOnce({ phone }: Pick<Contact, 'phone'>): boolean {
  return phone !== null && ['tel:112', 'tel:116111'].includes(telephone(phone));
}
