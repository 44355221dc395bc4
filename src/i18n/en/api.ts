import type { da } from '../da.ts';

export const api: typeof da.api = {
  title: 'Open data',
  lead: 'Everything that is public on this site can be read by programs too. It takes no key.',
  inEnglish: 'The technical part is in English.',
  document: 'The whole description as OpenAPI 3.1',
  begin: 'Begin here',
  beginText: 'The next ten free events in Haderslev:',
  feeds: 'Do you only want to follow? Use a calendar link, RSS or JSON Feed. They take the same filters:',
  asked: 'What you can ask',
  answered: 'The answer is',
  pages: 'a page at a time, as { items, next }.',
  nouns: 'What you get',
  nounsText:
    'Times are local in the time zone of the municipality where none is written. Prices are in øre. A question mark means that there is not always a value.',
  staff: 'For staff',
  staffText:
    'Everything that can be done at Kontoret can be done by a program too, with a token that a member of staff makes under Connections. It expires and can be revoked.',
};
