/** Text from elsewhere as plain words: no markup that does anything, no control characters, no disguises. */
import sanitize from 'sanitize-html';

const structure: sanitize.IOptions = {
  allowedTags: ['p', 'div', 'br', 'ul', 'ol', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'a'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head'],
  textFilter: unlinked,
};

const looksLikeHtml = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

/** A description as Markdown: paragraphs, lists and links to the web survive, everything else is its text. */
export function markdownFrom(text: string): string {
  return tidied(looksLikeHtml.test(text) ? fromHtml(text) : unlinked(text));
}

/** Markup whose line breaks mean nothing, as a mail program writes it. */
export function markdownFromHtml(html: string): string {
  return tidied(fromHtml(html.replaceAll(/\s+/g, ' ')));
}

/** One line: a title, a place, a reason. Longer than `most` characters it is cut at a word. */
export function lineFrom(text: string, most = 200): string {
  const plain = looksLikeHtml.test(text) ? fromHtml(text) : text;
  return shortened(harmless(plain).replaceAll(/\s+/g, ' ').trim(), most);
}

function fromHtml(html: string): string {
  return sanitize(html, structure)
    .replaceAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_, href: string, words: string) => link(href, words))
    .replaceAll(/<br \/>|<\/tr>/g, '\n')
    .replaceAll('<li>', '\n- ')
    .replaceAll(/<\/?(?:p|div|ul|ol|h\d|blockquote)>/g, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** A link whose words are its address is just the address. */
function link(href: string, words: string): string {
  const plain = words
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[[\]]/g, '')
    .trim();
  if (plain === '' || href.includes(plain)) return href;
  return `[${plain}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** What Markdown would take for a link, a picture or a definition stays words. */
function unlinked(text: string): string {
  return text.replaceAll(/\](?=[([:])/g, '] ');
}

/** Also without the marks that turn the direction of writing, which can make one text look like another. */
function harmless(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ');
}

function tidied(text: string): string {
  const lines = harmless(text)
    .split('\n')
    .map((line) => line.trimEnd().replaceAll(/(\S) {2,}/g, '$1 '));
  return shortened(
    lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    20_000,
  );
}

/** At most so many characters, cut at a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .replace(/\s\S*$/, '')
    .replace(/[\ud800-\udbff]$/, '')}…`;
}
